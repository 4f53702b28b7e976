/** [a b c d e f] as the canvas has it: (x, y) goes to (a x + c y + e, b x + d y + f). */
export type Matrix = readonly [number, number, number, number, number, number];

/** The product that first does `inner`. */
export function times([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix {
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

/** To a tenth of a pixel: finer than the eye, and coarser than what engines differ by in a sine. */
export function tenths(value: number): string {
  // adding 0 makes -0 a 0
  return String(Math.round(value * 10) / 10 + 0);
}

/** The data of an SVG path, taken down in the coordinates of the canvas whatever it is moved or turned by. */
export class SvgPath {
  data = '';
  private last = '';

  move(matrix: Matrix, x: number, y: number): void {
    this.add('M', this.place(matrix, x, y));
  }

  /** A line to where the pen is to a tenth of a pixel already is not written. */
  line(matrix: Matrix, x: number, y: number): void {
    const place = this.place(matrix, x, y);
    if (this.data === '') this.add('M', place);
    else if (place !== this.last) this.add('L', place);
  }

  /** @throws where the arc runs against the clock, which no picture needs */
  arc(matrix: Matrix, x: number, y: number, radius: number, from: number, to: number): void {
    if (to < from) throw new Error('an arc against the clock');
    const turn = Math.min(to - from, 2 * Math.PI);
    this.line(matrix, x + radius * Math.cos(from), y + radius * Math.sin(from));
    // an SVG arc is known by its ends: a full circle takes two
    const parts = turn > Math.PI ? 2 : 1;
    const r = tenths(radius * Math.hypot(matrix[0], matrix[1]));
    for (let part = 1; part <= parts; part++) {
      const angle = from + (turn * part) / parts;
      const place = this.place(matrix, x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      this.add(`A${r} ${r} 0 0 1 `, place);
    }
  }

  rect(matrix: Matrix, x: number, y: number, width: number, height: number): void {
    this.move(matrix, x, y);
    this.add('L', this.place(matrix, x + width, y));
    this.add('L', this.place(matrix, x + width, y + height));
    this.add('L', this.place(matrix, x, y + height));
    this.close();
  }

  close(): void {
    if (this.data !== '') this.data += 'Z';
  }

  private place([a, b, c, d, e, f]: Matrix, x: number, y: number): string {
    const place = [a * x + c * y + e, b * x + d * y + f];
    if (!place.every(Number.isFinite)) throw new Error(`a path through no place (${x}, ${y})`);
    return place.map(tenths).join(' ');
  }

  private add(letter: string, place: string): void {
    this.data += letter + place;
    this.last = place;
  }
}
