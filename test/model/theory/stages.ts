import type { Dataset, Network } from '../../../src/model/problem.ts';

/** One stage of a yardstick: from 0 or a crossing to the next crossing. */
export interface Stage {
  readonly neuron: number;
  /** flow time it takes */
  readonly duration: number;
  /** input crossed at its start, -1 at t = 0, and at its end */
  readonly inputs: readonly [number, number];
  /** alpha/|alpha| at points of it, both ends among them */
  readonly directions: readonly (readonly number[])[];
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, k) => sum + value * b[k]!, 0);
const size = (a: readonly number[]) => Math.sqrt(dot(a, a));

/**
 * All stages of all yardsticks by the paper's Proposition 14: (i) which input is next, (ii) the angle at which it is crossed,
 * (vi) the time that takes, (x) the direction on the way. For data with acute angles between all inputs; it shares no code
 * with the program, where a crossing is found from rapidities.
 */
export function stagesByProposition14(dataset: Dataset, initial: Network, points: number): Stage[] {
  const { samples: n, dimension: d, inputs, labels } = dataset;
  const x = Array.from({ length: n }, (_, i) => Array.from(inputs.subarray(i * d, (i + 1) * d)));
  const stages: Stage[] = [];
  for (let j = 0; j < initial.width; j++) {
    const sign = initial.output[j]! > 0 ? 1 : -1;
    let alpha = Array.from(initial.hidden.subarray(j * d, (j + 1) * d));
    alpha = alpha.map((value) => value / size(alpha));
    const active = new Set<number>([...x.keys()].filter((i) => dot(alpha, x[i]!) > 0));
    if (active.size === 0) continue;
    let previous = -1;
    for (;;) {
      const waiting = [...x.keys()].filter(
        (i) => (sign > 0 ? !active.has(i) : active.has(i)) && i !== previous,
      );
      if (waiting.length === 0) break;
      const gamma = alpha.map((_, k) =>
        [...active].reduce((sum, i) => sum + (labels[i]! * x[i]![k]!) / n, 0),
      );
      const speed = size(gamma);
      const axis = gamma.map((value) => value / speed);
      // (i), with c = alpha.axis: the input whose pre-activation per boost is used up first
      const quotient = (i: number) => (-sign * dot(alpha, x[i]!)) / dot(axis, x[i]!);
      const next = waiting.reduce((best, i) => (quotient(i) < quotient(best) ? i : best));
      const start = Math.acos(Math.min(1, dot(alpha, axis)));
      // (ii): sin(start - end)/sin(end) = -(alpha.x)/(axis.x) by cot(end)
      const end = Math.atan2(Math.sin(start), Math.cos(start) - dot(alpha, x[next]!) / dot(axis, x[next]!));
      const at = (angle: number) =>
        alpha.map(
          (value, k) => (Math.sin(angle) * value + Math.sin(start - angle) * axis[k]!) / Math.sin(start),
        );
      const duration = (sign * (Math.atanh(Math.cos(end)) - Math.atanh(Math.cos(start)))) / speed;
      stages.push({
        neuron: j,
        duration,
        inputs: [previous, next],
        directions: Array.from({ length: points }, (_, p) => at(start + ((end - start) * p) / (points - 1))),
      });
      alpha = at(end);
      if (sign > 0) active.add(next);
      else active.delete(next);
      previous = next;
      if (active.size === 0) break;
    }
  }
  return stages;
}

/** The least |cosine| over all points of all stages to an input crossed neither at the start nor at the end of its stage. */
export function leastStageCosine(
  { dimension: d, samples: n, inputs }: Dataset,
  stages: readonly Stage[],
): number {
  let least = Infinity;
  for (const { inputs: crossed, directions } of stages) {
    for (const direction of directions) {
      for (let i = 0; i < n; i++) {
        if (crossed.includes(i)) continue;
        const row = Array.from(inputs.subarray(i * d, (i + 1) * d));
        least = Math.min(least, Math.abs(dot(direction, row)) / size(row));
      }
    }
  }
  return least;
}
