import { numberTextOfLog, type RichText, upright } from '../../drawing/axis/number.ts';
import type { PointerPlace } from '../../drawing/canvas/pointerPlace.ts';
import { setFormula } from '../../drawing/note/formula.ts';
import { timeReading } from '../../drawing/timePlot/timeReading.ts';
import { scaleWords } from '../../text/scaleWords.ts';
import type { ScalesView } from './model.ts';
import { valueReading } from './valueText.ts';

/** What the pointer reads: the parameter of the row that it is on, flow time, and what was measured there. */
export function readingAt(view: ScalesView, { px, py }: PointerPlace): readonly RichText[] {
  const { layout, over, by, shown, axis } = view;
  const { left, right, top, bottom } = layout.box;
  if (px < left || px > right || py < top || py > bottom) return [];
  const text = scaleWords().reading;
  const position = layout.positionAtPx(py);
  const time = layout.timeAtPx(px);
  const known = shown?.map.times ? shown.map.rowAt(position) : null;
  const lines = [
    valueReading(over, known?.value ?? axis.byHand(position)),
    timeReading(time, layout.step),
  ] satisfies RichText[];
  if (known === null || shown === null) return [...lines, [upright(text.none)]];
  if (known.row === null) return [...lines, [upright(text.failed[known.why ?? 'unsolved'])]];
  const { row } = known;
  if (time > row.end && row.outcome !== 'stalled') return [...lines, [upright(text.ended[row.outcome])]];
  const log = time > row.end ? row.last[by] : shown.map.logAt(row, by, time);
  if (Number.isNaN(log)) return [...lines, [upright(text.notMeasured)]];
  const unit = by === 'angle' ? [upright('\u00b0')] : [];
  const name = setFormula(scaleWords().measures[by].symbol);
  const value = [...name, upright(' = '), ...numberTextOfLog(log * Math.LN10), ...unit];
  return time > row.end ? [...lines, value, [upright(text.ended.stalled)]] : [...lines, value];
}
