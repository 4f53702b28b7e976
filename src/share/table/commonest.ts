/** The value that comes most often, of several the largest; null where there is none. */
export function commonest(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | null = null;
  for (const [value, count] of counts) {
    const most = best === null ? 0 : counts.get(best)!;
    if (count > most || (count === most && value > best!)) best = value;
  }
  return best;
}
