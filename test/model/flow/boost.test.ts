import { describe, expect, it } from 'vitest';
import { boostShape, boostWeights } from '../../../src/model/flow/boost.ts';
import { formMapAt, formNodeMaps, MAP_SIZE } from '../../../src/model/flow/boostMap.ts';
import { NODES } from '../../../src/model/flow/radau.ts';

const D = 3;
/** A generator that is quadratic in time: g_0, g_1, g_2. */
const GENERATOR = [
  [0.9, -0.4, 0.3],
  [-0.5, 0.7, 0.2],
  [0.3, 0.1, -0.8],
] as const;
const START = { a: 0.6, w: [0.2, -0.5, Math.sqrt(0.36 - 0.04 - 0.25)] };

const dot = (u: readonly number[], v: readonly number[]) => u.reduce((sum, x, k) => sum + x * v[k]!, 0);
const products = (g: readonly (readonly number[])[]) =>
  Float64Array.of(...[0, 1, 2].flatMap((k) => [0, 1, 2].filter((l) => l >= k).map((l) => dot(g[k]!, g[l]!))));

/** Takes (a, w) through a map, by its definition. */
function apply(map: Float64Array, at: number, g: readonly (readonly number[])[], { a, w } = START) {
  const xi = [a, ...g.map((row) => dot(row, w))];
  const row = (r: number) => xi.reduce((sum, x, c) => sum + map[at + 4 * r + c]! * x, 0);
  return { a: row(0), w: w.map((x, k) => x + row(1) * g[0]![k]! + row(2) * g[1]![k]! + row(3) * g[2]![k]!) };
}

/** Classical Runge-Kutta of order four on a' = w . g, w' = a g with many steps. */
function integrate(g: readonly (readonly number[])[], until: number) {
  const steps = 4000;
  const h = until / steps;
  let z = [START.a, ...START.w];
  const slope = (t: number, [a, ...w]: number[]) => {
    const now = Array.from({ length: D }, (_, k) => g[0]![k]! + t * (g[1]![k]! + t * g[2]![k]!));
    return [dot(now, w), ...now.map((x) => a! * x)];
  };
  const plus = (u: number[], v: number[], s: number) => u.map((x, k) => x + s * v[k]!);
  for (let step = 0; step < steps; step++) {
    const t = step * h;
    const k1 = slope(t, z);
    const k2 = slope(t + h / 2, plus(z, k1, h / 2));
    const k3 = slope(t + h / 2, plus(z, k2, h / 2));
    const k4 = slope(t + h, plus(z, k3, h));
    z = z.map((x, k) => x + (h / 6) * (k1[k]! + 2 * k2[k]! + 2 * k3[k]! + k4[k]!));
  }
  return z;
}

describe('a boost', () => {
  it('has the right shape functions at every rapidity, across the ends of the series', () => {
    const shape = new Float64Array(2);
    for (const square of [0, 1e-20, 1e-6, 0.0099999, 0.01, 0.3, 0.9999999, 1, 1.0000001, 40, 1e4]) {
      boostShape(square, shape);
      const rho = Math.sqrt(square);
      // cosh - 1 as 2 sinh^2(rho/2), which does not cancel
      const sinh = rho === 0 ? 1 : Math.sinh(rho) / rho;
      const cosh = rho === 0 ? 0.5 : (2 * Math.sinh(rho / 2) ** 2) / square;
      expect(Math.abs(shape[0]! / sinh - 1)).toBeLessThan(1e-15 * Math.max(4, rho));
      expect(Math.abs(shape[1]! / cosh - 1)).toBeLessThan(1e-15 * Math.max(4, rho));
    }
  });

  it('has weights that add up to the integral of the generator', () => {
    const weights = new Float64Array(6);
    boostWeights(0.2, 0.9, weights, 0);
    for (let power = 0; power < 3; power++) {
      const integral = (0.9 ** (power + 1) - 0.2 ** (power + 1)) / (power + 1);
      expect(weights[power]! + weights[3 + power]!).toBeCloseTo(integral, 15);
    }
  });

  it('follows a generator quadratic in time to the fourth order', () => {
    const error = (scale: number) => {
      // a shorter interval is the same as slower coefficients: g(t) over [0, scale]
      const g = GENERATOR.map((row, k) => row.map((x) => x * scale ** (k + 1)));
      const map = new Float64Array(MAP_SIZE);
      formMapAt(products(g), 1, map);
      const { a, w } = apply(map, 0, g);
      const exact = integrate(g, 1);
      return Math.hypot(a - exact[0]!, ...w.map((x, k) => x - exact[k + 1]!));
    };
    // local error: one order more
    const order = Math.log2(error(1) / error(0.5));
    expect(order).toBeGreaterThan(4.5);
    expect(order).toBeLessThan(6);
    expect(error(1)).toBeLessThan(1e-4);
  });

  it('is the same cut short at a node as followed to it', () => {
    const gram = products(GENERATOR);
    const maps = new Float64Array(3 * MAP_SIZE);
    const cut = new Float64Array(MAP_SIZE);
    formNodeMaps(gram, maps);
    NODES.forEach((tau, node) => {
      formMapAt(gram, tau, cut);
      expect(Array.from(cut)).toEqual(Array.from(maps.subarray(node * MAP_SIZE, (node + 1) * MAP_SIZE)));
    });
    formMapAt(gram, 0, cut);
    expect(apply(cut, 0, GENERATOR)).toEqual(START);
  });

  it('keeps a^2 - |w|^2, and grows a neuron by no more than the exponential of its rapidity', () => {
    const gram = products(GENERATOR);
    const maps = new Float64Array(3 * MAP_SIZE);
    const rapidity = formNodeMaps(gram, maps);
    const map = new Float64Array(MAP_SIZE);
    for (const tau of [0.1, 0.3, 0.7, 1]) {
      formMapAt(gram, tau, map);
      const { a, w } = apply(map, 0, GENERATOR);
      expect(Math.abs(a * a - dot(w, w))).toBeLessThan(1e-14);
      expect(Math.abs(a)).toBeLessThan(START.a * Math.exp(rapidity));
    }
  });
});
