import { firstNotBelow } from '../../state/sorted.ts';
import { squaredDistanceToSegment } from '../canvas/distance.ts';
import type { CurveColumns } from './columns.ts';
import type { PlotLayout } from './layout.ts';

/**
 * The drawn neuron whose curve comes nearest to a point of the plot.
 * @param pxReach distance beyond which nothing is picked
 */
export function pickNeuron(
  layout: PlotLayout,
  columns: CurveColumns,
  px: number,
  py: number,
  pxReach: number,
): number | null {
  const { pxTimes, yScale } = layout;
  const count = Math.min(columns.count, pxTimes.length);
  const first = Math.max(0, firstNotBelow(pxTimes, count, px - pxReach) - 1);
  const last = Math.min(count - 1, firstNotBelow(pxTimes, count, px + pxReach));
  let nearest: number | null = null;
  let least = pxReach * pxReach;
  for (let c = 0; c < columns.neurons.length; c++) {
    const column = columns.column(c);
    for (let f = first; f <= last; f++) {
      const next = Math.min(f + 1, last);
      const distance = squaredDistanceToSegment(
        px,
        py,
        pxTimes[f]!,
        yScale(column[f]!),
        pxTimes[next]!,
        yScale(column[next]!),
      );
      if (distance < least) {
        least = distance;
        nearest = columns.neurons[c]!;
      }
    }
  }
  return nearest;
}
