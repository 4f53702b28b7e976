import {
  lowered,
  numberText,
  type RichText,
  raised,
  symbol,
  tickText,
  upright,
} from '../../drawing/axis/number.ts';
import type { Context2D } from '../../drawing/canvas/context.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import { addCircle, addStar, addTriangle } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { isLit, markAlpha } from '../../drawing/lit.ts';
import { neuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import {
  addLobes,
  addOutline,
  type OutputCircle,
  outlineOf,
  pxRadiusOf,
} from '../../drawing/output/circle.ts';
import { spaceOfRun } from '../../drawing/output/spaceOfRun.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { responseAt, responseOf } from '../../findings/output/responses.ts';
import { selectedNeuron } from '../../state/selection.ts';
import { drawKey } from './drawKey.ts';
import { emptiestDirection } from './emptiest.ts';
import type { OutputView } from './model.ts';
import { drawSprings, type Spring } from './springs.ts';

/** How plainly what the network computes is filled. */
const FILL = 0.3;
/** A smaller circle has no room for its inputs: their labels stand outside of it. */
const PX_WITH_INPUTS = 45;
/** In a smaller one a selected neuron has its number alone. */
const PX_WITH_SIZE = 90;
/** A teacher this far out of the plane has no place in it. */
const IN_PLANE = 1 - 1e-9;

/** Rings for round outputs, the directions of the inputs, the response of the teachers. */
export function drawCircleStill(sheet: Sheet, view: OutputView, circle: OutputCircle): void {
  const { context, palette } = sheet;
  const { space } = view;
  const { pxCentre, pyCentre, scale } = circle;
  context.lineWidth = 1;
  for (const value of scale.ticks) {
    context.strokeStyle = value === 0 ? palette.control : palette.grid;
    context.beginPath();
    addCircle(context, pxCentre, pyCentre, pxRadiusOf(circle, value));
    context.stroke();
  }
  context.fillStyle = palette.input;
  context.globalAlpha = markAlpha(sheet.state, 'inputs');
  context.beginPath();
  const length = space.inputs.length > 60 ? 5 : 8;
  for (const { x, y, size } of space.inputs) {
    if (!(size > 0) || view.space.kind !== 'angle' || circle.pxZero < PX_WITH_INPUTS) continue;
    const [cos, sin] = [x / size, y / size];
    const reach = circle.pxZero - 2;
    addTriangle(context, pxCentre + reach * cos, pyCentre - reach * sin, cos, -sin, length);
  }
  context.fill();
  context.globalAlpha = 1;
  if (space.teachers === null) return;
  context.globalAlpha = markAlpha(sheet.state, 'teacher');
  context.strokeStyle = palette.teacher;
  context.lineWidth = (view.roomy ? 2 : 1.5) * (isLit(sheet.state, 'teacher') ? 1.6 : 1);
  context.beginPath();
  addOutline(context, circle, outlineOf(space.teachers, circle), 0);
  context.stroke();
  context.globalAlpha = 1;
}

/** What the network computes now, a selected neuron's share of it, and what is amiss at the inputs. */
export function drawCircleMoving(sheet: Sheet, view: OutputView, circle: OutputCircle): void {
  const { context, palette, state } = sheet;
  const { run, space, ghost } = view;
  const { time } = state.player;
  if (ghost !== null) {
    const before = responseAt(ghost, spaceOfRun(ghost).axes, Math.min(time, ghost.endTime));
    context.strokeStyle = palette.control;
    context.lineWidth = 1;
    context.beginPath();
    if (before.finite) addOutline(context, circle, outlineOf(before, circle), 0);
    context.stroke();
  }
  const plain = markAlpha(state, 'output');
  const response = responseAt(run, space.axes, time);
  const selected = selectedNeuron(state);
  if (response.finite) {
    const outline = outlineOf(response, circle);
    for (const sign of [1, -1] as const) {
      context.fillStyle = palette[sign > 0 ? 'positive' : 'negative'];
      context.globalAlpha = (selected === null ? FILL : FILL / 2) * plain;
      context.beginPath();
      if (!addLobes(context, circle, outline, sign)) continue;
      context.fill();
      context.globalAlpha = plain;
      context.strokeStyle = palette[sign > 0 ? 'positive' : 'negative'];
      context.lineWidth = 1.5;
      context.setLineDash(sign > 0 ? [] : [5, 3]);
      context.beginPath();
      addOutline(context, circle, outline, sign);
      context.stroke();
    }
    context.setLineDash([]);
    context.globalAlpha = 1;
  }
  drawSprings(sheet, circleSprings(view, circle, time), view.roomy);
  if (selected !== null) drawOwn(sheet, view, circle, selected);
  drawTickNumbers(context, sheet.palette, view, circle);
  drawStars(sheet, view, circle);
  if (view.roomy && view.layout.parity === null) drawKey(sheet, view, circle.scale);
}

/** One neuron's share of the output, and its number. */
function drawOwn(
  { context, palette, state }: Sheet,
  view: OutputView,
  circle: OutputCircle,
  neuron: number,
): void {
  const { run, space } = view;
  const { dimension } = run.start.dataset;
  const { output, hidden } = stateAt(run, state.player.time);
  const own = responseOf(
    {
      dimension,
      width: 1,
      output: output.slice(neuron, neuron + 1),
      hidden: hidden.slice(neuron * dimension, (neuron + 1) * dimension),
    },
    space.axes,
  );
  const style = neuronStyle(run.start.groups[neuron]!);
  if (own.finite) {
    context.strokeStyle = palette[style.colour];
    context.lineWidth = 2.5;
    context.setLineDash([...style.dash]);
    context.beginPath();
    addOutline(context, circle, outlineOf(own, circle), 0);
    context.stroke();
    context.setLineDash([]);
  }
  const { low, high } = own.extremes();
  const largest = high > -low ? high : low;
  const name = upright(`#${neuron + 1}`);
  const size = [
    upright('  '),
    symbol('a'),
    upright('|'),
    symbol('w'),
    upright('| = '),
    ...numberText(largest),
  ];
  const text: RichText = circle.pxZero > PX_WITH_SIZE ? [name, ...size] : [name];
  const px = circle.pxCentre;
  drawText(context, palette, text, px, circle.pyCentre, {
    size: view.fontSize,
    weight: 600,
    align: 'center',
    halo: true,
    colour: palette.ink,
  });
}

/** Of the inputs in the plane that point somewhere: outputs and labels are those of their unit vectors. */
export function circleSprings({ run, space }: OutputView, circle: OutputCircle, time: number): Spring[] {
  if (space.kind !== 'angle') return [];
  const { residuals } = stateAt(run, time);
  const { labels } = run.start.dataset;
  const springs: Spring[] = [];
  for (const [i, { x, y, size }] of space.inputs.entries()) {
    if (!(size > 0) || !Number.isFinite(residuals[i]!)) continue;
    const [cos, sin] = [x / size, y / size];
    const label = pxRadiusOf(circle, labels[i]! / size);
    const output = pxRadiusOf(circle, (labels[i]! - residuals[i]!) / size);
    springs.push({
      input: i,
      pxLabel: circle.pxCentre + label * cos,
      pyLabel: circle.pyCentre - label * sin,
      pxOutput: circle.pxCentre + output * cos,
      pyOutput: circle.pyCentre - output * sin,
    });
  }
  return springs;
}

/** The numbers of the rings that are far enough from each other: 0 first, then from the outermost inwards. */
function drawTickNumbers(
  context: Context2D,
  palette: Sheet['palette'],
  view: OutputView,
  circle: OutputCircle,
): void {
  const [x, y] = emptiestDirection(view.space, circle, view.layout.circle!);
  const apart = 1.7 * view.fontSize;
  const taken: number[] = [];
  const [zero, ...others] = circle.scale.ticks;
  const outermost = others.sort((a, b) => Math.abs(b) - Math.abs(a));
  for (const value of [zero!, ...outermost]) {
    const reach = pxRadiusOf(circle, value);
    if (taken.some((other) => Math.abs(other - reach) < apart)) continue;
    taken.push(reach);
    const text = tickText(value, false);
    drawText(context, palette, text, circle.pxCentre + reach * x, circle.pyCentre - reach * y, {
      size: view.fontSize - 1,
      align: 'center',
      halo: true,
    });
  }
}

/** A star where each teacher answers most. */
function drawStars({ context, palette }: Sheet, view: OutputView, circle: OutputCircle): void {
  const { run, space } = view;
  const { teachers } = run.start;
  if (teachers === null || space.line !== null) return;
  const { dimension: d, width, hidden } = teachers;
  for (let j = 0; j < width; j++) {
    const own = hidden.subarray(j * d, (j + 1) * d);
    const [x, y] = [0, 1].map((axis) =>
      own.reduce((sum, v, k) => sum + v * (space.axes[axis]?.[k] ?? 0), 0),
    ) as [number, number];
    const inside = Math.hypot(x, y);
    if (!(inside > 0) || inside < IN_PLANE * Math.hypot(...own)) continue;
    const [cos, sin] = [x / inside, y / inside];
    const reach = pxRadiusOf(circle, space.teachers!.value(cos, sin));
    const [px, py] = [circle.pxCentre + reach * cos, circle.pyCentre - reach * sin];
    context.beginPath();
    addStar(context, px, py, view.roomy ? 9 : 6);
    context.fillStyle = palette.teacher;
    context.strokeStyle = palette.ground;
    context.lineWidth = 1.5;
    context.fill();
    context.stroke();
    const name = width === 1 ? [symbol('v'), raised('\u2217')] : [symbol('v'), lowered(String(j + 1))];
    const beside = (view.roomy ? 9 : 6) + 5;
    drawText(context, palette, name, px + (cos < 0 ? -beside : beside), py - beside / 2, {
      size: view.fontSize + 1,
      weight: 600,
      halo: true,
      align: cos < 0 ? 'right' : 'left',
      colour: palette.teacher,
    });
  }
}
