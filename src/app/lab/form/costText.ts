import { cellCount, pointCount } from '../../../experiment/sweep/cells.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';
import { labFormWords } from '../../../text/labFormWords.ts';
import { expectedTime } from '../engine/costs.ts';
import { spanText } from '../spanText.ts';

/** What takes longer is nothing for a page that has to stay open, milliseconds. */
const OVERNIGHT = 2 * 3_600_000;

/** How many runs a sweep makes, and about how long they take here. */
export function costText(spec: SweepSpec): string {
  const text = labFormWords();
  const runs = text.runs(pointCount(spec), spec.trials.count, cellCount(spec));
  const span = expectedTime(spec, navigator.hardwareConcurrency || 2);
  const said = text.cost(runs, spanText(span));
  return span.high < OVERNIGHT ? said : `${said} ${text.overnight}`;
}
