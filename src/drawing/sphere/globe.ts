import type { Context2D } from '../canvas/context.ts';
import type { Placement } from './placement.ts';
import { LEVELS, newPoint } from './placement.ts';

/** Lines on the unit sphere, as flat triples in the display basis. */
export type SphereLine = Float64Array;

const RADIANS = Math.PI / 180;
const GRATICULE_DEGREES = 30;
const POINTS = 72;

/** Meridians and parallels every 30 degrees; y is the axis. */
export const GRATICULE: readonly SphereLine[] = [
  ...range(0, 180, GRATICULE_DEGREES).map((longitude) =>
    circle((turn) => {
      const [c, s] = [Math.cos(longitude * RADIANS), Math.sin(longitude * RADIANS)];
      return [c * Math.cos(turn), Math.sin(turn), s * Math.cos(turn)];
    }),
  ),
  ...range(-60, 61, GRATICULE_DEGREES).map((latitude) => {
    const [c, s] = [Math.cos(latitude * RADIANS), Math.sin(latitude * RADIANS)];
    return circle((turn) => [c * Math.cos(turn), s, c * Math.sin(turn)]);
  }),
];

/** The circle at `degrees` about the front axis z, where the teacher is. */
export function capCircle(degrees: number): SphereLine {
  const [c, s] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)];
  return circle((turn) => [s * Math.cos(turn), s * Math.sin(turn), c]);
}

function circle(point: (turn: number) => readonly number[]): SphereLine {
  return Float64Array.from(range(0, POINTS + 1, 1).flatMap((k) => point((2 * Math.PI * k) / POINTS)));
}

function range(from: number, below: number, step: number): number[] {
  return Array.from({ length: Math.ceil((below - from) / step) }, (_, k) => from + k * step);
}

/** Adds the stretches of a line on the side of the globe that is asked for to the open path. */
export function addSphereLine(
  context: Context2D,
  placement: Placement,
  line: SphereLine,
  front: boolean,
): void {
  const point = newPoint();
  let drawing = false;
  for (let at = 0; at < line.length; at += 3) {
    placement.place(line[at]!, line[at + 1]!, line[at + 2]!, 1, point);
    if ((point.level === LEVELS - 1) !== front) {
      drawing = false;
      continue;
    }
    if (drawing) context.lineTo(point.px, point.py);
    else context.moveTo(point.px, point.py);
    drawing = true;
  }
}

/**
 * Adds the part of a cap (smaller than a hemisphere, its edge given) that is seen from the front. Points of the edge
 * behind the horizon are pushed straight out to it: there the rim is the outline of what is seen.
 * @returns false where the cap is wholly on the back
 */
export function addCap(context: Context2D, placement: Placement, edge: SphereLine): boolean {
  const point = newPoint();
  let seen = false;
  for (let at = 0; at < edge.length; at += 3) {
    placement.place(edge[at]!, edge[at + 1]!, edge[at + 2]!, 1, point);
    const front = point.level === LEVELS - 1;
    seen ||= front;
    const out = front ? 1 : 1 / (Math.hypot(point.x, point.y) || 1);
    const px = placement.pxCentre + placement.pxRadius * point.x * out;
    const py = placement.pyCentre - placement.pxRadius * point.y * out;
    if (at === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.closePath();
  return seen;
}
