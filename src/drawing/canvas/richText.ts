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

/** So many lengths are kept of a canvas: numbers go by. */
const MOST_LENGTHS = 400;

/** By canvas: lengths of texts by font and text, as long as it is painted with one palette (a loaded font makes another). */
const lengths = new WeakMap<Context2D, { readonly palette: Palette; readonly known: Map<string, number> }>();

/** Length of a text in one font. Setting a font takes longer than to measure, so what was measured lately is kept. */
function lengthOf(context: Context2D, palette: Palette, font: string, text: string): number {
  let kept = lengths.get(context);
  if (kept === undefined || kept.palette !== palette || kept.known.size > MOST_LENGTHS) {
    kept = { palette, known: new Map() };
    lengths.set(context, kept);
  }
  const key = `${font} ${text}`;
  const known = kept.known.get(key);
  if (known !== undefined) return known;
  context.font = font;
  const length = context.measureText(text).width;
  kept.known.set(key, length);
  return length;
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
    const font = fontOf(span, setting.size ?? 12, setting.weight ?? 400, palette);
    length += lengthOf(context, palette, font, span.text);
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
    const font = fontOf(span, size, weight, palette);
    context.font = font;
    const lifted = base - size * (LIFT[span.style] ?? 0);
    if (setting.halo) context.strokeText(span.text, at, lifted);
    context.fillText(span.text, at, lifted);
    at += lengthOf(context, palette, font, span.text);
  }
  return length;
}
