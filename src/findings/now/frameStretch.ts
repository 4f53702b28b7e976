import { type KnownState, StatesBetween } from '../../model/between/statesBetween.ts';
import type { Run } from '../../state/run.ts';
import { firstAbove, firstNotBelow } from '../../state/sorted.ts';
import { Activities } from '../activity/activities.ts';
import { Finding } from '../background/finding.ts';

/** Flops up to which the patterns at the start are worked out on the spot, and up to which a stretch is set up: some milliseconds each. */
const MOST_FLOPS = 4e6;
/** Kinks on the way from one playhead to the next that are passed on the spot. */
const MOST_KINKS = 100_000;
/** Kinks of a stretch that the neurons are followed through one by one. */
const MOST_KINKS_FOLLOWED = 2000;

/** Patterns in frames, apart from those at the playhead (`activitiesAt`): to go to and fro between the two would cost more. */
const frameActivities = new Finding<Activities>({
  ready: () => true,
  brief: ({ start: { dataset, initial } }) =>
    initial.width * dataset.samples * (dataset.dimension + 8) <= MOST_FLOPS,
  *pieces(run) {
    const activities = new Activities(run);
    for (let j = 0; j < run.start.initial.width; j++) {
      activities.begin(j);
      yield;
    }
    return activities;
  },
});

/**
 * The flow from frame f to the next.
 * @returns null where it takes longer than a tick has: of many neurons with patterns of their own in many dimensions, and
 * while the patterns of a very large network are being worked out
 */
export function stretchFrom(run: Run, f: number): StatesBetween | null {
  const { dataset, initial } = run.start;
  const { dimension: d, samples: n } = dataset;
  const m = initial.width;
  const { kinks, kinkCount, times } = run;
  if (m * d > MOST_FLOPS / 16) return null;
  const firstKink = firstAbove(kinks.times, kinkCount, times[f]!);
  const endKink = firstNotBelow(kinks.times, kinkCount, times[f + 1]!);
  const kinked = endKink - firstKink;
  // before any pattern is looked for: that may be many kinks away
  if (kinked > MOST_KINKS_FOLLOWED || 2 * kinked * n * d * 8 > MOST_FLOPS) return null;
  const activities = frameActivities.of(run);
  if (activities === null || !activities.moveTo(times[f]!, MOST_KINKS)) return null;
  const keys = Float64Array.from({ length: m }, (_, j) => activities.keyOf(j));
  const patterns = new Set(keys).size;
  if ((patterns + 2 * kinked) * n * d * 8 > MOST_FLOPS) return null;
  const known = (g: number): KnownState => ({ ...run.frame(g), residuals: run.residuals(g) });
  return new StatesBetween(dataset, {
    before: known(f),
    after: known(f + 1),
    outer: f > 0 && f + 2 < run.frameCount ? [known(f - 1), known(f + 2)] : null,
    patternOf: (j) => activities.patternOf(j),
    keys,
    kinks,
    firstKink,
    endKink,
  });
}
