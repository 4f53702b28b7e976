import { color } from 'd3-color';
import type { Context2D } from '../canvas/context.ts';
import { type Attributes, element } from './svgElement.ts';
import { IDENTITY, type Matrix, product, SvgPath, svgNumber } from './svgPath.ts';
import { fontOf, SvgTextRun, type TextPart } from './svgText.ts';

type Pen = Pick<
  Context2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
>;

const PEN: Pen = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'left',
  textBaseline: 'alphabetic',
};

interface Kept extends Pen {
  readonly matrix: Matrix;
  readonly dashes: string;
  readonly clip: string | null;
}

/** What a text measures in a CSS font. */
export type Measure = (font: string, text: string) => TextMetrics;

/**
 * A 2-D context that writes SVG: what pictures draw on it is what they draw on a canvas, as paths and as text that stays text. It
 * knows all that `Context2D` has and nothing else. Colours with an opacity are written as the two, which older programs need.
 */
export class SvgContext implements Context2D {
  declare fillStyle: Pen['fillStyle'];
  declare strokeStyle: Pen['strokeStyle'];
  declare lineWidth: number;
  declare lineJoin: Pen['lineJoin'];
  declare globalAlpha: number;
  declare font: string;
  declare textAlign: Pen['textAlign'];
  declare textBaseline: Pen['textBaseline'];
  private readonly measure: Measure;
  private readonly written: string[] = [];
  /** by what it is within and its path: the name of each clip */
  private readonly clips = new Map<string, string>();
  private readonly clipElements: string[] = [];
  private readonly saved: Kept[] = [];
  private matrix = IDENTITY;
  private dashes = '';
  private clipped: string | null = null;
  private path = new SvgPath();
  private text: { readonly run: SvgTextRun; readonly shared: Attributes } | null = null;

  constructor(measure: Measure) {
    this.measure = measure;
    Object.assign(this, PEN);
  }

  /** What has been drawn, as markup: what stands in `defs`, and the elements, the lowest first. */
  markup(): { readonly definitions: readonly string[]; readonly elements: readonly string[] } {
    this.endText();
    return { definitions: this.clipElements, elements: this.written };
  }

  save(): void {
    const { matrix, dashes, clipped: clip } = this;
    const pen = Object.fromEntries(Object.keys(PEN).map((key) => [key, this[key as keyof Pen]]));
    this.saved.push({ ...(pen as unknown as Pen), matrix, dashes, clip });
  }

  restore(): void {
    const kept = this.saved.pop();
    // as a canvas has it
    if (kept === undefined) return;
    const { matrix, dashes, clip, ...pen } = kept;
    Object.assign(this, pen);
    this.matrix = matrix;
    this.dashes = dashes;
    this.clipped = clip;
  }

  translate(x: number, y: number): void {
    this.matrix = product(this.matrix, [1, 0, 0, 1, x, y]);
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.matrix = product(this.matrix, [cos, sin, -sin, cos, 0, 0]);
  }

  setLineDash(lengths: readonly number[]): void {
    this.dashes = lengths.map(svgNumber).join(' ');
  }

  beginPath(): void {
    this.path = new SvgPath();
  }

  closePath(): void {
    this.path.close();
  }

  moveTo(x: number, y: number): void {
    this.path.move(this.matrix, x, y);
  }

  lineTo(x: number, y: number): void {
    this.path.line(this.matrix, x, y);
  }

  arc(x: number, y: number, radius: number, from: number, to: number, against?: boolean): void {
    this.path.arc(this.matrix, x, y, radius, from, to, against);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path.rect(this.matrix, x, y, width, height);
  }

  /** One radius for all corners: no picture has others. */
  roundRect(x: number, y: number, width: number, height: number, radius?: unknown): void {
    this.path.roundRect(this.matrix, x, y, width, height, typeof radius === 'number' ? radius : 0);
  }

  clip(): void {
    const { data } = this.path;
    const key = `${this.clipped} ${data}`;
    let name = this.clips.get(key);
    if (name === undefined) {
      name = `clip${this.clips.size + 1}`;
      this.clips.set(key, name);
      const within: Attributes = this.clipped === null ? {} : { 'clip-path': `url(#${this.clipped})` };
      this.clipElements.push(element('clipPath', { id: name, ...within }, element('path', { d: data })));
    }
    this.clipped = name;
  }

  fill(): void {
    this.draw(this.path.data, this.filling());
  }

  stroke(): void {
    this.draw(this.path.data, this.stroking());
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.draw(this.rectangle(x, y, width, height), this.filling());
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.draw(this.rectangle(x, y, width, height), this.stroking());
  }

  fillText(text: string, x: number, y: number): void {
    this.letter(text, x, y, this.filling(), false);
  }

  strokeText(text: string, x: number, y: number): void {
    this.letter(text, x, y, this.stroking(), true);
  }

  measureText(text: string): TextMetrics {
    return this.measure(this.font, text);
  }

  private rectangle(x: number, y: number, width: number, height: number): string {
    const path = new SvgPath();
    path.rect(this.matrix, x, y, width, height);
    return path.data;
  }

  private draw(data: string, paint: Attributes): void {
    if (data === '') return;
    this.endText();
    this.written.push(element('path', { ...this.shared(), ...paint, d: data }));
  }

  private letter(text: string, x: number, y: number, paint: Attributes, rim: boolean): void {
    if (text === '') return;
    const length = this.measure(this.font, text).width;
    const shift = { left: 0, start: 0, center: length / 2, right: length, end: length }[this.textAlign];
    const part: TextPart = { text, x: x - shift, y, font: fontOf(this.font), paint };
    const shared = this.shared();
    const goesOn = this.text?.run.takes(part, this.matrix, rim) && same(this.text.shared, shared);
    if (!goesOn) {
      this.endText();
      this.text = { run: new SvgTextRun(this.matrix, part), shared };
    }
    this.text!.run.add(part, length, rim);
  }

  private endText(): void {
    if (this.text !== null) this.written.push(...this.text.run.elements(this.text.shared));
    this.text = null;
  }

  private shared(): Attributes {
    return {
      ...(this.clipped !== null && { 'clip-path': `url(#${this.clipped})` }),
      ...(this.globalAlpha !== 1 && { opacity: svgNumber(this.globalAlpha) }),
    };
  }

  private filling(): Attributes {
    return painted('fill', this.fillStyle);
  }

  private stroking(): Attributes {
    return {
      fill: 'none',
      ...painted('stroke', this.strokeStyle),
      ...(this.lineWidth !== 1 && { 'stroke-width': svgNumber(this.lineWidth) }),
      ...(this.dashes !== '' && { 'stroke-dasharray': this.dashes }),
      // a canvas cuts a mitre at ten widths, a file at four unless told
      ...(this.lineJoin !== 'miter' ? { 'stroke-linejoin': this.lineJoin } : { 'stroke-miterlimit': '10' }),
    };
  }
}

/** @throws where it is no colour: pictures have neither gradients nor patterns */
function painted(what: 'fill' | 'stroke', style: unknown): Attributes {
  const read = typeof style === 'string' ? color(style) : null;
  if (read === null) throw new RangeError(`drawn in the colour ${String(style)}`);
  const { opacity } = read;
  return {
    [what]: read.copy({ opacity: 1 }).formatHex(),
    ...(opacity < 1 && { [`${what}-opacity`]: svgNumber(opacity) }),
  };
}

function same(one: Attributes, other: Attributes): boolean {
  return one['clip-path'] === other['clip-path'] && one.opacity === other.opacity;
}
