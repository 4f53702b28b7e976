import { Activity } from '../../model/problem.ts';
import type { AppState } from '../../state/appState.ts';
import { en } from '../../text/en.ts';
import { lowered, numberText, type RichText, symbol, upright } from '../axis/number.ts';
import { selectedNeuron } from '../neurons/selection.ts';
import { neuronTag } from '../timePlot/scene.ts';
import { exampleNeuron, inputAt, inputRows } from './detail.ts';
import { countOf, patternAt } from './history.ts';
import { inputsOfColumn, rowAt } from './layout.ts';
import type { RasterView } from './model.ts';
import type { Crossing } from './pairs.ts';

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
    const rows = inputRows(view, shown);
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
  const head: RichText = [...neuronTag(place.neuron), symbol('t'), upright(' = '), ...numberText(time, 4)];
  const now = place.sample === null ? readPattern(view, place.neuron, time) : readInput(view, place, time);
  return [head, now, ...readCrossing(view, place, px)];
}

/** `active on 7 of 12 inputs` */
function readPattern({ run, history }: RasterView, neuron: number, time: number): RichText {
  const text = en.pictures.raster;
  const pattern = patternAt(run, history.of(neuron), time);
  const sliding = countOf(pattern, Activity.Slide);
  const active = text.activeOn(countOf(pattern, Activity.On), pattern.length);
  return [upright(sliding === 0 ? active : active + text.slidesOn(sliding))];
}

/** `x5: on since 1.23` */
function readInput({ run, history }: RasterView, { neuron, sample }: Place, time: number): RichText {
  const text = en.pictures.raster;
  const { activity, since } = inputAt(run, history.of(neuron!), sample!, time);
  return [...inputName(sample!), upright(`: ${text.is[activity]}${text.since}`), ...numberText(since, 4)];
}

function readMatrix(view: RasterView, place: Place, playhead: number): RichText[] {
  const lines = [
    [...neuronTag(place.neuron!), ...readPattern(view, place.neuron!, playhead)],
    ...(place.sample === null ? [] : [readInput(view, place, playhead)]),
  ];
  if (place.sample === null) return lines;
  const { kinks, unmet } = view.pairsOf(place.neuron!);
  const last = kinks.findLast(({ sample, time }) => sample === place.sample && time <= playhead);
  if (last !== undefined) return [...lines, ...foretold(last.time, last.predicted)];
  const next = [...kinks, ...unmet.map((crossing) => ({ ...crossing, time: Number.NaN }))].find(
    ({ sample }) => sample === place.sample,
  );
  return next === undefined ? lines : [...lines, ...crossingLines(next)];
}

/** The kink or the unmet crossing nearest to the pointer: its time, what was foretold, and the difference. */
function readCrossing(view: RasterView, { neuron, sample }: Place, px: number): RichText[] {
  const { xScale } = view.layout.time!;
  const { kinks, unmet } = view.pairsOf(neuron!);
  const here = [...kinks, ...unmet.map((crossing) => ({ ...crossing, time: Number.NaN }))].filter(
    (crossing) => sample === null || crossing.sample === sample,
  );
  let nearest: (typeof here)[number] | null = null;
  let least = PX_REACH;
  for (const crossing of here) {
    for (const time of [crossing.time, crossing.predicted]) {
      const distance = Math.abs(xScale(time) - px);
      // a kink and its prediction may both be near: NaN, where there is none, never is
      if (!(distance < least)) continue;
      [nearest, least] = [crossing, distance];
    }
  }
  return nearest === null ? [] : crossingLines(nearest);
}

function crossingLines(crossing: Crossing & { time: number; predicted: number }): RichText[] {
  const text = en.pictures.raster;
  const { sample, activity, time, predicted } = crossing;
  if (Number.isNaN(time)) {
    return [
      [
        upright(`${text.yardstick}${text.unmet(activity)} `),
        ...inputName(sample),
        upright(text.at),
        ...numberText(predicted, 4),
      ],
    ];
  }
  return [
    [
      upright(`${text.does[activity]} `),
      ...inputName(sample),
      upright(text.at),
      symbol('t'),
      upright(' = '),
      ...numberText(time, 5),
    ],
    ...foretold(time, predicted),
  ];
}

/** `yardstick: 1.2346, difference -0.0012` */
function foretold(time: number, predicted: number): RichText[] {
  const text = en.pictures.raster;
  if (Number.isNaN(predicted)) return [[upright(text.noPrediction)]];
  return [
    [
      upright(text.yardstick),
      ...numberText(predicted, 5),
      upright(`, ${text.difference}`),
      ...numberText(time - predicted, 3),
    ],
  ];
}

/** x with the number of the input. */
function inputName(sample: number): RichText {
  return [symbol('x'), lowered(String(sample + 1))];
}
