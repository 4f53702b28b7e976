import { firstNotBelow } from '../../state/sorted.ts';
import { squaredDistanceToSegment } from '../canvas/distance.ts';
import type { PointerPlace } from '../canvas/pointerPlace.ts';

/** How far along the axis a curve is looked for, CSS pixels: no finger reaches farther. */
const PX_LOOK = 24;

/** Distance of a place from a curve as it is drawn; infinite where it is not near. */
export function distanceToCurve(
  { px, py }: PointerPlace,
  { pxTimes, yScale }: { readonly pxTimes: Float64Array; readonly yScale: (coordinate: number) => number },
  column: Float64Array,
  sparse = false,
): number {
  const count = Math.min(column.length, pxTimes.length);
  let before = Math.max(0, firstNotBelow(pxTimes, count, px - PX_LOOK) - 1);
  while (sparse && before > 0 && Number.isNaN(column[before])) before--;
  let least = Number.POSITIVE_INFINITY;
  for (let f = before; f < count; f++) {
    if (sparse && Number.isNaN(column[f])) continue;
    const from = pxTimes[before]!;
    const distance = squaredDistanceToSegment(
      px,
      py,
      from,
      yScale(column[before]!),
      pxTimes[f]!,
      yScale(column[f]!),
    );
    if (distance < least) least = distance;
    before = f;
    if (pxTimes[f]! > px + PX_LOOK) break;
  }
  return Math.sqrt(least);
}
