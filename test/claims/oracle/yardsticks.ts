import { dot, norm, unit, type Vector } from './linear.ts';
import type { OracleData } from './network.ts';

/** A crossing of a yardstick. */
interface Crossing {
  readonly time: number;
  readonly input: number;
  readonly on: boolean;
}

/** A yardstick between two crossings: its ends, and what it is active on. */
interface Stage {
  readonly from: number;
  /** Infinity of the last */
  readonly to: number;
  readonly active: readonly boolean[];
  /** the vector at a time after `from` */
  at(after: number): number[];
}

export interface Yardstick {
  readonly crossings: readonly Crossing[];
  readonly stages: readonly Stage[];
}

/** Times that are the same but for rounding. */
const SAME_TIME = 1e-9;

/**
 * d alpha/dt = s |alpha| gamma_I from alpha(0) = z: between crossings gamma_I is constant, and (s |alpha|, alpha) moves by
 * the exponential of a symmetric matrix. For labels that are not negative: with others it may slide.
 */
export function yardstick(data: OracleData, z: Vector, sign: 1 | -1): Yardstick {
  const n = data.inputs.length;
  let alpha = Array.from(z);
  let time = 0;
  const active = data.inputs.map((x) => dot(x, alpha) > 0);
  const crossings: Crossing[] = [];
  const stages: Stage[] = [];
  let last: readonly number[] = [];
  while (stages.length < 4 * n + 4) {
    const g = mean(data, active);
    const at = mover(alpha, sign, g);
    const next = data.inputs.map((x, i) => crossingAfter(alpha, sign, g, x, last.includes(i)));
    const soonest = Math.min(...next);
    stages.push({ from: time, to: time + soonest, active: [...active], at });
    if (soonest === Number.POSITIVE_INFINITY) break;
    last = [...next.keys()].filter((i) => next[i]! - soonest <= SAME_TIME * (1 + soonest));
    time += soonest;
    alpha = at(soonest);
    for (const input of last) {
      active[input] = !active[input];
      crossings.push({ time, input, on: active[input] });
    }
  }
  return { crossings, stages };
}

function mean({ inputs, labels, dimension }: OracleData, active: readonly boolean[]): number[] {
  return Array.from({ length: dimension }, (_, k) =>
    inputs.reduce((sum, x, i) => sum + (active[i] ? (labels[i]! * x[k]!) / inputs.length : 0), 0),
  );
}

function mover(alpha: readonly number[], sign: 1 | -1, g: readonly number[]): (after: number) => number[] {
  const size = norm(g);
  const length = sign * norm(alpha);
  const along = size > 0 ? dot(g, alpha) / size : 0;
  return (after) => {
    if (size === 0) return [...alpha];
    const rapidity = size * after;
    const step = 2 * Math.sinh(rapidity / 2) ** 2 * along + Math.sinh(rapidity) * length;
    return alpha.map((x, k) => x + (step * g[k]!) / size);
  };
}

/** The time until w . x = 0; Infinity where that does not happen. */
function crossingAfter(
  alpha: readonly number[],
  sign: 1 | -1,
  g: readonly number[],
  x: Vector,
  justCrossed: boolean,
): number {
  const size = norm(g);
  const pull = dot(g, x);
  if (size === 0 || Math.abs(pull) <= 1e-15 * size * norm(x) || justCrossed) return Number.POSITIVE_INFINITY;
  const length = sign * norm(alpha);
  const along = dot(g, alpha) / size;
  // with z = e^(rapidity): (along + length)/2 z^2 - (along - p |g|/(g.x)) z + (along - length)/2 = 0
  const a = (along + length) / 2;
  const b = -(along - (dot(alpha, x) * size) / pull);
  const c = (along - length) / 2;
  const roots = realRoots(a, b, c).filter((z) => z > 1 + 1e-13);
  return roots.length === 0 ? Number.POSITIVE_INFINITY : Math.log(Math.min(...roots)) / size;
}

function realRoots(a: number, b: number, c: number): number[] {
  const inside = b * b - 4 * a * c;
  if (!(inside >= 0)) return [];
  const q = -(b + (b < 0 ? -1 : 1) * Math.sqrt(inside)) / 2;
  return [q / a, c / q].filter((root) => Number.isFinite(root));
}

/** The least modulus of a cosine between a yardstick and the inputs it is not crossing, at both ends of every stage. */
export function leastStageCosine({ inputs }: OracleData, { stages, crossings }: Yardstick): number {
  let least = Number.POSITIVE_INFINITY;
  const crossedAt = (time: number) =>
    crossings.filter((crossing) => crossing.time === time).map(({ input }) => input);
  for (const stage of stages) {
    if (stage.to === Number.POSITIVE_INFINITY) continue;
    const exempt = [...crossedAt(stage.from), ...crossedAt(stage.to)];
    for (const place of [0, 0.3, 0.7, 1]) {
      const alpha = unit(stage.at(place * (stage.to - stage.from)));
      inputs.forEach((x, i) => {
        if (!exempt.includes(i)) least = Math.min(least, Math.abs(dot(alpha, unit(x))));
      });
    }
  }
  return least;
}
