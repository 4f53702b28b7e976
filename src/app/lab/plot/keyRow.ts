import { type RichText, upright } from '../../../drawing/axis/number.ts';
import { drawText } from '../../../drawing/canvas/richText.ts';
import { addCircle } from '../../../drawing/canvas/shapes.ts';
import { labPlotWords } from '../../../text/labPlotWords.ts';
import { addCross, addDiamond } from './glyphs.ts';
import type { LabSheet } from './request.ts';

/** What the marks of a plot of curves are, said once above it; the curves carry their own names. */
export const KEY_KINDS = [
  'median',
  'run',
  'quartiles',
  'trial',
  'missing',
  'without',
  'paper',
  'limit',
] as const;

export interface KeyEntry {
  readonly kind: (typeof KEY_KINDS)[number];
  readonly text: RichText;
  /** from the left end and the top of the key */
  readonly px: number;
  readonly row: number;
}

const SIGN = 1.6;
const GAP = 1.3;

/** Lays the entries out in rows. */
export function keyRows(
  kinds: readonly KeyEntry['kind'][],
  pxWidth: number,
  fontSize: number,
  length: (text: RichText) => number,
): KeyEntry[] {
  const texts = kinds.map((kind) => [upright(labPlotWords().key[kind])]);
  const places = wrapped(
    texts.map((text) => SIGN * fontSize + 4 + length(text)),
    pxWidth,
    GAP * fontSize,
  );
  return kinds.map((kind, k) => ({ kind, text: texts[k]!, ...places[k]! }));
}

/** Places of things of these widths, one after another in as many rows as they need. */
export function wrapped(
  widths: readonly number[],
  pxWidth: number,
  pxGap: number,
): { readonly px: number; readonly row: number }[] {
  let px = 0;
  let row = 0;
  return widths.map((width) => {
    if (px > 0 && px + width > pxWidth) {
      px = 0;
      row++;
    }
    const place = { px, row };
    px += width + pxGap;
    return place;
  });
}

export function keyHeight(entries: readonly { readonly row: number }[], fontSize: number): number {
  return entries.length === 0 ? 0 : Math.round((entries.at(-1)!.row + 1) * 1.5 * fontSize);
}

export function drawKey(
  { context, palette }: LabSheet,
  entries: readonly KeyEntry[],
  left: number,
  top: number,
  fontSize: number,
): void {
  for (const { kind, text, px, row } of entries) {
    const [x, y] = [left + px, top + (row + 0.75) * 1.5 * fontSize - 0.375 * fontSize];
    const middle = x + (SIGN * fontSize) / 2;
    const end = x + SIGN * fontSize;
    context.fillStyle = palette.inkSoft;
    context.strokeStyle = palette.inkSoft;
    context.lineWidth = 1.5;
    context.beginPath();
    if (kind === 'median' || kind === 'run' || kind === 'limit') {
      if (kind === 'limit') context.setLineDash(LIMIT_DASH);
      context.moveTo(x, y);
      context.lineTo(end, y);
      context.stroke();
      context.setLineDash([]);
      if (kind !== 'limit') {
        context.beginPath();
        addCircle(context, middle, y, 3);
        context.fill();
      }
    } else if (kind === 'quartiles') {
      context.save();
      context.globalAlpha = bandAlpha(1);
      context.fillRect(x, y - 0.45 * fontSize, SIGN * fontSize, 0.9 * fontSize);
      context.restore();
    } else if (kind === 'trial') {
      addCircle(context, middle, y, 1.3);
      context.fill();
    } else if (kind === 'without') {
      addCross(context, middle, y, 3.5);
      context.stroke();
    } else if (kind === 'missing') {
      addCircle(context, middle, y, 3);
      context.stroke();
    } else {
      context.lineWidth = 1;
      context.moveTo(middle, y - 0.55 * fontSize);
      context.lineTo(middle, y + 0.55 * fontSize);
      addDiamond(context, middle, y, 4);
      context.stroke();
    }
    drawText(context, palette, text, end + 4, y, { size: fontSize });
  }
}

const BAND_ALPHA = 0.18;
/** Bands of more curves than this are so much fainter that together they hide no more than those. */
const CLEAR_BANDS = 4;

/** Opacity of a band between quartiles, of `count` curves: two that overlap are seen as two, and all of them hide no curve. */
export function bandAlpha(count: number): number {
  return BAND_ALPHA * Math.min(1, CLEAR_BANDS / count);
}

export const LIMIT_DASH: number[] = [1.5, 3];
