import type { RichText } from '../axis/number.ts';
import { drawText, measureText } from './richText.ts';
import type { Sheet } from './sheet.ts';

/** Where a box of text may stand, CSS pixels. */
export interface TextBoxBounds {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Lines of text on a ground of their own, beside the point (px, py): what the pointer there reads. */
export function drawTextBox(
  { context, palette }: Sheet,
  bounds: TextBoxBounds,
  fontSize: number,
  lines: readonly RichText[],
  px: number,
  py: number,
): void {
  const line = 1.35 * fontSize;
  const boxWidth =
    Math.max(...lines.map((text) => measureText(context, palette, text, { size: fontSize }))) + 12;
  const boxHeight = lines.length * line + 6;
  const left = px + 10 + boxWidth < bounds.right + 12 ? px + 10 : Math.max(0, px - 10 - boxWidth);
  const top = Math.min(Math.max(py - boxHeight - 8, bounds.top - 4), bounds.bottom - boxHeight);
  context.fillStyle = palette.raised;
  context.strokeStyle = palette.control;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(Math.round(left) + 0.5, Math.round(top) + 0.5, boxWidth, boxHeight, 4);
  context.fill();
  context.stroke();
  for (const [index, text] of lines.entries()) {
    drawText(context, palette, text, left + 6, top + 3 + line * (index + 0.5), {
      size: fontSize,
      colour: palette.ink,
    });
  }
}
