import type { Frame } from '../experiment/trajectory.ts';

/**
 * The frame at `time` between two others: each neuron's log-norm and direction go evenly from one to the other, and the
 * logarithm of the loss does. Written into `into`.
 */
export function interpolate(before: Frame, after: Frame, time: number, into: Writable<Frame>): void {
  const share = (time - before.time) / (after.time - before.time);
  const m = before.output.length;
  const d = before.hidden.length / m;
  into.time = time;
  into.loss = between(before.loss, after.loss, share);
  for (let j = 0; j < m; j++) {
    into.output[j] = between(before.output[j]!, after.output[j]!, share);
    let square = 0;
    let squareBefore = 0;
    let squareAfter = 0;
    const from = j * d;
    for (let k = from; k < from + d; k++) {
      squareBefore += before.hidden[k]! * before.hidden[k]!;
      squareAfter += after.hidden[k]! * after.hidden[k]!;
    }
    const normBefore = Math.sqrt(squareBefore);
    const normAfter = Math.sqrt(squareAfter);
    const scaleBefore = normBefore > 0 ? (1 - share) / normBefore : 0;
    const scaleAfter = normAfter > 0 ? share / normAfter : 0;
    for (let k = from; k < from + d; k++) {
      const direction = before.hidden[k]! * scaleBefore + after.hidden[k]! * scaleAfter;
      into.hidden[k] = direction;
      square += direction * direction;
    }
    const scale = square > 0 ? between(normBefore, normAfter, share) / Math.sqrt(square) : 0;
    for (let k = from; k < from + d; k++) into.hidden[k] = into.hidden[k]! * scale;
  }
}

/** Between two numbers of one sign by their logarithms, else by themselves. */
function between(before: number, after: number, share: number): number {
  const ratio = after / before;
  return ratio > 0 && Number.isFinite(ratio) ? before * ratio ** share : before + share * (after - before);
}

export type Writable<T> = { -readonly [K in keyof T]: T[K] };
