import { useEffect, useMemo, useRef, useState } from 'react';
import type { Run } from '../../state/run.ts';
import type { Column, ColumnId } from './neuronColumns.ts';
import { type Order, orderedBy } from './order.ts';
import type { CurrentFrame } from './useCurrentFrame.ts';

/** Rows of one page: more are slow to build and long to scroll. */
export const PAGE_ROWS = 100;

export interface Rows {
  /** all neurons in the order of the table (m) */
  readonly ordered: Int32Array;
  /** those of the page */
  readonly shown: Int32Array;
  readonly page: number;
  readonly pages: number;
  readonly turnTo: (page: number) => void;
}

/**
 * The rows in their order, and the page of them that is shown. While the run plays the order stands still, whatever becomes
 * of the values; the page follows a neuron that is pinned elsewhere.
 */
export function useRows(
  { run, time, playing }: CurrentFrame,
  columns: readonly Column[],
  order: Order<ColumnId>,
  pinned: number | null,
): Rows {
  const [wanted, setWanted] = useState(0);
  const kept = useRef<{ run: Run; order: Order<ColumnId>; ordered: Int32Array } | null>(null);
  const { width } = run.start.initial;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `time` stands for what the columns show
  const ordered = useMemo(() => {
    const before = kept.current;
    if (playing && before?.run === run && before.order === order) return before.ordered;
    const column = columns.find(({ id }) => id === order.column) ?? columns[0]!;
    kept.current = { run, order, ordered: orderedBy(width, column.value, order.descending) };
    return kept.current.ordered;
  }, [run, time, playing, order, columns]);

  const pages = Math.max(1, Math.ceil(width / PAGE_ROWS));
  const page = Math.min(wanted, pages - 1);
  const placed = useRef<number | null>(null);
  useEffect(() => {
    if (pinned === placed.current) return;
    placed.current = pinned;
    const place = pinned === null ? -1 : ordered.indexOf(pinned);
    if (place >= 0) setWanted(Math.floor(place / PAGE_ROWS));
  }, [pinned, ordered]);

  const shown = ordered.subarray(page * PAGE_ROWS, (page + 1) * PAGE_ROWS);
  return { ordered, shown, page, pages, turnTo: setWanted };
}
