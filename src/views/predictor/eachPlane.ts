import type { PointerPlace } from '../../drawing/canvas/pointerPlace.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import type { DrawnPlane, PlacedPlane, PredictorView } from './model.ts';
import { nearestPoint } from './pathPixels.ts';

/** How near the pointer has to be to the path; a drag follows it from anywhere. */
const PX_REACH = 24;

/** Draws every plane of the picture at its place and no farther. */
export function eachPlane(draw: (sheet: Sheet, plane: DrawnPlane) => void) {
  return (sheet: Sheet, { planes, place, lit, pointer }: PredictorView): void => {
    const { context, pxWidth } = sheet;
    for (const one of planes) {
      const { pyTop, pxHeight, view } = one;
      context.save();
      context.translate(0, pyTop);
      if (planes.length > 1) {
        context.beginPath();
        context.rect(0, 0, pxWidth, pxHeight);
        context.clip();
      }
      const hovered = pointer === null ? null : hoveredFrame(one, pointer);
      draw({ ...sheet, pxHeight }, { ...view, place, lit, hovered });
      context.restore();
    }
  };
}

/** The frame of the path that a place in this plane is near to. */
export function hoveredFrame(plane: PlacedPlane, place: PointerPlace): number | null {
  return isIn(plane, place) ? frameUnder(plane, place, PX_REACH) : null;
}

/**
 * Flow time of the frame of the path under the pointer. A drag stays in the plane in which it began.
 * @param pressed a drag goes on: the nearest, however far
 */
export function timeAt({ planes, space, drag }: PredictorView, place: PointerPlace, pressed: boolean) {
  if (!pressed) drag.plane = planes.findIndex((one) => isIn(one, place));
  const plane = planes[drag.plane];
  const frame = plane && frameUnder(plane, place, pressed ? Number.POSITIVE_INFINITY : PX_REACH);
  return frame === undefined || frame === null ? null : space.path.time(frame);
}

function isIn({ pyTop, pxHeight }: PlacedPlane, { py }: PointerPlace): boolean {
  return py >= pyTop && py < pyTop + pxHeight;
}

function frameUnder({ pyTop, view }: PlacedPlane, { px, py }: PointerPlace, reach: number): number | null {
  return nearestPoint(view.path, px, py - pyTop, reach);
}
