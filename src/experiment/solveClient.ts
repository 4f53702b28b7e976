import type { Parameters } from './parameters.ts';
import type { RunMessage } from './trajectory.ts';

/**
 * The page's side of a solve, implemented over Comlink in `worker/client.ts` and handed to the store, so that
 * tests can hand in another. A new call cancels the one before; messages of a cancelled run never arrive.
 */
export interface SolveClient {
  /**
   * Solves the run of `parameters`, calling `onMessage` as it grows.
   * Resolves when the run has ended or was cancelled; rejects with a `FaultError`.
   */
  solve(parameters: Parameters, onMessage: (message: RunMessage) => void, signal: AbortSignal): Promise<void>;
  /** Ends the worker. */
  dispose(): void;
}
