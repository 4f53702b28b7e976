/**
 * Heights for labels that want to stand at `wanted` but at least `gap` apart and within [top, bottom], each as near
 * to its place as the others let it. In the order of `wanted`. What does not fit at all is pushed past the bottom.
 */
export function spreadLabels(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted
    .map((py, index) => ({ py: Number.isFinite(py) ? py : bottom, index }))
    .sort((a, b) => a.py - b.py);
  // Runs of labels that touch move as one, centred on the mean of their places.
  const clumps: { first: number; sum: number; size: number }[] = [];
  for (const { py } of order) {
    clumps.push({ first: py, sum: py, size: 1 });
    for (;;) {
      const last = clumps.at(-1)!;
      last.first = last.sum / last.size - (gap * (last.size - 1)) / 2;
      last.first = Math.min(last.first, bottom - gap * (last.size - 1));
      last.first = Math.max(last.first, top);
      const before = clumps.at(-2);
      if (before === undefined || before.first + gap * before.size <= last.first) break;
      clumps.pop();
      before.sum += last.sum;
      before.size += last.size;
    }
  }
  const placed = clumps.flatMap(({ first, size }) => Array.from({ length: size }, (_, k) => first + gap * k));
  const heights = new Array<number>(wanted.length);
  for (const [rank, { index }] of order.entries()) heights[index] = placed[rank]!;
  return heights;
}
