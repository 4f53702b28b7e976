import type { Context2D } from '../canvas/context.ts';

export type Pixel = readonly [px: number, py: number];

/** A line that turns by more than this is seen to have a corner there, radians; in a shorter one nothing is seen. */
const LARGEST_TURN = 0.15;
const PX_LEAST = 3;
const MOST_PARTS = 8;

/**
 * Adds the way from `start`, where the path is, to `end` as a curve that goes on smoothly from the point `before` them and
 * towards the one `after`: the cubic of Hermite with the slopes of non-uniform finite differences. In as many parts as it turns:
 * straight where it is straight.
 */
export function addBend(context: Context2D, before: Pixel, start: Pixel, end: Pixel, after: Pixel): void {
  const length = distance(start, end);
  if (length < PX_LEAST) {
    context.lineTo(end[0], end[1]);
    return;
  }
  const chord: Pixel = [(end[0] - start[0]) / length, (end[1] - start[1]) / length];
  const into = slope(before, start, end);
  const outOf = slope(start, end, after);
  // at an end of the whole path, as a parabola begins or ends
  const leaving = into ?? mirrored(outOf ?? chord, chord);
  const arriving = outOf ?? mirrored(into ?? chord, chord);
  const turn = turnBetween(leaving, chord) + turnBetween(chord, arriving);
  const parts = Math.min(MOST_PARTS, Math.max(1, Math.ceil(turn / LARGEST_TURN)));
  for (let part = 1; part < parts; part++) {
    const u = part / parts;
    const [h00, h10, h01, h11] = [
      (1 + 2 * u) * (1 - u) ** 2,
      u * (1 - u) ** 2,
      u * u * (3 - 2 * u),
      u * u * (u - 1),
    ];
    const at = (axis: 0 | 1) =>
      h00 * start[axis] + h01 * end[axis] + length * (h10 * leaving[axis] + h11 * arriving[axis]);
    context.lineTo(at(0), at(1));
  }
  context.lineTo(end[0], end[1]);
}

/** The slope at `here` per pixel of the way; null where a neighbour is the same point. */
function slope(before: Pixel, here: Pixel, after: Pixel): Pixel | null {
  const [one, two] = [distance(before, here), distance(here, after)];
  if (one === 0 || two === 0) return null;
  const along = (axis: 0 | 1) =>
    (((here[axis] - before[axis]) / one) * two + ((after[axis] - here[axis]) / two) * one) / (one + two);
  return [along(0), along(1)];
}

function mirrored([x, y]: Pixel, [alongX, alongY]: Pixel): Pixel {
  return [2 * alongX - x, 2 * alongY - y];
}

function distance(one: Pixel, other: Pixel): number {
  return Math.hypot(other[0] - one[0], other[1] - one[1]);
}

/** The angle between two slopes, 0 where one of them is none. */
function turnBetween([ax, ay]: Pixel, [bx, by]: Pixel): number {
  return Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by));
}
