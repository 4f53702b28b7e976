import { upright } from '../../drawing/axis/number.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { ellipse, ellipsePoints } from '../../model/theory/ellipsoid.ts';
import { predictorWords } from '../../text/predictorWords.ts';
import type { PlaneView } from './model.ts';
import type { Plane } from './plane.ts';

/** In shares a small part of the ellipse may take most of the picture. */
const ELLIPSE_POINTS = 1 << 14;
const PX_APART = 1;

/**
 * Where the cosine is 0: the ellipsoid, cut by the plane.
 * @param through nu (d) of a point that the plane goes through; null in the plane, where there is no other
 */
export function drawEllipsoid(
  { context, palette }: Pick<Sheet, 'context' | 'palette'>,
  { space, plane }: PlaneView,
  through: Float64Array | null,
): void {
  const points = onEllipse({ space, plane }, through);
  if (points.length === 0) return;
  context.strokeStyle = palette.inkSoft;
  context.lineWidth = 1;
  context.setLineDash([6, 4]);
  context.beginPath();
  points.forEach(([px, py], index) => {
    if (index === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  });
  context.stroke();
  context.setLineDash([]);
  // where S is not: a section of it lies low, and in the plane it fills the upper part
  const high = plane.first.magnified && through === null ? 0.74 : 0.14;
  labelEllipse({ context, palette }, plane, points, high);
}

/** The same ellipse as points on the page; none where there is none. */
export function onEllipse(
  { space, plane }: Pick<PlaneView, 'space' | 'plane'>,
  through: Float64Array | null,
): (readonly [number, number])[] {
  if (space.region === null) return [];
  const outline = ellipse(space.region, plane.axes, through);
  return outline === null ? [] : onPage(ellipsePoints(outline, ELLIPSE_POINTS), plane);
}

/** Without points that fall together. */
function onPage(points: Float64Array, plane: Plane): (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  let [pxLast, pyLast] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < points.length; index += 2) {
    const [px, py] = [plane.px(points[index]!), plane.py(points[index + 1]!)];
    if (Math.hypot(px - pxLast, py - pyLast) < PX_APART) continue;
    kept.push([px, py]);
    [pxLast, pyLast] = [px, py];
  }
  return kept;
}

/** Its name beside it, on the right and away from v*; nowhere where it is not seen there. */
function labelEllipse(
  { context, palette }: Pick<Sheet, 'context' | 'palette'>,
  plane: Plane,
  points: readonly (readonly [number, number])[],
  high: number,
): void {
  const { box, fontSize } = plane;
  const wanted = [box.right - 0.1 * (box.right - box.left), box.top + high * (box.bottom - box.top)] as const;
  let best: readonly [number, number] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [px, py] of points) {
    if (px < box.left + 4 || px > box.right - 4 || py < box.top + 10 || py > box.bottom - 12) continue;
    const distance = Math.hypot(px - wanted[0], py - wanted[1]);
    if (distance < least) [best, least] = [[px, py], distance];
  }
  if (best === null) return;
  const name = [upright(predictorWords().cosineZero)];
  const room = box.right - best[0] > 4.5 * fontSize;
  drawText(context, palette, name, best[0] + (room ? 6 : -6), best[1], {
    size: fontSize - 1,
    align: room ? 'left' : 'right',
    halo: true,
  });
}
