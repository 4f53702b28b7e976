import { plainNumber } from '../../drawing/axis/number.ts';
import { countActivity } from '../../findings/activity/activityCount.ts';
import { orderKept } from '../../findings/theory/orderKept.ts';
import type { Run } from '../../state/run.ts';
import { en } from '../../text/en.ts';
import type { RasterView } from './model.ts';

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
  const leftOut = run?.kinksLeftOut ?? null;
  // first, so that a narrow caption has it
  const ends = leftOut === null ? kept : text.leftOut(plainNumber(leftOut.from)) + kept;
  if (roomy) return text.caption(ofNeurons, samples) + ends;
  return (drawn < width ? text.captionSample(ofNeurons) : text.captionShort) + ends;
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
    [
      order === null ? '' : text.alternativeOrder(order.kept, order.crossing),
      run.kinksLeftOut === null ? '' : text.alternativeLeftOut(plainNumber(run.kinksLeftOut.from)),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  );
}

/** A neuron in words, with the playhead at `time`: how many inputs it is on, and its last kink against what was foretold. */
export function describeNeuron(view: RasterView, neuron: number, time: number): string {
  const text = en.pictures.raster;
  const own = view.history.of(neuron);
  const last = own.track.passed(time) - 1;
  const active = text.activeOn(own.track.level(last + 1), own.start.length);
  if (last < 0) return active + text.noKink;
  const foretold = own.pairs.predictedOf(last);
  const predicted = Number.isNaN(foretold) ? '' : text.neuronPredicted(plainNumber(foretold, 4));
  const did = text.did[own.activity(last)]!;
  return active + text.neuronKink(did, own.sample(last) + 1, plainNumber(own.track.time(last), 4), predicted);
}
