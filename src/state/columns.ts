/** A column of numbers that grows; `values` is at least `count` long. */
export class GrowingColumn {
  values = new Float64Array(256);
  count = 0;

  append(more: Float64Array): void {
    this.values = grown(this.values, this.count, this.count + more.length);
    this.values.set(more, this.count);
    this.count += more.length;
  }

  /** Keeps the entries of the given indices, in that order. */
  keep(indices: readonly number[]): void {
    indices.forEach((index, at) => {
      this.values[at] = this.values[index]!;
    });
    this.count = indices.length;
  }
}

type Column = Float64Array | Int32Array | Int16Array | Uint8Array;

/** Up to so many entries a column doubles; a longer one grows by a quarter, so that little of it stands empty. */
const DOUBLED = 2 ** 16;

/** `array` with room for `needed` entries, the first `count` kept; the same array where there is room. */
export function grown<T extends Column>(array: T, count: number, needed: number): T {
  if (needed <= array.length) return array;
  const Columns = array.constructor as new (length: number) => T;
  const growth = array.length < DOUBLED ? 2 : 1.25;
  const larger = new Columns(Math.max(needed, Math.ceil(growth * array.length)));
  larger.set(array.subarray(0, count));
  return larger;
}
