import { lowered, numberText, type RichText, symbol, upright } from '../../drawing/axis/number.ts';
import { setParts } from '../../drawing/axis/typeset.ts';
import { neuronTag } from '../../drawing/timePlot/scene.ts';
import { timeReading } from '../../drawing/timePlot/timeReading.ts';
import type { Crossing, Foretold } from '../../findings/kinks/kinkPairs.ts';
import type { NeuronHistory } from '../../findings/kinks/neuronHistory.ts';
import { claimedCrossingBound } from '../../findings/theory/claimedBounds.ts';
import type { AppState } from '../../state/appState.ts';
import { selectedNeuron } from '../../state/selection.ts';
import { firstNotBelow } from '../../state/sorted.ts';
import { rasterWords } from '../../text/rasterWords.ts';
import { words } from '../../text/words.ts';
import { detailOf, exampleNeuron } from './detail.ts';
import { inputsOfColumn, rowAt } from './layout.ts';
import type { RasterView } from './model.ts';

/** A kink this near to the pointer is read. */
const PX_REACH = 7;

/** What the pointer is over. */
export interface Place {
  readonly part: 'rows' | 'matrix' | 'detail' | 'none';
  /** null beside all rows */
  readonly neuron: number | null;
  /** in the matrix and the detail; null where a column stands for several */
  readonly sample: number | null;
}

const NOWHERE: Place = { part: 'none', neuron: null, sample: null };

/** Which part of the picture, neuron and input are at a point of it. */
export function placeAt(
  view: RasterView,
  state: Pick<AppState, 'hovered' | 'pinned' | 'run'>,
  px: number,
  py: number,
): Place {
  const { time, matrix, detail } = view.layout;
  const row = rowAt(view.layout, py);
  const neuron = row < 0 ? null : view.rows.neurons[row]!;
  if (time !== null && px >= time.box.left && px <= time.box.right) {
    if (neuron !== null) return { part: 'rows', neuron, sample: null };
    if (detail === null || py < detail.top || py >= detail.bottom) return NOWHERE;
    const shown = selectedNeuron(state) ?? exampleNeuron(view);
    if (shown === null) return NOWHERE;
    const { rows } = detailOf(view, shown);
    const index = Math.floor(((py - detail.top) / (detail.bottom - detail.top)) * rows.length);
    return { part: 'detail', neuron: shown, sample: rows[index]!.sample };
  }
  if (matrix === null || neuron === null) return NOWHERE;
  const { left, right } = matrix.box;
  if (px < left || px >= right) return NOWHERE;
  const column = Math.floor(((px - left) / (right - left)) * matrix.columns);
  const [first, end] = inputsOfColumn(matrix, view.inputs.length, column);
  return { part: 'matrix', neuron, sample: end - first === 1 ? view.inputs[first]! : null };
}

/** What is read there, line by line; none beside the data. */
export function readingAt(view: RasterView, place: Place, px: number, playhead: number): RichText[] {
  if (place.neuron === null) return [];
  if (place.part === 'matrix') return readMatrix(view, place, playhead);
  const { layout, run } = view;
  if (layout.time === null) return [];
  const time = Math.min(layout.time.timeAtPx(px), run.endTime);
  const head: RichText = [...neuronTag(place.neuron), ...timeReading(time, layout.time.step)];
  const now = place.sample === null ? readPattern(view, place.neuron, time) : readInput(view, place, time);
  return [head, now, ...readCrossing(view, place, px)];
}

/** `active on 7 of 12 inputs` */
function readPattern({ run, history }: RasterView, neuron: number, time: number): RichText {
  const text = rasterWords();
  const { on, sliding } = history.of(neuron).countsAt(time);
  return [upright(text.pattern(on, sliding, run.start.dataset.samples))];
}

/** `x5: on since 1.23` */
function readInput({ history }: RasterView, { neuron, sample }: Place, time: number): RichText {
  const text = rasterWords();
  const own = history.of(neuron!);
  const last = own.lastOn(sample!, own.track.passed(time));
  const activity = last < 0 ? own.start[sample!]! : own.activity(last);
  const since = last < 0 ? 0 : own.track.time(last);
  return setParts(text.is(inputName(sample!), activity, numberText(since, 4)));
}

