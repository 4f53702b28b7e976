import type { Assumption } from '../../model/theory/assumption.ts';
import { staysOff } from '../../model/theory/staysOff.ts';
import type { Run } from '../../state/run.ts';
import { startingPatternOf } from '../activity/startingPatterns.ts';
import { Finding } from '../background/finding.ts';

/** Kinks and entries of the patterns that are gone through on the spot, in a few milliseconds. */
const MOST_AT_ONCE = 1e5;
/** Neurons whose starting patterns are set between two pieces. */
const NEURONS_A_PIECE = 64;

const NOT_KNOWN: Assumption = { id: 'staysOff', held: null, value: Number.NaN, broken: [] };

const finding = new Finding<Assumption>({
  ready: (run) => run.complete && run.kinksLeftOut === null,
  brief: ({ kinkCount, start: { dataset, initial } }) =>
    kinkCount + initial.width * dataset.samples <= MOST_AT_ONCE,
  *pieces(run) {
    const { initial, dataset } = run.start;
    const patterns = new Uint8Array(initial.width * dataset.samples);
    for (let j = 0; j < initial.width; j++) {
      patterns.set(startingPatternOf(run, j), j * dataset.samples);
      if (j % NEURONS_A_PIECE === 0) yield;
    }
    return yield* staysOff(patterns, initial.width, { ...run.kinks, count: run.kinkCount });
  },
});

/** Assumption 1 (v) for a run: not known before it is complete, nor where not all of its kinks were kept. */
export function staysOffIn(run: Run): Assumption {
  return finding.of(run) ?? NOT_KNOWN;
}
