import { DEFAULTS, type Parameters } from '../experiment/parameters.ts';
import { solveRun } from './solve.ts';

/** Runs that between them take every path of the solver: patterns shared and not, both coordinates, descent. */
const RUNS: readonly Partial<Parameters>[] = [
  {},
  { width: 30, initScale: 1e-6 },
  { width: 20, initScale: 16 },
  { dimension: 3, width: 40 },
  { scheme: 'uncentred', dimension: 8, samples: 8, width: 25, angle: 45 },
  { width: 10, method: 'descent', lossTarget: 1e-3 },
];
/** The engine optimises a function after it has run for a while: the first solves are twenty times slower than later ones. */
const ROUNDS = 3;

/** What a warm-up needs of the thread that it is in. */
export interface WarmUpEnvironment {
  /** milliseconds on any clock */
  readonly now: () => number;
  /** lets messages in */
  readonly breathe: () => Promise<void>;
  /** does nothing for so many milliseconds */
  readonly rest: (ms: number) => Promise<void>;
  /** whether nobody waits for a run */
  readonly idle: () => boolean;
}

/**
 * Solves small runs for nobody as long as nobody waits.
 * @param share of its thread's time that it takes, in (0, 1]: the engine compiles on further threads what it has run, so that
 * one which takes all of its own leaves a machine of two processors no time to draw
 */
export async function warmUp(share: number, { now, breathe, rest, idle }: WarmUpEnvironment): Promise<void> {
  let since = now();
  const pause = async () => {
    const worked = now() - since;
    if (share < 1) await rest(worked * (1 / share - 1));
    await breathe();
    since = now();
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const run of RUNS) {
      if (!idle()) return;
      await solveRun(
        { ...DEFAULTS, ...run },
        {
          send: () => {},
          now,
          breathe: async () => {
            await pause();
            return idle();
          },
        },
      );
      await pause();
    }
  }
}
