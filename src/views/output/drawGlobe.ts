import { type RichText, symbol, tickText, upright } from '../../drawing/axis/number.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import { addCircle, addStar } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { markAlpha } from '../../drawing/lit.ts';
import { addGlyph } from '../../drawing/neurons/glyph.ts';
import { neuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import { directionSpaceOf } from '../../drawing/sphere/directionSpace.ts';
import { projectDirection } from '../../drawing/sphere/displayBasis.ts';
import { addSphereLine, GRATICULE } from '../../drawing/sphere/globe.ts';
import { levelAlpha, newPoint } from '../../drawing/sphere/placement.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { gatheredByDirection } from '../../model/measures/gatheredNeurons.ts';
import { writeHemisphereOutput } from '../../model/measures/hemisphereOutput.ts';
import { selectedNeuron } from '../../state/selection.ts';
import { boundaryOf } from './boundary.ts';
import { GATHERED_FROM, type GlobeFrame } from './globeFrame.ts';
import type { OutputView } from './model.ts';

/** Steps of colour on either side of 0, and how plain the strongest is. */
const STEPS = 24;
const STRONGEST = 0.85;
/** Length of the bar of a residual as large as the largest label. */
const PX_RESIDUAL = 40;

/** The sphere with its graticule. */
export function drawGlobeStill(
  { context, palette }: Sheet,
  _view: OutputView,
  { placement }: GlobeFrame,
): void {
  context.lineWidth = 1;
  context.strokeStyle = palette.grid;
  context.beginPath();
  for (const line of GRATICULE) addSphereLine(context, placement, line, true);
  context.stroke();
  context.strokeStyle = palette.control;
  context.beginPath();
  addCircle(context, placement.pxCentre, placement.pyCentre, placement.pxRadius);
  context.stroke();
}

/** What the network computes as colour, the teacher as contour lines over it, what is amiss at the inputs, the selected neuron. */
export function drawGlobeMoving(sheet: Sheet, view: OutputView, frame: GlobeFrame): void {
  drawHeat(sheet, view, frame);
  drawContours(sheet, view, frame);
  drawResiduals(sheet, view, frame);
  const selected = selectedNeuron(sheet.state);
  if (selected !== null) drawSelected(sheet, view, frame, selected);
  drawStars(sheet, view, frame);
  drawKey(sheet, view, frame);
}

function drawHeat({ context, palette, state }: Sheet, { run }: OutputView, frame: GlobeFrame): void {
  const { placement, hemisphere, values, rotation, scale } = frame;
  const { output, hidden } = stateAt(run, state.player.time);
  const network = { ...run.start.initial, output, hidden };
  const shown = network.width > GATHERED_FROM ? gatheredByDirection(network) : network;
  writeHemisphereOutput(shown, rotation, hemisphere, values);
  const { cells, first, counts } = hemisphere;
  const { pxCentre, pyCentre, pxRadius } = placement;
  const edge = (middle: number, cell: number) =>
    Math.round(middle - pxRadius + (2 * pxRadius * cell) / cells);
  const strongest = Math.max(scale.high, -scale.low);
  const stepOf = (at: number) => {
    const share = scale.coordinate(values[at]!) / strongest;
    return Math.round(STEPS * Math.min(1, Math.max(-1, share))) || 0;
  };
  context.save();
  context.beginPath();
  addCircle(context, pxCentre, pyCentre, pxRadius);
  context.clip();
  for (let row = 0; row < cells; row++) {
    // at the rim half a cell is off the disc: the last colour goes on, and is clipped
    const from = first[row]!;
    const to = from + counts[row]!;
    const [top, bottom] = [edge(pyCentre, row), edge(pyCentre, row + 1)];
    for (let c = from; c < to; ) {
      const step = stepOf(row * cells + c);
      let end = c + 1;
      while (end < to && stepOf(row * cells + end) === step) end++;
      if (step !== 0) {
        const left = edge(pxCentre, c === from ? c - 2 : c);
        const right = edge(pxCentre, end === to ? end + 2 : end);
        context.fillStyle = palette[step > 0 ? 'positive' : 'negative'];
        context.globalAlpha = markAlpha(state, 'output') * alphaOf(step);
        context.fillRect(left, top, right - left, bottom - top);
      }
      c = end;
    }
  }
  context.restore();
  context.globalAlpha = 1;
}

function alphaOf(step: number): number {
  return (STRONGEST * Math.abs(step)) / STEPS;
}

function drawContours({ context, palette, state }: Sheet, { roomy }: OutputView, frame: GlobeFrame): void {
  const { pxCentre, pyCentre, pxRadius } = frame.placement;
  context.strokeStyle = palette.teacher;
  context.lineWidth = roomy ? 1.5 : 1.25;
  context.globalAlpha = markAlpha(state, 'teacher');
  for (const contour of frame.contours) {
    context.beginPath();
    for (let at = 0; at < contour.length; at += 4) {
      context.moveTo(pxCentre + pxRadius * contour[at]!, pyCentre - pxRadius * contour[at + 1]!);
      context.lineTo(pxCentre + pxRadius * contour[at + 2]!, pyCentre - pxRadius * contour[at + 3]!);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** At each input a bar: up as far as the output is too small there, down as far as it is too large. */
function drawResiduals(
  { context, palette, state }: Sheet,
  { run, roomy }: OutputView,
  frame: GlobeFrame,
): void {
  const { placement, scale } = frame;
  const { inputs } = directionSpaceOf(run);
  const { residuals } = stateAt(run, state.player.time);
  const point = newPoint();
  const most = PX_RESIDUAL * (roomy ? 1 : 0.6);
  for (const [i, { x, y, z, norm }] of inputs.entries()) {
    const residual = residuals[i]! / norm;
    if (norm === 0 || !Number.isFinite(residual)) continue;
    placement.place(x, y, z, 1, point);
    context.globalAlpha = markAlpha(state, 'inputs') * levelAlpha(point.level);
    const share = Math.min(1.5, Math.max(-1.5, scale.coordinate(residual)));
    context.strokeStyle = palette.ink;
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(point.px, point.py);
    context.lineTo(point.px, point.py - most * share);
    context.stroke();
    context.fillStyle = palette.input;
    context.strokeStyle = palette.ground;
    context.lineWidth = 1;
    context.beginPath();
    addCircle(context, point.px, point.py, inputs.length > 60 ? 2 : roomy ? 4 : 3);
    context.fill();
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Where a neuron points, and the line where it begins to answer. */
function drawSelected(
  { context, palette, state }: Sheet,
  view: OutputView,
  frame: GlobeFrame,
  neuron: number,
): void {
  const { run, fontSize, roomy } = view;
  const { placement } = frame;
  const { basis } = directionSpaceOf(run);
  const { hidden } = stateAt(run, state.player.time);
  const own = projectDirection(basis, hidden, neuron);
  if (!(own.norm > 0)) return;
  const style = neuronStyle(run.start.groups[neuron]!);
  const line = boundaryOf(own);
  context.strokeStyle = palette.ink;
  context.setLineDash([5, 3]);
  for (const front of [false, true]) {
    context.globalAlpha = front ? 1 : 0.25;
    context.lineWidth = 1.5;
    context.beginPath();
    addSphereLine(context, placement, line, front);
    context.stroke();
  }
  context.setLineDash([]);
  const { px, py, level } = placement.place(own.x, own.y, own.z, 1, newPoint());
  context.globalAlpha = levelAlpha(level);
  const radius = roomy ? 5 : 4;
  context.fillStyle = style.glyph === 'hollow' ? palette.ground : palette[style.colour];
  context.strokeStyle = palette.ground;
  context.lineWidth = 2;
  context.beginPath();
  addGlyph(context, style, px, py, radius);
  context.fill();
  context.stroke();
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  context.beginPath();
  addCircle(context, px, py, radius + 4);
  context.stroke();
  context.globalAlpha = 1;
  // to the right of a star stands its name
  const atStar = directionSpaceOf(run).teachers.some((star) => {
    const at = placement.place(star.x, star.y, star.z, 1, newPoint());
    return Math.hypot(at.px - px, at.py - py) < 3 * fontSize;
  });
  const beside = radius + 8;
  drawText(context, palette, [upright(`#${neuron + 1}`)], px + (atStar ? -beside : beside), py, {
    size: fontSize,
    weight: 600,
    align: atStar ? 'right' : 'left',
    halo: true,
    colour: palette.ink,
  });
}

function drawStars(
  { context, palette, state }: Sheet,
  { run, roomy, fontSize }: OutputView,
  frame: GlobeFrame,
): void {
  const point = newPoint();
  for (const { x, y, z, name } of directionSpaceOf(run).teachers) {
    frame.placement.place(x, y, z, 1, point);
    context.globalAlpha = markAlpha(state, 'teacher') * levelAlpha(point.level);
    context.fillStyle = palette.teacher;
    context.strokeStyle = palette.ground;
    context.lineWidth = 1.5;
    context.beginPath();
    addStar(context, point.px, point.py, roomy ? 9 : 6);
    context.fill();
    context.stroke();
    drawText(context, palette, name, point.px + (roomy ? 14 : 9), point.py, {
      size: fontSize + 1,
      weight: 600,
      halo: true,
      colour: palette.teacher,
    });
  }
  context.globalAlpha = 1;
}

const PX_SWATCH = 4;

/** What the colours stand for, in the lower left corner. */
function drawKey(
  { context, palette, pxHeight }: Sheet,
  { fontSize, roomy }: OutputView,
  { scale }: GlobeFrame,
): void {
  if (!roomy) return;
  const strongest = Math.max(scale.high, -scale.low);
  const lowest = Math.max(-STEPS, Math.floor((STEPS * scale.low) / strongest));
  const highest = Math.min(STEPS, Math.ceil((STEPS * scale.high) / strongest));
  const pyBar = pxHeight - 2.4 * fontSize;
  const pxOf = (step: number) => 4 + (step - lowest) * PX_SWATCH;
  for (let step = lowest; step <= highest; step++) {
    if (step === 0) continue;
    context.fillStyle = palette[step > 0 ? 'positive' : 'negative'];
    context.globalAlpha = alphaOf(step);
    context.fillRect(pxOf(step), pyBar, PX_SWATCH, 10);
  }
  context.globalAlpha = 1;
  context.strokeStyle = palette.control;
  context.lineWidth = 1;
  context.strokeRect(pxOf(lowest) + 0.5, Math.round(pyBar) + 0.5, (highest - lowest + 1) * PX_SWATCH, 10);
  const label = (text: RichText, px: number) =>
    drawText(context, palette, text, px, pyBar + 10 + 0.8 * fontSize, {
      size: fontSize - 1,
      align: 'center',
    });
  label([upright('0')], Math.max(8, pxOf(0) + PX_SWATCH / 2));
  const whole = scale.ticks.filter((value) => value > 0 && scale.coordinate(value) <= scale.high).at(-1);
  if (whole !== undefined)
    label(tickText(whole, false), pxOf((STEPS * scale.coordinate(whole)) / strongest) + PX_SWATCH / 2);
  drawText(
    context,
    palette,
    [symbol('h'), upright('('), symbol('x'), upright(')')],
    pxOf(highest) + 14,
    pyBar + 5,
    {
      size: fontSize - 1,
    },
  );
}
