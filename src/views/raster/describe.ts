import { Activity } from '../../model/problem.ts';
import type { Run } from '../../state/run.ts';
import { en } from '../../text/en.ts';
import { plainNumber } from '../axis/number.ts';
import { countActivity } from '../neurons/activityCount.ts';
import { lastKink } from './detail.ts';
import { countOf, patternAt } from './history.ts';
import { orderKept, type RasterView } from './model.ts';

/** What the caption has to say of a run. */
export interface Caption {
  /** rows, and neurons in all */
  readonly drawn: number;
  readonly width: number;
  readonly samples: number;
  readonly matrixOnly: boolean;
  readonly roomy: boolean;
}

export function captionOf(run: Run | null, { drawn, width, samples, matrixOnly, roomy }: Caption): string {
  const text = en.pictures.raster;
  const ofNeurons = en.pictures.ofNeurons(drawn, width);
  if (matrixOnly) return text.captionMatrix(ofNeurons);
  const order = run === null ? null : orderKept(run);
  const kept = order === null ? '' : text.order(order.kept, order.crossing);
  if (roomy) return text.caption(ofNeurons, samples) + kept;
  return (drawn < width ? text.captionSample(ofNeurons) : text.captionShort) + kept;
}

/** The text alternative with the playhead at `time`: the staged gain and loss in numbers. */
export function describeRaster(run: Run, time: number): string {
  const text = en.pictures.raster;
  const counts = countActivity(run, time);
  const order = orderKept(run);
  const said =
    counts === null
      ? text.alternativeCounting
      : `${text.alternativePositive(counts.positiveOnAll, counts.positive)}; ${text.alternativeNegative(counts.negativeOff, counts.negative)}`;
  return text.alternative(
    plainNumber(time),
    said,
    order === null ? '' : text.alternativeOrder(order.kept, order.crossing),
  );
}

/** A neuron in words, with the playhead at `time`: how many inputs it is on, and its last kink against what was foretold. */
export function describeNeuron(view: RasterView, neuron: number, time: number): string {
  const text = en.pictures.raster;
  const pattern = patternAt(view.run, view.history.of(neuron), time);
  const active = text.activeOn(countOf(pattern, Activity.On), pattern.length);
  const last = lastKink(view, neuron, time);
  if (last === null) return active + text.noKink;
  const predicted = Number.isNaN(last.predicted) ? '' : text.neuronPredicted(plainNumber(last.predicted, 4));
  const did = text.did[last.activity]!;
  return active + text.neuronKink(did, last.sample + 1, plainNumber(last.time, 4), predicted);
}
