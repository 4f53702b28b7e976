import type { Parameters } from './parameters.ts';
import type { RunMessage } from './trajectory.ts';

/** `sketch` is the same run with a quarter of its frames, sent all at once unless it is slow: a hand goes on to the next. */
export type Detail = 'full' | 'sketch';

/**
 * The page's side of a solve, implemented over Comlink in `worker/client.ts` and handed to the store, so that
 * tests can hand in another. A new call cancels the one before; messages of a cancelled run never arrive.
 */
export interface SolveClient {
  /**
   * Solves the run of `parameters`, calling `onMessage` as it grows.
   * Resolves when the run has ended or was cancelled; rejects with a `FaultError`.
   * @param detail how many frames are taken of it
   */
  solve(
    parameters: Parameters,
    onMessage: (message: RunMessage) => void,
    signal: AbortSignal,
    detail?: Detail,
  ): Promise<void>;
  /** Ends the worker. */
  dispose(): void;
}
