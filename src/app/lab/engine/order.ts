import { cellCount, pointCount, valuesAt } from '../../../experiment/sweep/cells.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';

/**
 * The cells of a sweep in the order in which they are solved, so that its picture is whole from the start and grows finer: the first
 * trial of every point, then the second; of the points the ends of the axes, then what halves the widest gaps that are left.
 */
export function cellOrder(spec: SweepSpec): Uint32Array {
  const { axes, trials } = spec;
  const levels = axes.map(({ values }) => levelsOf(values.length));
  const points = pointCount(spec);
  const ranks = new Float64Array(points);
  for (let point = 0; point < points; point++) {
    const level = Math.max(...valuesAt(spec, point).map((index, axis) => levels[axis]![index]!));
    ranks[point] = level + scattered(point);
  }
  const byRank = Uint32Array.from({ length: points }, (_, point) => point).sort(
    (one, other) => ranks[one]! - ranks[other]!,
  );
  const order = new Uint32Array(cellCount(spec));
  for (let trial = 0; trial < trials.count; trial++)
    byRank.forEach((point, place) => {
      order[trial * points + place] = point * trials.count + trial;
    });
  return order;
}

/** Of each index the round in which halving the gaps comes to it: 0 for both ends. */
function levelsOf(length: number): Uint8Array {
  const levels = new Uint8Array(length);
  let gaps: [number, number][] = [[0, length - 1]];
  for (let level = 1; gaps.length > 0; level++) {
    gaps = gaps.flatMap(([from, to]): [number, number][] => {
      if (to - from < 2) return [];
      const middle = (from + to) >> 1;
      levels[middle] = level;
      return [
        [from, middle],
        [middle, to],
      ];
    });
  }
  return levels;
}

/** In [0, 1), for every point another, far from that of its neighbours: points of one level come from all over the picture. */
function scattered(point: number): number {
  // the golden ratio's multiples are spread more evenly than those of any other number
  return (point * 0.618033988749895) % 1;
}
