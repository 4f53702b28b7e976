import { type RichText, symbol, tickText, upright } from '../../drawing/axis/number.ts';
import type { Context2D } from '../../drawing/canvas/context.ts';
import { drawText, measureText } from '../../drawing/canvas/richText.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { isLit } from '../../drawing/lit.ts';
import { addCap, addSphereLine, capCircle, GRATICULE } from '../../drawing/sphere/globe.ts';
import { glyphSizes } from '../../drawing/sphere/glyphs.ts';
import { turnBetween } from '../../model/measures/angles.ts';
import { CORRELATION_LIMIT } from '../../model/theory/correlation.ts';
import { words } from '../../text/words.ts';
import { cloudsPart } from './beside/besidePart.ts';
import { drawInputs } from './drawInputs.ts';
import { emptiestSpoke } from './emptiestSpoke.ts';
import type { DirectionsView } from './model.ts';

/** Edge of the theory's cone about the teacher. */
const CONE_EDGE = capCircle(CORRELATION_LIMIT);

/** All that stands still while a run plays: the cone, the rim, the rings, the inputs. */
export function drawStill(sheet: Sheet, view: DirectionsView): void {
  const { kind } = view.space.basis;
  if (view.space.teacher !== null) {
    if (kind === 'globe') drawCap(sheet, view);
    else drawWedge(sheet, view);
  }
  if (kind === 'globe') drawGraticule(sheet, view);
  drawRim(sheet, view);
  if (kind === 'globe') drawSizeKey(sheet, view);
  else drawNormRings(sheet, view);
  drawInputs(sheet, view);
  cloudsPart(sheet.state)?.drawKey(sheet, view);
}

function drawWedge(
  { context, palette, state }: Sheet,
  { space, placement, fontSize, tiny }: DirectionsView,
): void {
  const teacher = space.teacher!;
  const middle = Math.atan2(teacher.y, teacher.x);
  const half = (CORRELATION_LIMIT * Math.PI) / 180;
  const { pxCentre, pyCentre, pxRadius } = placement;
  context.fillStyle = palette.cone;
  context.beginPath();
  context.moveTo(pxCentre, pyCentre);
  // canvas angles run clockwise
  context.arc(pxCentre, pyCentre, pxRadius, -middle - half, -middle + half);
  context.closePath();
  context.fill();
  if (isLit(state, 'cone')) strokeLit(context, palette.input);
  if (tiny) return;
  for (const side of [-1, 1]) {
    const angle = middle + side * half;
    // outside, unless gamma's name stands there
    const { gamma } = space;
    const taken =
      gamma !== null &&
      gamma.norm > 0 &&
      turnBetween(Math.atan2(gamma.y, gamma.x), angle) * pxRadius < 1.8 * fontSize;
    const reach = pxRadius + (taken ? -1.2 : 0.9) * fontSize;
    const px = pxCentre + reach * Math.cos(angle);
    const py = pyCentre - reach * Math.sin(angle);
    drawText(context, palette, [upright(words().pictures.directions.cone)], px, py, {
      size: fontSize - 1,
      align: alignAt(taken ? -Math.cos(angle) : Math.cos(angle)),
      colour: palette.input,
    });
  }
}

/** @param cosine of the direction in which the text leads away from its place */
function alignAt(cosine: number): 'left' | 'right' | 'center' {
  return cosine > 0.3 ? 'left' : cosine < -0.3 ? 'right' : 'center';
}

/** The outline of what is lit and otherwise only a tint. */
function strokeLit(context: Context2D, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.stroke();
}

