import { plainNumber } from '../../drawing/axis/number.ts';
import { countActivity } from '../../findings/activity/activityCount.ts';
import { orderKept } from '../../findings/theory/orderKept.ts';
import type { Run } from '../../state/run.ts';
import { rasterWords } from '../../text/rasterWords.ts';
import { words } from '../../text/words.ts';
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
  const text = rasterWords();
  const ofNeurons = words().pictures.ofNeurons(drawn, width);
  if (matrixOnly) return text.captionMatrix(ofNeurons);
  const order = run === null ? null : orderKept(run);
  const leftOut = run?.kinksLeftOut ?? null;
  const more: string[] = [];
  // first, so that a narrow caption has it
  if (leftOut !== null) more.push(text.leftOut(plainNumber(leftOut.from)));
  if (order !== null) more.push(text.order(order.kept, order.finished, order.toCross));
  const short = drawn < width ? text.captionSample(ofNeurons) : text.captionShort;
  return text.captionWith(roomy ? text.caption(ofNeurons, samples) : short, more);
}

/** The text alternative with the playhead at `time`: the staged gain and loss in numbers. */
export function describeRaster(run: Run, time: number): string {
  const text = rasterWords();
  const counts = countActivity(run, time);
  const order = orderKept(run);
  const said =
    counts === null
      ? text.alternativeCounting
      : text.alternativeCounts(
          text.alternativePositive(counts.positiveOnAll, counts.positive),
          text.alternativeNegative(counts.negativeOff, counts.negative),
        );
  const sentences = [text.alternative(plainNumber(time), said)];
  if (order !== null) sentences.push(text.alternativeOrder(order.kept, order.finished, order.toCross));
  if (run.kinksLeftOut !== null) sentences.push(text.alternativeLeftOut(plainNumber(run.kinksLeftOut.from)));
  return words().pictures.paragraph(sentences);
}

/** A neuron in words, with the playhead at `time`: how many inputs it is on, and its last kink against what was foretold. */
export function describeNeuron(view: RasterView, neuron: number, time: number): string {
  const text = rasterWords();
  const own = view.history.of(neuron);
  const last = own.track.passed(time) - 1;
  const active = text.activeOn(own.track.level(last + 1), own.start.length);
  if (last < 0) return text.neuronWithoutKink(active);
  const foretold = own.pairs.predictedOf(last);
  const predicted = Number.isNaN(foretold) ? null : plainNumber(foretold, 4);
  const did = text.did[own.activity(last)]!;
  return text.neuronKink(active, did, own.sample(last) + 1, plainNumber(own.track.time(last), 4), predicted);
}
