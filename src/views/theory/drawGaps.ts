import { en } from '../../text/en.ts';
import { numberText, type RichText, symbol, upright } from '../axis/number.ts';
import { drawText } from '../canvas/richText.ts';
import type { Sheet } from '../canvas/sheet.ts';
import { neuronTag } from '../timePlot/scene.ts';
import type { YardstickGaps } from './yardstickGaps.ts';

/** The gap between run and yardsticks in numbers: of the positive group, and of the selected neuron. */
export function gapLines(gaps: YardstickGaps | null, time: number, neuron: number | null): RichText[] {
  const text = en.pictures.yardsticks;
  if (gaps === null) return [[upright(text.waiting)]];
  const summary = gaps.summary(time);
  const lines: RichText[] = [];
  if (summary === null) lines.push([upright(text.none)]);
  else {
    const { medianDegrees, largestDegrees, medianLog, farthestLog } = summary;
    const sample = gaps.counted < gaps.positive ? text.sample(gaps.counted, gaps.positive) : '';
    lines.push(
      [...joined(text.apart, numberText(medianDegrees), numberText(largestDegrees)), upright(sample)],
      [...RATIO, ...joined(text.ratios, ratioText(medianLog), ratioText(farthestLog))],
    );
  }
  if (neuron !== null) {
    const { degrees, logNorm } = gaps.of(neuron, time);
    const [apart, equals] = text.ofNeuron;
    lines.push([
      ...neuronTag(neuron),
      ...numberText(degrees),
      upright(apart!),
      ...RATIO,
      upright(equals!),
      ...ratioText(logNorm),
    ]);
  }
  return lines;
}

function joined([lead, between, end]: readonly string[], first: RichText, second: RichText): RichText {
  return [upright(lead!), ...first, upright(between!), ...second, upright(end!)];
}

const RATIO: RichText = [upright('|'), symbol('w'), upright('|/|'), symbol('\u03b1'), upright('|')];

/** exp(log); what is only near 1 never reads 1. */
export function ratioText(log: number): RichText {
  const offset = Math.expm1(log);
  if (log === 0 || !(Math.abs(offset) < 5e-3)) return numberText(Math.exp(log));
  return [upright(offset < 0 ? '1 \u2212 ' : '1 + '), ...numberText(Math.abs(offset), 2)];
}

/** The lines, one under the other, from their upper left corner on. */
export function drawGaps(
  { context, palette }: Sheet,
  lines: readonly RichText[],
  place: { readonly px: number; readonly py: number; readonly fontSize: number },
): void {
  for (const [index, line] of lines.entries()) {
    drawText(context, palette, line, place.px, place.py + (index + 0.5) * 1.3 * place.fontSize, {
      size: place.fontSize,
      colour: palette.ink,
      halo: true,
    });
  }
}
