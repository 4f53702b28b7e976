import { type RichText, upright } from '../axis/number.ts';
import type { Context2D } from '../canvas/context.ts';
import { drawText, measureText, type TextSetting } from '../canvas/richText.ts';
import type { Palette } from '../palette.ts';

/** What is said around a picture in a file: lines of text that are there only on wish. */
export interface Said {
  readonly title: string | null;
  /** what is plotted, and its unit */
  readonly caption: string | null;
  /** which run it is, by its parameters */
  readonly parameters: RichText | null;
  readonly link: string | null;
}

interface Line {
  readonly text: RichText;
  readonly setting: TextSetting;
  /** its middle, CSS pixels from the top of its block */
  readonly py: number;
}

/** A picture with what is said of it above and below. */
export interface Composition {
  /** of the whole file, CSS pixels */
  readonly pxWidth: number;
  readonly pxHeight: number;
  /** where the picture begins */
  readonly pxPicture: number;
  readonly pyPicture: number;
  /** of the picture alone */
  readonly pxBodyWidth: number;
  readonly pxBodyHeight: number;
  /** ground and texts; the picture is drawn after, moved to its place */
  draw(context: Context2D, palette: Palette): void;
}

const PX_MARGIN = 12;
/** The longest link that is written out: a longer one carries data that nobody types. */
const LONGEST_LINK = 400;

/** @param context measures texts; any of the kind that is drawn on */
export function compose(
  context: Context2D,
  palette: Palette,
  { pxWidth, pxHeight }: { readonly pxWidth: number; readonly pxHeight: number },
  said: Said,
): Composition {
  const small = { size: 12, colour: palette.inkSoft, align: 'left' } as const;
  const block = () => new Block(context, palette, pxWidth);
  const above = block();
  if (said.title !== null) {
    above.add([upright(said.title)], { size: 16, weight: 600, colour: palette.ink, align: 'left' });
  }
  if (said.parameters !== null) above.add(said.parameters, small);
  if (said.caption !== null) above.add([upright(said.caption)], small);
  const below = block();
  if (said.link !== null && said.link.length <= LONGEST_LINK) {
    below.add([upright(said.link)], { ...small, size: 10 });
  }
  const pyPicture = PX_MARGIN + (above.lines.length === 0 ? 0 : above.pxHeight + 6);
  const pyBelow = pyPicture + pxHeight + (below.lines.length === 0 ? 0 : 6);
  const size = {
    pxWidth: pxWidth + 2 * PX_MARGIN,
    pxHeight: Math.ceil(pyBelow + below.pxHeight + PX_MARGIN),
  };
  return {
    ...size,
    pxPicture: PX_MARGIN,
    pyPicture,
    pxBodyWidth: pxWidth,
    pxBodyHeight: pxHeight,
    draw(target, colours) {
      target.fillStyle = colours.ground;
      target.fillRect(0, 0, size.pxWidth, size.pxHeight);
      above.draw(target, colours, PX_MARGIN, PX_MARGIN);
      below.draw(target, colours, PX_MARGIN, pyBelow);
    },
  };
}

/** Lines under each other, broken where they are wider than the picture. */
class Block {
  readonly lines: Line[] = [];
  pxHeight = 0;
  private readonly context: Context2D;
  private readonly palette: Palette;
  private readonly pxWidth: number;

  constructor(context: Context2D, palette: Palette, pxWidth: number) {
    this.context = context;
    this.palette = palette;
    this.pxWidth = pxWidth;
  }

  add(text: RichText, setting: TextSetting): void {
    const { context, palette, pxWidth } = this;
    const lineHeight = Math.round(1.4 * (setting.size ?? 12));
    const length = (part: RichText) => measureText(context, palette, part, setting);
    for (const line of brokenInto(text, pxWidth, length)) {
      this.lines.push({ text: line, setting, py: this.pxHeight + lineHeight / 2 });
      this.pxHeight += lineHeight;
    }
  }

  draw(context: Context2D, palette: Palette, px: number, py: number): void {
    for (const line of this.lines) drawText(context, palette, line.text, px, py + line.py, line.setting);
  }
}

/** At spaces, and within a word that is wider than a line (a link) between any two characters. */
function brokenInto(
  text: RichText,
  pxWidth: number,
  length: (text: RichText) => number,
): readonly RichText[] {
  const lines: RichText[] = [];
  let line: RichText = [];
  for (const word of wordsOf(text)) {
    let rest = word;
    if (line.length > 0 && length(withoutLastSpace([...line, ...rest])) > pxWidth) {
      lines.push(line);
      line = [];
    }
    while (rest.length === 1 && length(withoutLastSpace(rest)) > pxWidth) {
      const span = rest[0]!;
      if (span.text.length === 1) break;
      let fits = 1;
      while (
        fits < span.text.length - 1 &&
        length([{ ...span, text: span.text.slice(0, fits + 1) }]) <= pxWidth
      )
        fits++;
      lines.push([{ ...span, text: span.text.slice(0, fits) }]);
      rest = [{ ...span, text: span.text.slice(fits) }];
    }
    for (const span of rest) line = joined(line, span);
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** Each with the space behind it. An exponent stays with its power: a word may have several spans. */
function wordsOf(text: RichText): readonly RichText[] {
  const words: RichText[] = [];
  let word: RichText = [];
  for (const span of text) {
    for (const piece of span.text.split(/(?<= )/)) {
      word = [...word, { ...span, text: piece }];
      if (!piece.endsWith(' ')) continue;
      words.push(word);
      word = [];
    }
  }
  return word.length > 0 ? [...words, word] : words;
}

/** Spans of one style are one, so that a line is drawn in as few pieces as it was said in. */
function joined(line: RichText, span: RichText[number]): RichText {
  const last = line.at(-1);
  return last !== undefined && last.style === span.style
    ? [...line.slice(0, -1), { ...last, text: last.text + span.text }]
    : [...line, span];
}

function withoutLastSpace(text: RichText): RichText {
  return text.map((span, place) => (place < text.length - 1 ? span : { ...span, text: span.text.trimEnd() }));
}
