import type { Frame } from '../../src/experiment/trajectory.ts';

/**
 * What a reader sees at `time` between two frames where curves and trails go straight from one to the other: each neuron's log-norm
 * and direction, and the logarithm of the loss, go evenly.
 */
export function evenlyBetween(before: Frame, after: Frame, time: number): Frame {
  const into: Writable<Frame> = {
    time,
    loss: 0,
    output: before.output.slice(),
    hidden: before.hidden.slice(),
  };
  const share = (time - before.time) / (after.time - before.time);
  const m = before.output.length;
  const d = before.hidden.length / m;
  into.loss = between(before.loss, after.loss, share);
  for (let j = 0; j < m; j++) {
    into.output[j] = between(before.output[j]!, after.output[j]!, share);
    let square = 0;
    const from = j * d;
    const normBefore = rowNorm(before.hidden, from, d);
    const normAfter = rowNorm(after.hidden, from, d);
    for (let k = from; k < from + d; k++) {
      const directionBefore = normBefore > 0 ? before.hidden[k]! / normBefore : 0;
      const directionAfter = normAfter > 0 ? after.hidden[k]! / normAfter : 0;
      const direction = (1 - share) * directionBefore + share * directionAfter;
      into.hidden[k] = direction;
      square += direction * direction;
    }
    const scale = square > 0 ? between(normBefore, normAfter, share) / Math.sqrt(square) : 0;
    for (let k = from; k < from + d; k++) into.hidden[k] = into.hidden[k]! * scale;
  }
  return into;
}

/** Norm of the d entries from `from` on; of a neuron of 1e-200, too, whose square is no number any more. */
function rowNorm(values: Float64Array, from: number, d: number): number {
  let largest = 0;
  for (let k = from; k < from + d; k++) largest = Math.max(largest, Math.abs(values[k]!));
  if (largest === 0) return 0;
  let square = 0;
  for (let k = from; k < from + d; k++) square += (values[k]! / largest) ** 2;
  return largest * Math.sqrt(square);
}

/** Between two numbers of one sign by their logarithms, else by themselves. */
function between(before: number, after: number, share: number): number {
  const ratio = after / before;
  return ratio > 0 && Number.isFinite(ratio) ? before * ratio ** share : before + share * (after - before);
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
