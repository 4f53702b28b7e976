/** A choice of columns in few letters, as printers' dialogs have pages: `1-4, 7`. */

/** `1-4, 7, 9-12` of columns that are counted from 0, in increasing order; nothing for none. */
export function writeColumns(columns: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const k of columns) {
    const last = runs.at(-1);
    if (last?.to === k - 1) last.to = k;
    else runs.push({ from: k, to: k });
  }
  return runs.map(({ from, to }) => (from === to ? `${from + 1}` : `${from + 1}-${to + 1}`)).join(', ');
}

/**
 * The columns, from 0 and each once, that `text` lists; null where it is no such list, or names a column that there is not.
 * @param count how many columns there are
 */
export function readColumns(text: string, count: number): ReadonlySet<number> | null {
  const chosen = new Set<number>();
  for (const part of text.split(/[,;\s]+/u).filter((one) => one !== '')) {
    // people type the dash that stands in books, too
    const ends = /^(\d{1,5})(?:[-\u2013](\d{1,5}))?$/u.exec(part);
    if (ends === null) return null;
    const from = Number(ends[1]);
    const to = Number(ends[2] ?? from);
    if (from < 1 || to < from || to > count) return null;
    for (let number = from; number <= to; number++) chosen.add(number - 1);
  }
  return chosen;
}
