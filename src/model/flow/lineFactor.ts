/**
 * The Cholesky factor of the products G_SS of some lines S: a line that comes costs a row of it, one that goes the rows
 * after its own. A line that the others before it determine counts for nothing.
 */
export class LineFactor {
  count = 0;
  /** the lines, `count` of them */
  lines = new Int32Array(4);

  protected readonly gram: Float64Array;
  protected readonly samples: number;
  private readonly dependent: number;
  /** rows of the factor, `capacity` apart; a diagonal of Infinity takes a dependent line out */
  private lower = new Float64Array(16);
  private capacity = 4;

  /**
   * @param gram products of all samples, samples x samples
   * @param dependent a line whose part free of the others is smaller than this, squared and relative, is theirs
   */
  constructor(gram: Float64Array, samples: number, dependent: number) {
    this.gram = gram;
    this.samples = samples;
    this.dependent = dependent;
  }

  clear(): void {
    this.count = 0;
  }

  enter(line: number): void {
    this.reserve(this.count + 1);
    this.lines[this.count] = line;
    this.factorRow(this.count++);
  }

  leave(line: number): void {
    const at = this.lines.subarray(0, this.count).indexOf(line);
    if (at < 0) return;
    this.count--;
    for (let row = at; row < this.count; row++) {
      this.lines[row] = this.lines[row + 1]!;
      this.factorRow(row);
    }
  }

  copy(other: LineFactor): void {
    const { count } = other;
    this.reserve(count);
    this.count = count;
    for (let u = 0; u < count; u++) {
      this.lines[u] = other.lines[u]!;
      for (let v = 0; v <= u; v++) this.lower[u * this.capacity + v] = other.lower[u * other.capacity + v]!;
    }
  }

  /** G_SS x = b in place, `count` numbers; 0 for a line that the others determine. */
  solve(vector: Float64Array): void {
    const { lower, count, capacity } = this;
    for (let u = 0; u < count; u++) {
      let value = vector[u]!;
      for (let v = 0; v < u; v++) value -= lower[u * capacity + v]! * vector[v]!;
      vector[u] = value / lower[u * capacity + u]!;
    }
    for (let u = count - 1; u >= 0; u--) {
      let value = vector[u]!;
      for (let v = u + 1; v < count; v++) value -= lower[v * capacity + u]! * vector[v]!;
      vector[u] = value / lower[u * capacity + u]!;
    }
  }

  /** The row of the line that stands there, from the rows before it. */
  protected factorRow(row: number): void {
    const { lower, lines, gram, samples: n, capacity } = this;
    const at = row * capacity;
    const line = lines[row]! * n;
    let square = gram[line + lines[row]!]!;
    const least = this.dependent * square;
    for (let v = 0; v < row; v++) {
      let entry = gram[line + lines[v]!]!;
      for (let c = 0; c < v; c++) entry -= lower[at + c]! * lower[v * capacity + c]!;
      entry /= lower[v * capacity + v]!;
      lower[at + v] = entry;
      square -= entry * entry;
    }
    lower[at + row] = square > least ? Math.sqrt(square) : Number.POSITIVE_INFINITY;
  }

  /** Room for `count` lines; the first rows are kept. */
  protected reserve(count: number): void {
    if (count <= this.capacity) return;
    const capacity = Math.max(count, 2 * this.capacity);
    const lower = new Float64Array(capacity * capacity);
    for (let u = 0; u < this.capacity; u++) {
      for (let v = 0; v <= u; v++) lower[u * capacity + v] = this.lower[u * this.capacity + v]!;
    }
    const lines = new Int32Array(capacity);
    lines.set(this.lines);
    this.lower = lower;
    this.lines = lines;
    this.capacity = capacity;
  }
}
