import { dot } from '../schemes/vectors.ts';

/**
 * Which way a neuron goes that stands on the boundaries w . x_i = 0 of some inputs at once (Filippov).
 *
 * With s the sign of its last-layer weight its velocity is along s g. An input with s q_i < 0 is pushed back from both
 * sides of its boundary: it enters g = g_0 + (1/n) sum mu_i x_i with the factor mu_i between 0 and q_i for which
 *
 *   mu_i = 0    (off)      requires s g . x_i <= 0
 *   mu_i = q_i  (on)       requires s g . x_i >= 0
 *   otherwise   (sliding)  requires   g . x_i  = 0
 *
 * These are the optimality conditions of: minimise |g|^2 over the box of the mu_i. So there is exactly one such g, and
 * an active-set method finds it; the number of inputs slid on at once is small.
 */

/** A factor this near to an end of its range, relative to the range, is there. */
const AT_END = 1e-12;

/**
 * Solves the box problem.
 * @param force g with the present factors (d), updated in place
 * @param factors the mu_i (one an input), updated in place
 * @param ends the q_i: mu_i lies between 0 and q_i
 * @param rows the x_i, each d long
 * @param samples n
 */
export function settleFactors(
  force: Float64Array,
  factors: Float64Array,
  ends: Float64Array,
  rows: readonly Float64Array[],
  samples: number,
): void {
  const count = rows.length;
  const free = new Uint8Array(count);
  for (let a = 0; a < count; a++) free[a] = isInside(factors[a]!, ends[a]!) ? 1 : 0;
  // each round fixes a factor at an end or lowers |g|; the bound is never met but for rounding in degenerate data
  for (let round = 0; round < 6 * count + 6; round++) {
    const change = newtonStep(force, rows, free, samples);
    let step = 1;
    let hit = -1;
    for (let a = 0; a < count; a++) {
      if (change[a] === 0) continue;
      const target = change[a]! * ends[a]! > 0 ? ends[a]! : 0;
      const room = (target - factors[a]!) / change[a]!;
      if (room < step) {
        step = Math.max(0, room);
        hit = a;
      }
    }
    for (let a = 0; a < count; a++) {
      if (change[a] === 0) continue;
      const before = factors[a]!;
      const moved = a === hit ? (change[a]! * ends[a]! > 0 ? ends[a]! : 0) : before + step * change[a]!;
      factors[a] = moved;
      addRow(force, rows[a]!, (moved - before) / samples);
    }
    if (hit >= 0) {
      free[hit] = 0;
      continue;
    }
    const released = mostDrawnIn(force, factors, ends, rows, free);
    if (released < 0) return;
    free[released] = 1;
  }
}

/** Whether a factor lies strictly inside its range: the neuron slides. */
export function isInside(factor: number, end: number): boolean {
  const share = factor / end;
  return share > AT_END && share < 1 - AT_END;
}

/** The factor at an end that the gradient of |g|^2 draws inwards the most; -1 where none is. */
function mostDrawnIn(
  force: Float64Array,
  factors: Float64Array,
  ends: Float64Array,
  rows: readonly Float64Array[],
  free: Uint8Array,
): number {
  let best = -1;
  let strongest = 0;
  for (let a = 0; a < rows.length; a++) {
    if (free[a] === 1) continue;
    const row = rows[a]!;
    const inward = factors[a]! / ends[a]! > 0.5 ? -ends[a]! : ends[a]!;
    const pull = -inward * dot(force, row);
    const scale = Math.abs(ends[a]!) * Math.sqrt(dot(force, force) * dot(row, row));
    if (pull > AT_END * scale && pull / scale > strongest) {
      strongest = pull / scale;
      best = a;
    }
  }
  return best;
}

/** The change of the free factors that minimises |g|^2 without the box: a Cholesky solve of their Gram system. */
function newtonStep(
  force: Float64Array,
  rows: readonly Float64Array[],
  free: Uint8Array,
  samples: number,
): Float64Array {
  const change = new Float64Array(rows.length);
  const members: number[] = [];
  const lower: number[][] = [];
  const right: number[] = [];
  for (let a = 0; a < rows.length; a++) {
    if (free[a] !== 1) continue;
    const line: number[] = [];
    for (let b = 0; b < members.length; b++) {
      let entry = dot(rows[a]!, rows[members[b]!]!);
      for (let c = 0; c < b; c++) entry -= line[c]! * lower[b]![c]!;
      line.push(entry / lower[b]![b]!);
    }
    const squared = dot(rows[a]!, rows[a]!);
    const pivot = line.reduce((rest, entry) => rest - entry * entry, squared);
    // an input that the others determine (a duplicate) keeps its factor: they have the same effect
    if (pivot <= AT_END * squared) continue;
    line.push(Math.sqrt(pivot));
    let rest = -samples * dot(force, rows[a]!);
    for (let b = 0; b < members.length; b++) rest -= line[b]! * right[b]!;
    right.push(rest / line[members.length]!);
    lower.push(line);
    members.push(a);
  }
  for (let a = members.length - 1; a >= 0; a--) {
    let value = right[a]!;
    for (let b = a + 1; b < members.length; b++) value -= lower[b]![a]! * change[members[b]!]!;
    change[members[a]!] = value / lower[a]![a]!;
  }
  return change;
}

function addRow(target: Float64Array, row: Float64Array, factor: number): void {
  for (let k = 0; k < target.length; k++) target[k]! += factor * row[k]!;
}
