import type { YardstickGaps } from '../../findings/yardsticks/yardstickGaps.ts';
import { words } from '../../text/words.ts';
import { angleText } from '../axis/angle.ts';
import { numberText, type RichText, symbol, upright } from '../axis/number.ts';
import { setParts } from '../axis/typeset.ts';
import { drawText, measureText } from '../canvas/richText.ts';
import type { Sheet } from '../canvas/sheet.ts';
import { neuronTag } from '../timePlot/scene.ts';

/** A line as its pieces, which stand one under the other where they are too long for one line. */
export type GapLine = readonly RichText[];

/** The gap between run and yardsticks in numbers: of the positive group, and of the selected neuron. */
export function gapLines(gaps: YardstickGaps | null, time: number, neuron: number | null): GapLine[] {
  const text = words().pictures.yardsticks;
  if (gaps === null) return [[[upright(text.waiting)]]];
  const summary = gaps.summary(time);
  const lines: GapLine[] = [];
  if (summary === null) lines.push([[upright(text.none)]]);
  else {
    const { medianDegrees, largestDegrees, medianLog, farthestLog } = summary;
    const sample = gaps.counted < gaps.positive ? text.sample(gaps.counted, gaps.positive) : '';
    lines.push(
      [
        setParts(text.medianDegrees(angleText(medianDegrees))),
        setParts(text.largestDegrees(angleText(largestDegrees), sample)),
      ],
      [
        setParts(text.medianRatio(RATIO, ratioText(medianLog))),
        setParts(text.farthestRatio(ratioText(farthestLog))),
      ],
    );
  }
  if (neuron !== null) {
    const { degrees, logNorm } = gaps.of(neuron, time);
    lines.push([
      setParts(text.degreesOf(neuronTag(neuron), angleText(degrees))),
      setParts(text.ratioOf(RATIO, ratioText(logNorm))),
    ]);
  }
  return lines;
}

const RATIO: RichText = [upright('|'), symbol('w'), upright('|/|'), symbol('\u03b1'), upright('|')];

/** exp(log); what is only near 1 never reads 1. */
export function ratioText(log: number): RichText {
  const offset = Math.expm1(log);
  if (log === 0 || !(Math.abs(offset) < 5e-3)) return numberText(Math.exp(log));
  return [upright(offset < 0 ? '1 \u2212 ' : '1 + '), ...numberText(Math.abs(offset), 2)];
}

/** The lines, one under the other, from their upper left corner on, at most `pxMax` long. */
export function drawGaps(
  { context, palette }: Sheet,
  lines: readonly GapLine[],
  place: { readonly px: number; readonly py: number; readonly pxMax: number; readonly fontSize: number },
): void {
  const { px, pxMax, fontSize } = place;
  const setting = { size: fontSize, colour: palette.ink, halo: true } as const;
  const length = (text: RichText) => measureText(context, palette, text, setting);
  const rows = lines.flatMap((pieces) => {
    const whole = pieces.flatMap((piece, index) => (index === 0 ? piece : [upright(', '), ...piece]));
    return length(whole) <= pxMax ? [whole] : pieces;
  });
  // curves and rays may pass there: they are covered, so that a digit is never read into a line
  const pxLongest = Math.max(...rows.map(length));
  context.fillStyle = palette.ground;
  context.fillRect(px - 3, place.py - 2, Math.min(pxLongest, pxMax) + 6, 1.3 * fontSize * rows.length + 4);
  rows.forEach((row, index) => {
    drawText(context, palette, row, px, place.py + (0.65 + 1.3 * index) * fontSize, setting);
  });
}
