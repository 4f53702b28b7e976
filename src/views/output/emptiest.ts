import type { CircleBox } from '../../drawing/output/circle.ts';
import { type OutputCircle, pxRadiusOf } from '../../drawing/output/circle.ts';
import type { OutputSpace } from '../../findings/output/outputSpace.ts';

const TRIED = 48;
/** Cosine to the nearest input from which on it is not in the way. */
const CLEAR = 0.9;
const PX_EDGE = 10;

/** The direction in which the numbers of most rings are in the box, and are farthest from all inputs. */
export function emptiestDirection(
  { inputs, kind }: OutputSpace,
  circle: OutputCircle,
  box: CircleBox,
): readonly [number, number] {
  let best: readonly [number, number] = [0, -1];
  let most = Number.NEGATIVE_INFINITY;
  for (let tried = 0; tried < TRIED; tried++) {
    // the first is straight down, where a number is expected
    const angle = -Math.PI / 2 + (2 * Math.PI * tried) / TRIED;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    const seen = circle.scale.ticks.filter((value) => {
      const reach = pxRadiusOf(circle, value);
      return isInside(box, circle.pxCentre + reach * x, circle.pyCentre - reach * y);
    }).length;
    const nearest =
      kind !== 'angle'
        ? 0
        : inputs.reduce(
            (cosine, input) =>
              input.size > 0 ? Math.max(cosine, (x * input.x + y * input.y) / input.size) : cosine,
            -1,
          );
    const worth = seen - Math.max(CLEAR, nearest) - 1e-3 * nearest;
    if (worth > most + 1e-9) {
      most = worth;
      best = [x, y];
    }
  }
  return best;
}

function isInside({ pxLeft, pyTop, pxWidth, pxHeight }: CircleBox, px: number, py: number): boolean {
  return (
    px > pxLeft + PX_EDGE &&
    px < pxLeft + pxWidth - PX_EDGE &&
    py > pyTop + PX_EDGE &&
    py < pyTop + pxHeight - PX_EDGE
  );
}