function readMatrix(view: RasterView, { neuron, sample, ...place }: Place, playhead: number): RichText[] {
  const pattern = [...neuronTag(neuron!), ...readPattern(view, neuron!, playhead)];
  if (sample === null) return [pattern];
  const lines = [pattern, readInput(view, { ...place, neuron, sample }, playhead)];
  const own = view.history.of(neuron!);
  const last = own.lastOn(sample, own.track.passed(playhead));
  if (last >= 0) return [...lines, ...foretold(view, own, last)];
  // its first kink there is the next one
  const next = own.firsts[sample]!;
  if (next >= 0) return [...lines, ...kinkLines(view, own, next)];
  const crossing = own.pairs.unmet.find((unmet) => unmet.sample === sample);
  return crossing === undefined ? lines : [...lines, unmetLine(crossing)];
}

/** The kink or the unmet crossing nearest to the pointer: its time, what was foretold, and the difference. */
function readCrossing(view: RasterView, { neuron, sample }: Place, px: number): RichText[] {
  const { xScale, timeAtPx } = view.layout.time!;
  const own = view.history.of(neuron!);
  const here = (crossing: Crossing) => sample === null || crossing.sample === sample;
  let lines: (() => RichText[]) | null = null;
  let least = PX_REACH;
  const offer = (time: number, read: () => RichText[]) => {
    const distance = Math.abs(xScale(time) - px);
    if (distance < least) [lines, least] = [read, distance];
  };
  for (const { kink, ...crossing } of own.pairs.met) {
    if (here(crossing)) offer(crossing.predicted, () => kinkLines(view, own, kink));
  }
  for (const crossing of own.pairs.unmet) {
    if (here(crossing)) offer(crossing.predicted, () => [unmetLine(crossing)]);
  }
  // the kinks on either side of the pointer: of the neuron, or of one of its inputs
  const passed = own.track.passed(timeAtPx(px));
  const before = sample === null ? passed - 1 : own.lastOn(sample, passed);
  if (before >= 0) offer(own.track.time(before), () => kinkLines(view, own, before));
  const after = sample === null ? passed : nextOn(view, own, sample, timeAtPx(px));
  if (after < own.track.count) offer(own.track.time(after), () => kinkLines(view, own, after));
  return lines === null ? [] : (lines as () => RichText[])();
}

/** The neuron's next kink on an input after `time`; the number of its kinks where there is none. */
function nextOn(view: RasterView, own: NeuronHistory, sample: number, time: number): number {
  const track = view.history.inputsOf(own.neuron).tracks[sample]!;
  const next = track.passed(time);
  if (next === track.count) return own.track.count;
  const index = track.kinks[next]!;
  return firstNotBelow(own.track.kinks, own.track.count, index);
}

/** Kink k of a neuron, and what its yardstick foretold of it. */
export function kinkLines(view: RasterView, own: NeuronHistory, k: number): RichText[] {
  const time = own.track.time(k);
  const at = [symbol('t'), upright(' = '), ...numberText(time, 5)];
  const kink = rasterWords().kink(own.activity(k), inputName(own.sample(k)), at);
  return [setParts(kink), ...foretold(view, own, k)];
}

/** A crossing of a yardstick that its neuron has not made. */
export function unmetLine({ sample, activity, predicted }: Foretold): RichText {
  return setParts(rasterWords().unmet(activity, inputName(sample), numberText(predicted, 4)));
}

/** `yardstick: 1.2346, difference -0.0012`, and what Lemma 3 says of the difference. */
function foretold({ run }: RasterView, own: NeuronHistory, k: number): RichText[] {
  const text = rasterWords();
  const met = own.pairs.metBy(k);
  if (met === null) return [[upright(text.noPrediction)]];
  const { predicted, place } = met;
  const difference = numberText(own.track.time(k) - predicted, 3);
  const lines = [setParts(text.foretold(numberText(predicted, 5), difference))];
  const claim = claimedCrossingBound(run, place, own.pairs.crossings);
  if (claim !== null) {
    const { crossing, crossingProved } = words().claims;
    lines.push(setParts((claim.proved ? crossingProved : crossing)(numberText(claim.bound))));
  }
  return lines;
}

/** x with the number of the input. */
function inputName(sample: number): RichText {
  return [symbol('x'), lowered(String(sample + 1))];
}
