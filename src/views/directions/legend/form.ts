import type { Run } from '../../../state/run.ts';
import { type LegendEntry, legendEntries, longestNow } from './entries.ts';

/** A letter at most, on average, and what an entry takes besides its letters: sign, gaps, padding. As in legend.css. */
const PX_LETTER = 6.3;
const PX_AROUND = 23;

/** How much the legend says: counts with what the neurons are doing, counts, or names. */
export type LegendForm = 'now' | 'counts' | 'names';
const FORMS: readonly LegendForm[] = ['now', 'counts', 'names'];

/** The most that fits into so many rows of this width; names, where not even the counts do. */
export function legendForm(run: Run, pxWidth: number, rows: number): LegendForm {
  const entries = legendEntries(run);
  const fits = (form: LegendForm) =>
    rowsOf(
      entries.map((entry) => pxOf(run, entry, form)),
      pxWidth,
    ) <= rows;
  return FORMS.find(fits) ?? 'names';
}

function pxOf(run: Run, entry: LegendEntry, form: LegendForm): number {
  const count = entry.count === null || form === 'names' ? '' : `${entry.count} `;
  const now = form === 'now' ? longestNow(run, entry) : null;
  const symbol = entry.symbol
    .map(({ text }) => text)
    .join('')
    .padStart(1);
  return PX_AROUND + PX_LETTER * (count + entry.name + symbol + (now === null ? '' : ` ${now}`)).length;
}

/** Rows that boxes of these lengths fill, each put where the row has room for it. */
function rowsOf(lengths: readonly number[], pxWidth: number): number {
  let rows = 1;
  let used = 0;
  for (const length of lengths) {
    if (used > 0 && used + length > pxWidth) {
      rows++;
      used = 0;
    }
    used += length;
  }
  return rows;
}
