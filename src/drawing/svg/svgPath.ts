/** [a b c d e f] as a canvas has it: (x, y) goes to (a x + c y + e, b x + d y + f). Pictures only move and turn. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The product that first does `inner`. */
export function product([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix {
  const [a2, b2, c2, d2, e2, f2] = inner;
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ];
}

/** To a hundredth of a pixel: what is enlarged four times is still right to a fraction of one. */
export function svgNumber(value: number): string {
  // adding 0 makes -0 a 0
  return String(Math.round(value * 100) / 100 + 0);
}

/** The data of an SVG path, in the coordinates of the file whatever its parts are moved or turned by. */
export class SvgPath {
  data = '';
  private last = '';

  move(matrix: Matrix, x: number, y: number): void {
    this.add('M', placed(matrix, x, y));
  }

  /** A line to where the pen is already, as the file would say it, is left out; a canvas draws nothing there either. */
  line(matrix: Matrix, x: number, y: number): void {
    const place = placed(matrix, x, y);
    if (this.data === '') this.add('M', place);
    else if (place !== this.last) this.add('L', place);
  }

  /** As `CanvasPath.arc`: with the clock unless told, and never more than once round. */
  arc(matrix: Matrix, x: number, y: number, radius: number, from: number, to: number, against = false): void {
    const turn = turnOf(from, to, against);
    this.line(matrix, x + radius * Math.cos(from), y + radius * Math.sin(from));
    // an SVG arc is known by its ends: a whole circle takes two
    const parts = Math.abs(turn) > Math.PI ? 2 : 1;
    const r = svgNumber(radius * Math.hypot(matrix[0], matrix[1]));
    for (let part = 1; part <= parts; part++) {
      const angle = from + (turn * part) / parts;
      const end = placed(matrix, x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      this.add(`A${r} ${r} 0 0 ${turn < 0 ? 0 : 1} `, end);
    }
  }

  rect(matrix: Matrix, x: number, y: number, width: number, height: number): void {
    this.move(matrix, x, y);
    this.add('L', placed(matrix, x + width, y));
    this.add('L', placed(matrix, x + width, y + height));
    this.add('L', placed(matrix, x, y + height));
    this.close();
  }

  roundRect(matrix: Matrix, x: number, y: number, width: number, height: number, radius: number): void {
    const r = Math.min(radius, Math.abs(width) / 2, Math.abs(height) / 2);
    const [right, bottom] = [x + width, y + height];
    this.move(matrix, x + r, y);
    this.arc(matrix, right - r, y + r, r, -Math.PI / 2, 0);
    this.arc(matrix, right - r, bottom - r, r, 0, Math.PI / 2);
    this.arc(matrix, x + r, bottom - r, r, Math.PI / 2, Math.PI);
    this.arc(matrix, x + r, y + r, r, Math.PI, 1.5 * Math.PI);
    this.close();
  }

  close(): void {
    if (this.data !== '') this.data += 'Z';
  }

  private add(letter: string, place: string): void {
    this.data += letter + place;
    this.last = place;
  }
}

/** How far an arc goes round, radians: by the rule of the canvas, where the end may lie before the start. */
function turnOf(from: number, to: number, against: boolean): number {
  const whole = 2 * Math.PI;
  const turn = against ? from - to : to - from;
  const bounded = turn >= whole ? whole : ((turn % whole) + whole) % whole;
  return against ? -bounded : bounded;
}

/** @throws where there is no such place: a file would be broken by it */
function placed([a, b, c, d, e, f]: Matrix, x: number, y: number): string {
  const place = [a * x + c * y + e, b * x + d * y + f];
  if (!place.every(Number.isFinite)) throw new RangeError(`a path through no place (${x}, ${y})`);
  return place.map(svgNumber).join(' ');
}
