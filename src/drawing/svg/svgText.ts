import { type Attributes, element, escapedXml } from './svgElement.ts';
import { type Matrix, svgNumber } from './svgPath.ts';

/** A stretch of text in one font, where it begins in the coordinates of its matrix. */
export interface TextPart {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: Font;
  readonly paint: Attributes;
}

export interface Font {
  readonly family: string;
  /** CSS pixels */
  readonly size: number;
  readonly weight: string;
  readonly italic: boolean;
}

/**
 * A font as pictures write it: `500 12px Inter, sans-serif` or `italic 13.8px "KaTeX Math"`.
 * @throws where it is none
 */
export function fontOf(css: string): Font {
  const [, italic, weight, size, family] = /^(italic )?(?:(\d+) )?([\d.]+)px (.+)$/.exec(css) ?? [];
  if (size === undefined) throw new RangeError(`no font: ${css}`);
  return { family: family!, size: Number(size), weight: weight ?? '400', italic: italic !== undefined };
}

/** Ends and starts nearer than this are one text. */
const PX_JOINT = 0.5;

/**
 * One text of several parts: words, symbols, exponents. A canvas is given them one by one; in a file they are one element, so that
 * they are found, copied and read as what they say. Its rim (`halo`) lies under all of it.
 */
export class SvgTextRun {
  readonly matrix: Matrix;
  private readonly parts: TextPart[] = [];
  private readonly rim: TextPart[] = [];
  /** where the next part begins, and how far off the line one may stand */
  private end: { readonly x: number; readonly y: number; readonly size: number };

  constructor(matrix: Matrix, { x, y, font }: TextPart) {
    this.matrix = matrix;
    this.end = { x, y, size: font.size };
  }

  /** @returns whether the part goes on from here. Where the text has a rim, that of a part comes before the part */
  takes(part: TextPart, matrix: Matrix, rim: boolean): boolean {
    const [rims, parts] = [this.rim.length, this.parts.length];
    const inTurn = rim ? rims === parts : rims === 0 || rims > parts;
    if (!inTurn || matrix.some((value, index) => value !== this.matrix[index])) return false;
    return Math.abs(part.x - this.end.x) < PX_JOINT && Math.abs(part.y - this.end.y) < this.end.size;
  }

  /** @param length of the part, CSS pixels */
  add(part: TextPart, length: number, rim: boolean): void {
    if (rim) this.rim.push(part);
    else {
      this.parts.push(part);
      this.end = { ...this.end, x: part.x + length };
    }
  }

  /** @param shared what all of it has: a clip, an opacity */
  elements(shared: Attributes): string[] {
    const rim = this.rim.length === 0 ? [] : [this.element(this.rim, { ...shared, 'aria-hidden': 'true' })];
    return this.parts.length === 0 ? rim : [...rim, this.element(this.parts, shared)];
  }

  private element(parts: readonly TextPart[], shared: Attributes): string {
    const [first, ...rest] = parts as [TextPart, ...TextPart[]];
    const [a, b, c, d, e, f] = this.matrix;
    const { x, y } = first;
    const place = { x: svgNumber(a * x + c * y + e), y: svgNumber(b * x + d * y + f) };
    const turn = svgNumber((Math.atan2(b, a) * 180) / Math.PI);
    const attributes = {
      ...shared,
      ...place,
      ...(turn !== '0' && { transform: `rotate(${turn} ${place.x} ${place.y})` }),
      ...fontAttributes(first.font, null),
      ...first.paint,
      ...(parts.some(({ text }) => /^ | {2}| $/.test(text)) && { 'xml:space': 'preserve' }),
    };
    let pyLast = y;
    const others = rest.map((part) => {
      const dy = svgNumber(part.y - pyLast);
      pyLast = part.y;
      const own = {
        ...(dy !== '0' && { dy }),
        ...fontAttributes(part.font, first.font),
        ...differing(part.paint, first.paint),
      };
      return Object.keys(own).length === 0
        ? escapedXml(part.text)
        : element('tspan', own, escapedXml(part.text));
    });
    return element('text', attributes, escapedXml(first.text) + others.join(''));
  }
}

/** What of a font differs from that of the text it is in; all of it where that is null. */
function fontAttributes(font: Font, outer: Font | null): Attributes {
  return {
    ...(font.family !== outer?.family && { 'font-family': font.family }),
    ...(font.size !== outer?.size && { 'font-size': svgNumber(font.size) }),
    ...(font.weight !== (outer?.weight ?? '400') && { 'font-weight': font.weight }),
    ...(font.italic !== (outer?.italic ?? false) && { 'font-style': font.italic ? 'italic' : 'normal' }),
  };
}

function differing(paint: Attributes, outer: Attributes): Attributes {
  return Object.fromEntries(Object.entries(paint).filter(([name, value]) => outer[name] !== value));
}
