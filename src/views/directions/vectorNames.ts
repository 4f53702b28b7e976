import { drawText, measureText } from '../../drawing/canvas/richText.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { markAlpha } from '../../drawing/lit.ts';
import type { PlacedPoint } from '../../drawing/sphere/placement.ts';
import { spreadLabels } from '../../drawing/timePlot/spreadLabels.ts';
import type { DirectionsView } from './model.ts';
import { type PlacedVector, vectorName } from './vectors.ts';

const SETTING = { weight: 600, halo: true } as const;
/** From a mark on the globe to its name. */
const PX_LEADER = 24;

/**
 * The bundle's name stands at the tip of its arrow. The others stand on a ring around the picture where their vectors point,
 * moved apart along it where they would overlap; on the globe all stand beside their marks, at the end of a line.
 */
export function drawVectorNames(sheet: Sheet, view: DirectionsView, vectors: readonly PlacedVector[]): void {
  const onGlobe = view.space.basis.kind === 'globe';
  const atTip = onGlobe ? [] : vectors.filter(({ kind }) => kind === 'bundle');
  // on a tiny picture it would lie over the bundle
  if (!view.tiny) for (const vector of atTip) drawAtTip(sheet, view, vector);
  const beside = vectors.filter((vector) => !atTip.includes(vector));
  // On the right and the left names are stacked: a line's height apart, along the ring.
  for (const side of [-1, 1] as const) {
    const members = beside.filter(({ point }) => (point.x >= 0 ? 1 : -1) === side);
    if (members.length > 0) drawSide(sheet, view, members, side, onGlobe);
  }
}

function drawSide(
  sheet: Sheet,
  view: DirectionsView,
  members: readonly PlacedVector[],
  side: -1 | 1,
  onGlobe: boolean,
): void {
  const { context, palette, state } = sheet;
  const { placement, fontSize } = view;
  const size = fontSize + 1;
  const wanted = members.map(({ point }) => (onGlobe ? point.py : pyOnRing(view, point)));
  const [top, bottom] = [size, 2 * placement.pyCentre - size];
  const heights = spreadLabels(wanted, 1.2 * size, top, bottom);
  // one column: what they belong to may be nearly one point
  const pxColumn = Math[side > 0 ? 'max' : 'min'](...members.map(({ point }) => point.px)) + side * PX_LEADER;
  for (const [index, vector] of members.entries()) {
    const { kind, point } = vector;
    const text = vectorName(vector, view);
    const length = measureText(context, palette, text, { ...SETTING, size });
    const py = heights[index]!;
    let px = onGlobe ? pxColumn : pxOnRing(view, side, py);
    // held back by the edge of the picture, it stands where its vector points and not farther along the ring
    const heldBack = wanted[index]! < top || wanted[index]! > bottom;
    if (!onGlobe && heldBack) px = Math[side > 0 ? 'min' : 'max'](px, pxPointedAt(view, point));
    // nothing is cut off at the edge of the picture
    px = side > 0 ? Math.min(px, 2 * placement.pxCentre - length - 2) : Math.max(px, length + 2);
    context.globalAlpha = markAlpha(state, kind);
    if (onGlobe) drawLeader(sheet, palette[kind], point, px - 3 * side, py);
    drawText(context, palette, text, px, py, {
      ...SETTING,
      size,
      align: side > 0 ? 'left' : 'right',
      colour: palette[kind],
    });
  }
  context.globalAlpha = 1;
}

function drawLeader(
  { context }: Sheet,
  colour: string,
  point: PlacedPoint,
  pxName: number,
  pyName: number,
): void {
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(point.px, point.py);
  context.lineTo(pxName, pyName);
  context.stroke();
}

/** Beside the tip of an arrow, before its end: above one that lies, to the right of one that stands. */
function drawAtTip({ context, palette, state }: Sheet, view: DirectionsView, vector: PlacedVector): void {
  const { placement, fontSize } = view;
  const { point, kind } = vector;
  const size = fontSize + 1;
  const text = vectorName(vector, view);
  const length = measureText(context, palette, text, { ...SETTING, size });
  const norm = Math.hypot(point.x, point.y) || 1;
  const [x, y] = [point.x / norm, point.y / norm];
  // the normal that points up, or right where the arrow stands
  const flip = Math.abs(x) > 0.3 ? Math.sign(x) : -Math.sign(y);
  const [nx, ny] = [-y * flip, x * flip];
  const away = 9 + (length / 2) * Math.abs(nx) + (size / 2) * Math.abs(ny);
  const back = (length / 2) * Math.abs(x) + (size / 2) * Math.abs(y);
  const px = point.px + nx * away - x * back;
  const py = point.py - ny * away + y * back;
  context.globalAlpha = markAlpha(state, kind);
  drawText(context, palette, text, clamped(px, length / 2 + 2, 2 * placement.pxCentre), py, {
    ...SETTING,
    size,
    align: 'center',
    colour: palette[kind],
  });
  context.globalAlpha = 1;
}

function clamped(px: number, half: number, pxWidth: number): number {
  return Math.min(Math.max(px, half), pxWidth - half);
}

function pyOnRing({ placement, roomy }: DirectionsView, point: PlacedPoint): number {
  const reach = placement.pxRadius + (roomy ? 18 : 14);
  const size = Math.hypot(point.x, point.y) || 1;
  return placement.pyCentre - (reach * point.y) / size;
}

function pxPointedAt({ placement, roomy }: DirectionsView, point: PlacedPoint): number {
  const reach = placement.pxRadius + (roomy ? 18 : 12);
  return placement.pxCentre + (reach * point.x) / (Math.hypot(point.x, point.y) || 1);
}

/** Left edge (right edge on the left side) of a name at height py, just outside the rim. */
function pxOnRing({ placement, roomy }: DirectionsView, side: number, py: number): number {
  const reach = placement.pxRadius + (roomy ? 18 : 12);
  const dy = Math.min(Math.abs(py - placement.pyCentre), reach);
  return placement.pxCentre + side * Math.sqrt(reach * reach - dy * dy);
}