function drawCap({ context, palette, state }: Sheet, { placement }: DirectionsView): void {
  context.fillStyle = palette.cone;
  context.beginPath();
  if (addCap(context, placement, CONE_EDGE)) context.fill();
  context.strokeStyle = palette.input;
  context.lineWidth = isLit(state, 'cone') ? 2 : 1;
  for (const front of [false, true]) {
    context.globalAlpha = front ? 0.5 : 0.2;
    context.beginPath();
    addSphereLine(context, placement, CONE_EDGE, front);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function drawGraticule({ context, palette }: Sheet, { placement }: DirectionsView): void {
  context.lineWidth = 1;
  for (const front of [false, true]) {
    context.strokeStyle = front ? palette.hairline : palette.grid;
    context.beginPath();
    for (const line of GRATICULE) addSphereLine(context, placement, line, front);
    context.stroke();
  }
}

function drawRim({ context, palette }: Sheet, { placement }: DirectionsView): void {
  context.strokeStyle = palette.control;
  context.lineWidth = 1.25;
  context.beginPath();
  addRing(context, placement.pxCentre, placement.pyCentre, placement.pxRadius);
  context.stroke();
}

/** On the globe size tells the norm: a glyph for every other decade, or so, in the lower corner. */
function drawSizeKey({ context, palette }: Sheet, view: DirectionsView): void {
  const { radial, fontSize, placement, roomy } = view;
  const { least, range } = glyphSizes(view);
  const norms = roomy ? radial.rings : radial.rings.slice(-2);
  for (const [index, value] of [...norms].reverse().entries()) {
    const py = 2 * placement.pyCentre - fontSize - index * 1.5 * fontSize;
    context.fillStyle = palette.control;
    context.beginPath();
    addRing(context, 10, py, least + range * radial.radius(Math.log10(value)));
    context.fill();
    drawText(context, palette, tickText(value, true), 22, py, { size: fontSize - 1 });
  }
}

function drawNormRings(sheet: Sheet, view: DirectionsView): void {
  const { context, palette } = sheet;
  const { placement, radial } = view;
  const { pxCentre, pyCentre, pxRadius } = placement;
  context.lineWidth = 1;
  context.strokeStyle = palette.grid;
  context.beginPath();
  for (const value of radial.rings)
    addRing(context, pxCentre, pyCentre, pxRadius * radial.radius(Math.log10(value)));
  context.stroke();

  drawRingNumbers(sheet, view);
}

/** Norms of the rings along one spoke, from the rim inwards; a number that would touch the last is left out. */
function drawRingNumbers({ context, palette }: Sheet, view: DirectionsView): void {
  const { placement, radial, fontSize, space, tiny } = view;
  const { pxCentre, pyCentre, pxRadius } = placement;
  if (tiny) return;
  const [x, y] = emptiestSpoke(space.run);
  const setting = { size: fontSize - 1, align: 'center', halo: true } as const;
  /** how far a text reaches along the spoke, either way */
  const halfOf = (text: RichText) => {
    const length = measureText(context, palette, text, setting);
    return (
      0.5 *
      Math.min((length + 4) / Math.max(1e-6, Math.abs(x)), (1.3 * fontSize) / Math.max(1e-6, Math.abs(y)))
    );
  };
  const draw = (text: RichText, reach: number) =>
    drawText(context, palette, text, pxCentre + reach * x, pyCentre - reach * y, setting);
  let free = pxRadius;
  // The rim is the unit circle unless some neuron is longer.
  if (Math.abs(radial.radius(0) - 1) < 1e-9) {
    const rim = [upright('|'), symbol('w'), upright('| = 1')];
    const half = halfOf(rim);
    draw(rim, pxRadius - half - 1);
    free = pxRadius - 2 * half - 1;
  }
  for (const [index, value] of [...radial.rings.entries()].reverse()) {
    const text = tickText(value, true);
    const reach = pxRadius * radial.radius(Math.log10(value)) + (index === 0 ? pxOutOfTheWay(view) : 0);
    const half = halfOf(text);
    if (reach + half > free || reach < 1.2 * fontSize) continue;
    draw(text, reach);
    free = reach - half;
  }
}

/** Where a decade is less than a line, all neurons start on the innermost ring: its label stands outside of them. */
function pxOutOfTheWay({ placement, radial, fontSize }: DirectionsView): number {
  const pxDecade = placement.pxRadius * (radial.radius(0) - radial.radius(-1));
  return pxDecade < fontSize ? 1.2 * fontSize : 0;
}

function addRing(context: Context2D, px: number, py: number, radius: number): void {
  context.moveTo(px + radius, py);
  context.arc(px, py, radius, 0, 2 * Math.PI);
}
