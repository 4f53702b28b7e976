import { type RichText, raised, symbol, upright } from '../../drawing/axis/number.ts';
import { drawText, measureText } from '../../drawing/canvas/richText.ts';
import { addStar, strokeArrow } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { isLit, markAlpha } from '../../drawing/lit.ts';
import type { ColourName } from '../../drawing/palette.ts';
import type { Projected } from '../../drawing/sphere/displayBasis.ts';
import { levelAlpha, type PlacedPoint, placeVector } from '../../drawing/sphere/placement.ts';
import { spreadLabels } from '../../drawing/timePlot/spreadLabels.ts';
import { words } from '../../text/words.ts';
import type { DirectionsView } from './model.ts';

export interface NamedVector {
  readonly text: RichText;
  readonly colour: ColourName;
  readonly point: PlacedPoint;
}

/** The arrows of gamma and the bundle vector. @returns the vectors to name, with the teacher */
export function drawArrows(sheet: Sheet, view: DirectionsView, bundle: Projected): readonly NamedVector[] {
  const { context, palette, state } = sheet;
  const { space, placement, radial, roomy } = view;
  const { pxCentre, pyCentre } = placement;
  const text = words().pictures.directions;
  const named: NamedVector[] = [];

  const arrow = (vector: Projected, colour: 'bundle' | 'gamma', px: number, dash: number[]): PlacedPoint => {
    const point = placeVector(placement, radial, vector);
    const pxLine = isLit(state, colour) ? 1.4 * px : px;
    context.globalAlpha = markAlpha(state, colour) * levelAlpha(point.level);
    context.strokeStyle = palette[colour];
    context.fillStyle = palette[colour];
    context.lineWidth = pxLine;
    context.setLineDash(dash);
    strokeArrow(context, pxCentre, pyCentre, point.px, point.py, 4 + 2.5 * pxLine);
    context.setLineDash([]);
    context.globalAlpha = 1;
    return point;
  };

  if (bundle.norm > 0) {
    const point = arrow(bundle, 'bundle', roomy ? 3.5 : 2.5, []);
    named.push({
      text: roomy ? [upright(text.bundle)] : [symbol('v')],
      colour: 'bundle',
      point,
    });
  }
  if (space.gamma !== null) {
    const point = arrow(space.gamma, 'gamma', roomy ? 2 : 1.5, [6, 3]);
    named.push({ text: [symbol('\u03b3')], colour: 'gamma', point });
  }
  if (space.teacher !== null) {
    const point = placeVector(placement, radial, space.teacher);
    named.push({ text: [symbol('v'), raised('\u2217')], colour: 'teacher', point });
  }
  return named;
}

/** The teacher's star, over everything: the neurons end up around it. */
export function drawTeacher(
  { context, palette, state }: Sheet,
  { space, placement, radial, roomy }: DirectionsView,
): void {
  if (space.teacher === null) return;
  const point = placeVector(placement, radial, space.teacher);
  context.globalAlpha = markAlpha(state, 'teacher') * levelAlpha(point.level);
  context.beginPath();
  const radius = roomy ? 10 : 7;
  addStar(context, point.px, point.py, isLit(state, 'teacher') ? 1.4 * radius : radius);
  context.fillStyle = palette.teacher;
  context.strokeStyle = palette.ground;
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
  context.globalAlpha = 1;
}

/**
 * Names stand on a ring around the picture where their vectors point, moved apart along it where they would overlap.
 * On the globe they stand beside their marks.
 */
export function drawVectorNames(
  { context, palette }: Sheet,
  view: DirectionsView,
  named: readonly NamedVector[],
): void {
  const { placement, fontSize } = view;
  const size = fontSize + 1;
  const setting = { size, weight: 600, halo: true } as const;
  // On the right and the left names are stacked: a line's height apart, along the ring.
  const places = named.map(({ point }) => sideOf(point));
  for (const side of [-1, 1]) {
    const members = named.filter((_, index) => places[index] === side);
    const wanted = members.map(({ point }) => (onGlobe(view) ? point.py : ringPlace(view, point).py));
    const heights = spreadLabels(wanted, 1.2 * size, size, 2 * placement.pyCentre - size);
    for (const [index, { text, colour, point }] of members.entries()) {
      const length = measureText(context, palette, text, setting);
      const py = heights[index]!;
      let px = onGlobe(view) ? point.px + side * 12 : pxOnRing(view, side, py);
      // nothing is cut off at the edge of the picture
      px = side > 0 ? Math.min(px, 2 * placement.pxCentre - length - 2) : Math.max(px, length + 2);
      drawText(context, palette, text, px, py, {
        ...setting,
        align: side > 0 ? 'left' : 'right',
        colour: palette[colour],
      });
    }
  }
}

function onGlobe(view: DirectionsView): boolean {
  return view.space.basis.kind === 'globe';
}

function sideOf(point: PlacedPoint): number {
  return point.x >= 0 ? 1 : -1;
}

function ringPlace({ placement, roomy }: DirectionsView, point: PlacedPoint): { py: number } {
  const reach = placement.pxRadius + (roomy ? 18 : 14);
  const size = Math.hypot(point.x, point.y) || 1;
  return { py: placement.pyCentre - (reach * point.y) / size };
}

/** Left edge (right edge on the left side) of a name at height py, just outside the rim. */
function pxOnRing({ placement, roomy }: DirectionsView, side: number, py: number): number {
  const reach = placement.pxRadius + (roomy ? 18 : 12);
  const dy = Math.min(Math.abs(py - placement.pyCentre), reach);
  return placement.pxCentre + side * Math.sqrt(reach * reach - dy * dy);
}
