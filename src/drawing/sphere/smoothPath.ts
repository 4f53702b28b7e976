import type { Context2D } from '../canvas/context.ts';

/** A line that turns by more than this is seen to have a corner there, radians; in a shorter one nothing is seen. */
const LARGEST_TURN = 0.15;
const PX_LEAST = 3;
const MOST_PARTS = 8;

/**
 * Adds the way from s(tart), where the path is, to e(nd) as a curve that goes on smoothly from the point b(efore) them and
 * towards the one a(fter): the cubic of Hermite with the slopes of non-uniform finite differences. In as many parts as it turns:
 * straight where it is straight. Numbers alone, as a trail has thousands of these in every tick.
 */
export function addBend(
  context: Context2D,
  bx: number,
  by: number,
  sx: number,
  sy: number,
  ex: number,
  ey: number,
  ax: number,
  ay: number,
): void {
  const length = distance(sx, sy, ex, ey);
  if (length < PX_LEAST) {
    context.lineTo(ex, ey);
    return;
  }
  const before = distance(bx, by, sx, sy);
  const after = distance(ex, ey, ax, ay);
  const chordX = (ex - sx) / length;
  const chordY = (ey - sy) / length;
  // the slopes at both ends per pixel of the way; none where a neighbour is the same point
  const [known, following] = [before > 0, after > 0];
  let leavingX = slope(bx, sx, ex, before, length);
  let leavingY = slope(by, sy, ey, before, length);
  let arrivingX = slope(sx, ex, ax, length, after);
  let arrivingY = slope(sy, ey, ay, length, after);
  // at an end of the whole path, as a parabola begins or ends
  if (!known) {
    leavingX = following ? 2 * chordX - arrivingX : chordX;
    leavingY = following ? 2 * chordY - arrivingY : chordY;
  }
  if (!following) {
    arrivingX = known ? 2 * chordX - leavingX : chordX;
    arrivingY = known ? 2 * chordY - leavingY : chordY;
  }
  const parts = partsOf(
    leavingX * chordY - leavingY * chordX,
    leavingX * chordX + leavingY * chordY,
    chordX * arrivingY - chordY * arrivingX,
    chordX * arrivingX + chordY * arrivingY,
  );
  for (let part = 1; part < parts; part++) {
    const u = part / parts;
    const h00 = (1 + 2 * u) * (1 - u) ** 2;
    const h10 = u * (1 - u) ** 2;
    const h01 = u * u * (3 - 2 * u);
    const h11 = u * u * (u - 1);
    context.lineTo(
      h00 * sx + h01 * ex + length * (h10 * leavingX + h11 * arrivingX),
      h00 * sy + h01 * ey + length * (h10 * leavingY + h11 * arrivingY),
    );
  }
  context.lineTo(ex, ey);
}

/** Along one axis, at the middle of three points so far apart; not to be used where a distance is 0. */
function slope(before: number, here: number, after: number, one: number, two: number): number {
  return (((here - before) / one) * two + ((after - here) / two) * one) / (one + two);
}

/** In how many parts a line turns that much, from the sines and cosines of two turns times what both have in common. */
function partsOf(sin: number, cos: number, nextSin: number, nextCos: number): number {
  // an angle is not larger than its tangent: most lines are seen to be straight without one
  if (cos > 0 && nextCos > 0 && Math.abs(sin / cos) + Math.abs(nextSin / nextCos) <= LARGEST_TURN) return 1;
  const turn = Math.abs(Math.atan2(sin, cos)) + Math.abs(Math.atan2(nextSin, nextCos));
  return Math.min(MOST_PARTS, Math.max(1, Math.ceil(turn / LARGEST_TURN)));
}

function distance(x0: number, y0: number, x1: number, y1: number): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  return Math.sqrt(dx * dx + dy * dy);
}
