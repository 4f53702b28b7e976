/** k where `value` is 4^k, as near as float64 can say, else null. */
export function powerOfFour(value: number): number | null {
  const power = Math.round(Math.log2(value) / 2);
  return Math.abs(value / 4 ** power - 1) < 1e-12 ? power : null;
}
