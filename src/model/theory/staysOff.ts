import type { Pieces } from '../pieces.ts';
import { Activity, type Kinks } from '../problem.ts';
import type { Assumption } from './assumption.ts';

/** Kinks between two pieces: some tens of microseconds. */
const KINKS_A_PIECE = 2 ** 13;

/**
 * Assumption 1 (v) on a run: a neuron that no input is active on, or slid on, any more never becomes active again. Kinks of one
 * and the same time are one change. O(m n + kinks), in pieces of some thousand kinks.
 * @param patterns m x n, the `Activity` of every neuron on every input at the start; overwritten
 * @param kinks all of them, by time
 */
export function* staysOff(patterns: Uint8Array, width: number, kinks: Kinks): Pieces<Assumption> {
  const samples = patterns.length / width;
  const inputs = new Int32Array(width);
  for (let index = 0; index < patterns.length; index++) {
    if (patterns[index] !== Activity.Off) inputs[Math.floor(index / samples)]!++;
  }
  const offSince = new Float64Array(width).fill(Number.NaN);
  const [turnedOff, cameBack] = [new Set<number>(), new Set<number>()];
  for (let index = 0; index < kinks.count; index++) {
    if (index % KINKS_A_PIECE === KINKS_A_PIECE - 1) yield index / kinks.count;
    const j = kinks.neurons[index]!;
    const at = j * samples + kinks.samples[index]!;
    const [before, after] = [patterns[at]!, kinks.activities[index]!];
    patterns[at] = after;
    inputs[j]! += Number(after !== Activity.Off) - Number(before !== Activity.Off);
    const time = kinks.times[index]!;
    if (inputs[j]! > 0) {
      if (time > offSince[j]!) cameBack.add(j);
      offSince[j] = Number.NaN;
    } else if (Number.isNaN(offSince[j]!)) offSince[j] = time;
    if (inputs[j] === 0) turnedOff.add(j);
    else if (!cameBack.has(j)) turnedOff.delete(j);
  }
  return {
    id: 'staysOff',
    held: cameBack.size === 0,
    value: turnedOff.size,
    broken: [...cameBack].sort((a, b) => a - b),
  };
}
