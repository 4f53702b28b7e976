import type { KeptRun } from '../../src/state/kept.ts';
import type { RunRecord } from '../../src/state/run.ts';

/** Solved runs as the page keeps them beside another, each with the next colour. */
export function keptOfRuns(runs: readonly RunRecord[]): readonly KeptRun[] {
  return runs.map((run, place) => ({
    id: 100 + place,
    place,
    parameters: run.parameters,
    run,
    solve: { kind: 'idle' },
  }));
}
