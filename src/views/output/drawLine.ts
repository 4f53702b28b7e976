import { symbol, tickText } from '../../drawing/axis/number.ts';
import type { Context2D } from '../../drawing/canvas/context.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import { clipToBox, crisp } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { isLit, markAlpha } from '../../drawing/lit.ts';
import { addGlyph } from '../../drawing/neurons/glyph.ts';
import { NEURON_STYLES, neuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import { spaceOfRun } from '../../drawing/output/spaceOfRun.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { responseAt } from '../../findings/output/responses.ts';
import type { PlaneResponse } from '../../model/measures/planeResponse.ts';
import { selectedNeuron } from '../../state/selection.ts';
import { drawKey } from './drawKey.ts';
import { drawKnots } from './drawKnots.ts';
import { knotsNow } from './knotsNow.ts';
import type { LineFrame } from './lineFrame.ts';
import type { OutputView } from './model.ts';
import { drawSprings, type Spring } from './springs.ts';

const FILL = 0.3;
/** Less than this from 0, the function is the axis. */
const PX_FLAT = 0.3;

/** Axes, the inputs, the teacher, and the rails of the knots. */
export function drawLineStill(sheet: Sheet, view: OutputView, frame: LineFrame): void {
  const { context, palette } = sheet;
  const { box, scale, xTicks, pxOf, pyOf, pyNumbers, pyRails } = frame;
  const { fontSize, space } = view;
  for (const value of scale.ticks) {
    const py = crisp(pyOf(value));
    context.lineWidth = 1;
    context.strokeStyle = value === 0 ? palette.control : palette.grid;
    context.beginPath();
    context.moveTo(box.left, py);
    context.lineTo(box.right, py);
    context.stroke();
    drawText(context, palette, tickText(value, false), box.left - 6, py, { align: 'right', size: fontSize });
  }
  for (const value of xTicks) {
    drawText(context, palette, tickText(value, false), pxOf(value), pyNumbers + 2, {
      align: 'center',
      baseline: 'top',
      size: fontSize,
    });
  }
  drawText(context, palette, [symbol('x')], box.right + 3, pyNumbers + 2, {
    baseline: 'top',
    size: fontSize,
    colour: palette.ink,
  });
  drawText(context, palette, [symbol('h')], box.left - 6, box.top, {
    align: 'right',
    size: fontSize,
    halo: true,
    colour: palette.ink,
  });
  for (const [order, style] of NEURON_STYLES.entries()) {
    const py = pyRails[order]!;
    context.lineWidth = 1;
    context.strokeStyle = palette.grid;
    context.beginPath();
    context.moveTo(box.left, crisp(py));
    context.lineTo(box.right, crisp(py));
    context.stroke();
    context.beginPath();
    addGlyph(context, style, box.left - 8, py, pyRails[0]! - pyRails[1]! < 10 ? 2 : 3);
    context.fillStyle = style.glyph === 'hollow' ? palette.ground : palette[style.colour];
    context.strokeStyle = palette[style.colour];
    context.fill();
    context.stroke();
  }
  if (space.teachers === null) return;
  context.save();
  clipToBox(context, box);
  context.globalAlpha = markAlpha(sheet.state, 'teacher');
  context.strokeStyle = palette.teacher;
  context.lineWidth = (view.roomy ? 2 : 1.5) * (isLit(sheet.state, 'teacher') ? 1.6 : 1);
  context.beginPath();
  addCurve(context, frame, samplesOf(space.teachers, frame));
  context.stroke();
  context.restore();
}

/** What the network computes now, the springs, and every neuron's knot. */
export function drawLineMoving(sheet: Sheet, view: OutputView, frame: LineFrame): void {
  const { context, palette, state } = sheet;
  const { run, space, ghost } = view;
  const { time } = state.player;
  context.save();
  clipToBox(context, frame.box);
  if (ghost !== null) {
    const before = responseAt(ghost, spaceOfRun(ghost).axes, Math.min(time, ghost.endTime));
    context.strokeStyle = palette.control;
    context.lineWidth = 1;
    context.beginPath();
    if (before.finite) addCurve(context, frame, samplesOf(before, frame));
    context.stroke();
  }
  const selected = selectedNeuron(state);
  const plain = markAlpha(state, 'output');
  const response = responseAt(run, space.axes, time);
  if (response.finite) {
    const samples = samplesOf(response, frame);
    for (const sign of [1, -1] as const) {
      context.fillStyle = palette[sign > 0 ? 'positive' : 'negative'];
      context.globalAlpha = (selected === null ? FILL : FILL / 2) * plain;
      context.beginPath();
      addArea(context, frame, samples, sign);
      context.fill();
      context.globalAlpha = plain;
      context.strokeStyle = context.fillStyle;
      context.lineWidth = 1.5;
      context.setLineDash(sign > 0 ? [] : [5, 3]);
      context.beginPath();
      addCurve(context, frame, samples, sign);
      context.stroke();
    }
    context.setLineDash([]);
    context.globalAlpha = 1;
  }
  if (selected !== null) drawOwn(sheet, view, frame, selected);
  context.restore();
  // not clipped: the dot of a label at the least or the largest output is whole
  drawSprings(sheet, lineSprings(view, frame, time), view.roomy);
  drawKnots(sheet, view, frame, selected);
  if (view.roomy) drawKey(sheet, view, frame.scale, frame.box.left + 10);
}

export interface Samples {
  readonly x: Float64Array;
  readonly values: Float64Array;
}

/** At every other pixel, and at the bends between them that would be seen to be cut off. */
export function samplesOf(response: PlaneResponse, { line, box, scale }: LineFrame): Samples {
  const steps = Math.max(50, Math.round((box.right - box.left) / 2));
  const step = (line.to - line.from) / steps;
  const pyPerOutput = (box.bottom - box.top) / ((scale.high - scale.low) * scale.linear);
  const bends = response
    .bendsOnLine(line.constant, line.from, line.to)
    .filter(({ change }) => change * step * pyPerOutput > 0.4)
    .map(({ s }) => s);
  const even = Array.from({ length: steps + 1 }, (_, k) => line.from + k * step);
  const x = Float64Array.from([...even, ...bends]).sort();
  return { x, values: x.map((at) => response.value(at, line.constant)) };
}

function addCurve(
  context: Context2D,
  { pxOf, pyOf }: LineFrame,
  { x, values }: Samples,
  sign: 1 | -1 | 0 = 0,
): void {
  let drawing = false;
  for (const [at, value] of values.entries()) {
    if (sign !== 0 && !(sign * value > 0 && Math.abs(pyOf(value) - pyOf(0)) > PX_FLAT)) {
      drawing = false;
      continue;
    }
    if (drawing) context.lineTo(pxOf(x[at]!), pyOf(value));
    else context.moveTo(pxOf(x[at]!), pyOf(value));
    drawing = true;
  }
}

function addArea(context: Context2D, { pxOf, pyOf }: LineFrame, { x, values }: Samples, sign: 1 | -1): void {
  const last = x.length - 1;
  context.moveTo(pxOf(x[0]!), pyOf(0));
  for (const [at, value] of values.entries())
    context.lineTo(pxOf(x[at]!), pyOf(sign * value > 0 ? value : 0));
  context.lineTo(pxOf(x[last]!), pyOf(0));
  context.closePath();
}

export function lineSprings({ run, space }: OutputView, { pxOf, pyOf }: LineFrame, time: number): Spring[] {
  const { residuals } = stateAt(run, time);
  const { labels } = run.start.dataset;
  return space.inputs.flatMap(({ x }, i) => {
    const [label, output] = [labels[i]!, labels[i]! - residuals[i]!];
    if (!Number.isFinite(output)) return [];
    return [{ input: i, pxLabel: pxOf(x), pyLabel: pyOf(label), pxOutput: pxOf(x), pyOutput: pyOf(output) }];
  });
}

/** One neuron's share: its hinge. */
function drawOwn(
  { context, palette, state }: Sheet,
  view: OutputView,
  frame: LineFrame,
  neuron: number,
): void {
  const { run } = view;
  const { line, pxOf, pyOf } = frame;
  const d = run.start.dataset.dimension;
  const { output, hidden } = stateAt(run, state.player.time);
  const share = (x: number) => {
    const bias = d === 1 ? 0 : hidden[2 * neuron + 1]! * line.constant;
    return output[neuron]! * Math.max(0, hidden[neuron * d]! * x + bias);
  };
  const knot = knotsNow(run, line, state.player.time)[neuron]!;
  const style = neuronStyle(run.start.groups[neuron]!);
  context.strokeStyle = palette[style.colour];
  context.lineWidth = 2.5;
  context.setLineDash([...style.dash]);
  context.beginPath();
  const corners = [line.from, ...(knot > line.from && knot < line.to ? [knot] : []), line.to];
  const even = Array.from({ length: 60 }, (_, k) => line.from + ((line.to - line.from) * (k + 0.5)) / 60);
  for (const [index, x] of [...corners, ...even].sort((a, b) => a - b).entries()) {
    const [px, py] = [pxOf(x), pyOf(share(x))];
    if (index === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.stroke();
  context.setLineDash([]);
}
