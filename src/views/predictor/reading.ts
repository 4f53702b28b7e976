import { numberText, type RichText, symbol, upright } from '../../drawing/axis/number.ts';
import type { PointerPlace } from '../../drawing/canvas/pointerPlace.ts';
import { coordinateName } from './drawPlaneAxes.ts';
import { hoveredFrame } from './eachPlane.ts';
import type { PredictorView } from './model.ts';

/** What the pointer reads off the path: the time of the nearest frame, and both coordinates there. */
export function readingAt({ planes, space }: PredictorView, place: PointerPlace): RichText[] {
  for (const one of planes) {
    const frame = hoveredFrame(one, place);
    if (frame === null || frame >= space.path.count) continue;
    const { first, second } = one.view.plane;
    const point = space.path.point(frame);
    return [
      [symbol('t'), upright(' = '), ...numberText(space.path.time(frame), 4)],
      ...[first, second].map((axis) => [
        ...coordinateName(axis),
        upright(' = '),
        ...shareText(axis.reading(point[axis.k]!)),
      ]),
    ];
  }
  return [];
}

/** Near 1 what is missing or over is written, which three digits would not tell: `1 - 2.3 x 10^-4`. */
export function shareText(value: number): RichText {
  const over = value - 1;
  if (Math.abs(over) >= 0.005 || over === 0) return numberText(value, 4);
  return [upright(over > 0 ? '1 + ' : '1 \u2212 '), ...numberText(Math.abs(over))];
}
