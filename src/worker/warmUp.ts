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

/** Solves small runs for nobody while `idle` says that nobody waits. */
export async function warmUp(breathe: () => Promise<void>, idle: () => boolean): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    for (const run of RUNS) {
      if (!idle()) return;
      await solveRun(
        { ...DEFAULTS, ...run },
        {
          send: () => {},
          now: () => performance.now(),
          breathe: async () => {
            await breathe();
            return idle();
          },
        },
      );
      await breathe();
    }
  }
}
