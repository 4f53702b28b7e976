import { numberText } from '../axis/number.ts';
import { drawText, measureText } from '../canvas/richText.ts';
import type { Sheet } from '../canvas/sheet.ts';
import type { ColourKey } from './definition.ts';
import type { PlotLayout } from './layout.ts';

/** Length of the bar of colours, and the least that it is still read at. */
const PX_BAR = 120;
const PX_LEAST_BAR = 32;

/** The key of a colour scale, from the right end of the plot: its symbol, its ends as numbers, a bar of its colours between. */
export function drawColourKey(
  { context, palette }: Sheet,
  { box, fontSize }: PlotLayout,
  { symbol, low, high, colourAt }: ColourKey,
  pxFree: number,
  py: number,
): void {
  const setting = { size: fontSize } as const;
  const [least, most] = [numberText(low, 2), numberText(high, 2)];
  const words = [symbol, least, most].reduce(
    (sum, text) => sum + measureText(context, palette, text, setting) + 6,
    0,
  );
  const bar = Math.min(PX_BAR, box.right - pxFree - words);
  if (bar < PX_LEAST_BAR) return;
  let px = box.right - words - bar;
  px += drawText(context, palette, symbol, px, py, { ...setting, colour: palette.ink }) + 6;
  px += drawText(context, palette, least, px, py, setting) + 6;
  const height = Math.round(0.7 * fontSize);
  for (let at = 0; at < bar; at++) {
    context.fillStyle = colourAt(palette, at / (bar - 1));
    context.fillRect(px + at, Math.round(py - height / 2), 1, height);
  }
  drawText(context, palette, most, px + bar + 6, py, setting);
}
