import { isNumber } from './cellNumber.ts';
import type { Table } from './table.ts';

/** What a column is taken for. */
export const ROLES = ['input', 'label', 'ignore'] as const;
export type Role = (typeof ROLES)[number];

/** Names that a column of labels goes by. */
const LABEL_NAMES = /^(?:y|labels?|class|target|species|variety|diagnosis|output)$/iu;
/** Names of a column that only counts the rows. */
const COUNT_NAMES = /^(?:id|index|no\.?|nr\.?|#|unnamed: 0|)$/iu;

/**
 * What each column is likely to be: the label by its name, else the last; what only counts the rows, is empty or holds words is
 * left out. A column with a single number in it is of numbers, so that what is wrong in it is named and not passed over.
 */
export function guessRoles(table: Table): readonly Role[] {
  const { header, rows, columns, labelled } = table;
  const cellsOf = (k: number) => rows.map(({ cells }) => cells[k] ?? '');
  const roles: Role[] = Array.from({ length: columns }, (_, k) => {
    const cells = cellsOf(k);
    return cells.some(isNumber) && !(k === 0 && countsRows(header?.[0] ?? null, cells)) ? 'input' : 'ignore';
  });
  if (!labelled) return roles;
  const named = header?.findLastIndex((name) => LABEL_NAMES.test(name)) ?? -1;
  const filled = roles.findLastIndex((_, k) => cellsOf(k).some((cell) => cell !== ''));
  const label = named >= 0 ? named : filled;
  if (label >= 0) roles[label] = 'label';
  return roles;
}

/** `0, 1, 2, ..` or `1, 2, 3, ..` beneath no name or that of a count: what a data frame writes before its rows. */
function countsRows(name: string | null, cells: readonly string[]): boolean {
  if (name === null || !COUNT_NAMES.test(name) || cells.length < 2) return false;
  const first = Number(cells[0]);
  return (first === 0 || first === 1) && cells.every((cell, i) => cell !== '' && Number(cell) === first + i);
}
