import type { PointerPlace } from '../../../drawing/canvas/pointerPlace.ts';
import { ARROW_KEYS, arrowOf, commandOf, MARK_WALK_KEYS, stepOf } from '../../../drawing/keys/keys.ts';
import type { PlotView } from './plotView.ts';
import type { PlotPoint } from './request.ts';

/** How near to a point the pointer has to be, and a finger, CSS pixels. */
const PX_REACH = { pointer: 14, touch: 26 } as const;

/** The point at a place; null where none is near. In a heat map the cell there. */
export function pointNear(
  view: PlotView,
  { px, py }: PointerPlace,
  by: keyof typeof PX_REACH,
): PlotPoint | null {
  if (view.kind === 'map') {
    const inside = (cell: (typeof view.cells)[number]) =>
      px >= cell.left && px < cell.left + cell.width && py >= cell.top && py < cell.top + cell.height;
    return view.cells.find(inside) ?? null;
  }
  let nearest: PlotPoint | null = null;
  let least: number = PX_REACH[by];
  for (const { points } of view.curves) {
    for (const point of points) {
      // what has not come yet is nowhere
      if (point.reading.done === 0) continue;
      const distance = Math.hypot(point.px - px, point.py - py);
      if (distance <= least) [nearest, least] = [point, distance];
    }
  }
  return nearest;
}

/** Whether a key walks over the points. */
export function walks(key: string): boolean {
  return commandOf(ARROW_KEYS, key) !== null || stepOf(MARK_WALK_KEYS, key) !== undefined;
}

/**
 * The point that a key goes to: left and right along the first axis, up and down to the curve that lies above or below there, or to the
 * row of a heat map; the ends of the axis by Home and End.
 */
export function pointAfter(view: PlotView, from: PlotPoint | null, key: string): PlotPoint | null {
  const all = placedIn(view);
  if (all.length === 0) return null;
  if (from === null) return all[0]!;
  const arrow = arrowOf(key);
  const inRow = all.filter(({ row }) => row === from.row);
  if (arrow === null) return (stepOf(MARK_WALK_KEYS, key)! < 0 ? inRow[0] : inRow.at(-1)) ?? from;
  const [right, up] = arrow;
  if (right !== 0) {
    const ahead = inRow.filter(({ column }) => right * (column - from.column) > 0);
    return (right > 0 ? ahead[0] : ahead.at(-1)) ?? from;
  }
  const inColumn = all.filter(({ column }) => column === from.column);
  const beyond = inColumn.filter(({ row, py }) =>
    view.kind === 'map' ? up * (row - from.row) > 0 : up * (from.py - py) > 0,
  );
  const nearer = (one: PlotPoint, other: PlotPoint) =>
    Math.abs(one.py - from.py) - Math.abs(other.py - from.py);
  return beyond.sort(nearer)[0] ?? from;
}

/** What there is to come to: of curves the points that have come. */
export function placedIn(view: PlotView): readonly PlotPoint[] {
  if (view.kind === 'map') return view.cells;
  return view.curves.flatMap(({ points }) => points.filter(({ reading }) => reading.done > 0));
}
