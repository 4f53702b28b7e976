import { startingPattern } from '../../model/initialisation.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';

/** The patterns at the start of a run, each found when it is first asked for: those of a wide network take seconds together. */
class StartingPatterns {
  private readonly run: Run;
  /** m x n, `Activity` */
  private readonly patterns: Uint8Array;
  /** m, 1 for the neurons whose pattern is there */
  private readonly found: Uint8Array;

  constructor(run: Run) {
    const { dataset, initial } = run.start;
    this.run = run;
    this.patterns = new Uint8Array(initial.width * dataset.samples);
    this.found = new Uint8Array(initial.width);
  }

  of(j: number): Uint8Array {
    const { dataset, initial } = this.run.start;
    const { samples } = dataset;
    if (this.found[j] === 0) {
      this.patterns.set(startingPattern(dataset, initial, j), j * samples);
      this.found[j] = 1;
    }
    return this.patterns.subarray(j * samples, (j + 1) * samples);
  }
}

const patternsOf = (run: Run) => new StartingPatterns(run);

/** The pattern of neuron j at the start of a run (n, `Activity`), O(n d) the first time; it is everybody's, and not to be written to. */
export function startingPatternOf(run: Run, j: number): Uint8Array {
  return memoOn(run, patternsOf).of(j);
}
