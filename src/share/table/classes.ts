import { formatNumber } from '../../experiment/numberText.ts';
import { cellNumber, isNumber } from './cellNumber.ts';
import type { Table } from './table.ts';

/** Values up to which a column of words is one of classes. */
export const MOST_CLASSES = 20;

/** The different values of a column, where they may be classes. */
export interface Classes {
  /** in the order in which they come; two of numbers, up to `MOST_CLASSES` of words */
  readonly names: readonly string[];
  /** no cell is a number: they have to be mapped to be labels */
  readonly words: boolean;
  /**
   * The class that becomes +1 unless a reader chooses another; null where the labels are better left as they are. Of numbers
   * only 0 and 1, and 1 and 2, are taken for classes, and only of points enough that it is no chance.
   */
  readonly positive: string | null;
}

/** null where the values of column `k` are no classes: numbers of more than two values, or too many words. */
export function classesOf(table: Table, k: number): Classes | null {
  const cells = table.rows.map(({ cells }) => cells[k] ?? '');
  const names = new Set<string>();
  for (const cell of cells) {
    names.add(className(table, cell));
    if (names.size > MOST_CLASSES) return null;
  }
  const list = [...names];
  if (cells.length > 0 && !cells.some(isNumber)) return { names: list, words: true, positive: list.at(-1)! };
  if (list.length !== 2) return null;
  const [low, high] = list.map(Number).sort((a, b) => a - b) as [number, number];
  const numbered = (low === 0 || low === 1) && high === low + 1 && cells.length >= 4;
  return { names: list, words: false, positive: numbered ? formatNumber(high) : null };
}

/** What a cell says as the name of a class: `1` and `1.0` are the same. */
export function className(table: Table, cell: string): string {
  const read = cellNumber(cell, table.decimal, table.sure);
  return 'value' in read ? formatNumber(read.value) : cell;
}
