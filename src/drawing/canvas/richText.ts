import type { RichText, Span } from '../axis/number.ts';
import type { Palette } from '../palette.ts';
import type { Context2D } from './context.ts';

export interface TextSetting {
  /** font size in CSS pixels; 12 unless told */
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly baseline?: 'middle' | 'top' | 'bottom' | 'alphabetic';
  readonly colour?: string;
  readonly weight?: number;
  /** a rim in the ground's colour, so that the text stays readable on data */
  readonly halo?: boolean;
}

const RAISED_SIZE = 0.75;
const LIFT: Partial<Record<Span['style'], number>> = { raised: 0.38, lowered: -0.2 };
/** the mathematics font runs smaller than the text font */
const SYMBOL_SIZE = 1.15;

function fontOf(span: Span, size: number, weight: number, palette: Palette): string {
  switch (span.style) {
    case 'symbol':
      return `italic ${size * SYMBOL_SIZE}px ${palette.mathFont}`;
    case 'raised':
    case 'lowered':
      return `${weight} ${size * RAISED_SIZE}px ${palette.font}`;
    default:
      return `${weight} ${size}px ${palette.font}`;
  }
}

/** Length of `text` in CSS pixels. */
export function measureText(
  context: Context2D,
  palette: Palette,
  text: RichText,
  setting: TextSetting = {},
): number {
  let length = 0;
  for (const span of text) {
    context.font = fontOf(span, setting.size ?? 12, setting.weight ?? 400, palette);
    length += context.measureText(span.text).width;
  }
  return length;
}

/** Draws `text` at (px, py). @returns its length in CSS pixels */
export function drawText(
  context: Context2D,
  palette: Palette,
  text: RichText,
  px: number,
  py: number,
  setting: TextSetting = {},
): number {
  const { size = 12, align = 'left', baseline = 'middle', weight = 400 } = setting;
  const length = measureText(context, palette, text, setting);
  let at = align === 'left' ? px : align === 'right' ? px - length : px - length / 2;
  // Spans differ in size, so all stand on one alphabetic baseline.
  const base = py + { middle: 0.36, top: 0.8, bottom: -0.2, alphabetic: 0 }[baseline] * size;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = setting.colour ?? palette.inkSoft;
  context.strokeStyle = palette.ground;
  context.lineWidth = 3;
  context.lineJoin = 'round';
  for (const span of text) {
    context.font = fontOf(span, size, weight, palette);
    const lifted = base - size * (LIFT[span.style] ?? 0);
    if (setting.halo) context.strokeText(span.text, at, lifted);
    context.fillText(span.text, at, lifted);
    at += context.measureText(span.text).width;
  }
  return length;
}
