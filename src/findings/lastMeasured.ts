import type { Run } from '../state/run.ts';

/** A value that is measured in some frames only, at frame f: that of the nearest frame before with one, else after. */
export function joinedAt(run: Run, value: (f: number) => number, f: number): number {
  for (let before = f; before >= 0; before--) {
    const there = value(before);
    if (!Number.isNaN(there)) return there;
  }
  for (let after = f + 1; after < run.frameCount; after++) {
    const there = value(after);
    if (!Number.isNaN(there)) return there;
  }
  return Number.NaN;
}
