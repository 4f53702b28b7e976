import type { Context2D } from '../../../src/drawing/canvas/context.ts';
import { type Matrix, SvgPath, tenths, times } from './svgPath.ts';

/** One thing drawn. A `d` that is long may be written once and used again; a clip is the data of its path. */
export interface Drawn {
  readonly tag: 'path' | 'text';
  readonly attributes: Readonly<Record<string, string>>;
  /** of a path its data, of a text what it says */
  readonly content: string;
  /** data of the paths that it is clipped to, the widest first */
  readonly clips: readonly string[];
}

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
  matrix: Matrix;
  dashes: string;
  clips: readonly string[];
}

/**
 * A 2-D context that keeps what is drawn as elements of an SVG, with all their places, colours and words. It knows what
 * the pictures use; a call it does not know, a place that is no number and a style that is none throw.
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
  /** newest last, since the canvas was cleared */
  drawn: Drawn[] = [];
  readonly canvas: unknown;
  private readonly pyOrigin: () => number;
  private matrix: Matrix;
  private dashes = '';
  private clips: readonly string[] = [];
  private path = new SvgPath();
  private readonly saved: Kept[] = [];

  /** @param pyOrigin where on the picture the canvas begins, CSS pixels from its top */
  constructor(canvas: unknown = null, pyOrigin = () => 0) {
    this.canvas = canvas;
    this.pyOrigin = pyOrigin;
    this.matrix = [1, 0, 0, 1, 0, pyOrigin()];
    Object.assign(this, PEN);
  }

  save(): void {
    const { matrix, dashes, clips } = this;
    const pen = Object.fromEntries(Object.keys(PEN).map((key) => [key, this[key as keyof Pen]]));
    this.saved.push({ ...(pen as unknown as Pen), matrix, dashes, clips });
  }

  restore(): void {
    Object.assign(this, this.saved.pop());
  }

  setTransform(...matrix: [number, number, number, number, number, number]): void {
    this.matrix = times([1, 0, 0, 1, 0, this.pyOrigin()], matrix);
  }

  translate(x: number, y: number): void {
    this.matrix = times(this.matrix, [1, 0, 0, 1, x, y]);
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.matrix = times(this.matrix, [cos, sin, -sin, cos, 0, 0]);
  }

  setLineDash(lengths: readonly number[]): void {
    this.dashes = lengths.map(tenths).join(' ');
  }

  beginPath(): void {
    this.path = new SvgPath();
  }

  moveTo(x: number, y: number): void {
    this.path.move(this.matrix, x, y);
  }

  lineTo(x: number, y: number): void {
    this.path.line(this.matrix, x, y);
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.path.arc(this.matrix, x, y, radius, from, to);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path.rect(this.matrix, x, y, width, height);
  }

  /** Its corners are drawn as corners: how round they are is no matter of a picture. */
  roundRect(x: number, y: number, width: number, height: number): void {
    this.rect(x, y, width, height);
  }

  closePath(): void {
    this.path.close();
  }

  clip(): void {
    this.clips = [...this.clips, this.path.data];
  }

  fill(): void {
    this.keep('path', this.path.data, this.filling());
  }

  stroke(): void {
    this.keep('path', this.path.data, this.stroking());
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.keep('path', this.rectangle(x, y, width, height), this.filling());
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.keep('path', this.rectangle(x, y, width, height), this.stroking());
  }

  /**
   * The page clears whole canvases only. A pen that an earlier drawing left set otherwise shows in the next one, but for
   * how lines join: text leaves that round, and what draws only single lines has no need to set it.
   */
  clearRect(): void {
    this.drawn = [];
    this.lineJoin = PEN.lineJoin;
  }

  fillText(text: string, x: number, y: number): void {
    this.keep('text', text, { ...this.lettering(x, y), ...this.filling() });
  }

  strokeText(text: string, x: number, y: number): void {
    this.keep('text', text, { ...this.lettering(x, y), ...this.stroking() });
  }

  /** By a rule of its own, near the widths of Inter: no font is loaded where tests run. */
  measureText(text: string): TextMetrics {
    let ems = 0;
    for (const letter of text) ems += emsOf(letter);
    return { width: ems * sizeOf(this.font) } as TextMetrics;
  }

  private rectangle(x: number, y: number, width: number, height: number): string {
    const path = new SvgPath();
    path.rect(this.matrix, x, y, width, height);
    return path.data;
  }

  private keep(tag: Drawn['tag'], content: string, attributes: Record<string, string>): void {
    if (content === '') return;
    this.drawn.push({ tag, content, attributes, clips: this.clips });
  }

  private filling(): Record<string, string> {
    return { fill: styled(this.fillStyle), ...this.opacity() };
  }

  private stroking(): Record<string, string> {
    return {
      fill: 'none',
      stroke: styled(this.strokeStyle),
      ...(this.lineWidth !== 1 && { 'stroke-width': tenths(this.lineWidth) }),
      ...(this.dashes !== '' && { 'stroke-dasharray': this.dashes }),
      ...(this.lineJoin !== 'miter' && { 'stroke-linejoin': this.lineJoin }),
      ...this.opacity(),
    };
  }

  private opacity(): Record<string, string> {
    if (!(this.globalAlpha >= 0 && this.globalAlpha <= 1)) throw new Error(`alpha is ${this.globalAlpha}`);
    return this.globalAlpha === 1 ? {} : { opacity: String(Math.round(this.globalAlpha * 100) / 100) };
  }

  private lettering(x: number, y: number): Record<string, string> {
    if (this.textBaseline !== 'alphabetic') throw new Error(`text set ${this.textBaseline}`);
    const [a, b, c, d, e, f] = this.matrix;
    const place = { x: tenths(a * x + c * y + e), y: tenths(b * x + d * y + f) };
    if (!Number.isFinite(x + y)) throw new Error(`text at no place (${x}, ${y})`);
    const turn = tenths((Math.atan2(b, a) * 180) / Math.PI);
    const weight = /^(?:italic )?(\d+) /.exec(this.font)?.[1] ?? '400';
    return {
      ...place,
      ...(turn !== '0' && { transform: `rotate(${turn} ${place.x} ${place.y})` }),
      ...(this.textAlign !== 'left' && { 'text-anchor': this.textAlign === 'center' ? 'middle' : 'end' }),
      ...(this.font.startsWith('italic') && { class: 'symbol' }),
      ...(weight !== '400' && { 'font-weight': weight }),
      'font-size': tenths(sizeOf(this.font)),
    };
  }
}

function styled(style: unknown): string {
  if (typeof style !== 'string' || style === '') throw new Error(`drawn in the colour ${String(style)}`);
  return style;
}

function sizeOf(font: string): number {
  const size = Number(/([\d.]+)px/.exec(font)?.[1]);
  if (!Number.isFinite(size)) throw new Error(`a font without a size: ${font}`);
  return size;
}

function emsOf(letter: string): number {
  if ("iljI.,:;'|!’".includes(letter)) return 0.27;
  if ('frt()[]- \u2009·'.includes(letter)) return 0.35;
  if ('mwMW%'.includes(letter)) return 0.88;
  return letter >= 'A' && letter <= 'Z' ? 0.68 : 0.59;
}
