const view = new DataView(new ArrayBuffer(8));

/** The 64 bits of a number, as 16 hexadecimal digits. */
export function bitsOf(x: number): string {
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

/** How many float64 numbers `a` is away from `b`; both of the same sign. */
export function ulpsBetween(a: number, b: number): number {
  view.setFloat64(0, a);
  const bitsA = view.getBigInt64(0);
  view.setFloat64(0, b);
  return Math.abs(Number(bitsA - view.getBigInt64(0)));
}
