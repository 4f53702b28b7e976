import { describe, expect, it } from 'vitest';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { type BoundedRun, boundedRun, type RunStart, runOfBench } from './boundedRun.ts';

/** Ends of runs that are known from theory, or that others have published. */

const MOST_ATTEMPTS = 5_000;

/** |theta|^2 = |a|^2 + |W|^2 */
function squaredNorm({ output, hidden }: BoundedRun): number {
  return [...output, ...hidden].reduce((sum, value) => sum + value * value, 0);
}

/** The run of a file of the benchmark, from another start of scale `initScale`. */
function restarted(start: RunStart, initScale: number, seed: number): RunStart {
  const { width, dimension } = start.network;
  return { ...start, network: balancedInitialisation(width, dimension, initScale, seed) };
}

const untilLoss = (start: RunStart, lossTarget: number): RunStart => ({
  ...start,
  training: { ...start.training, lossTarget, maxTime: 1e7 },
});

describe('gradient flow on data with a known end', () => {
  it('fits two orthogonal inputs one after the other with the least norm', () => {
    // Boursier, Pillaud-Vivien, Flammarion 2022: |theta|^2 = 2 sum |y_i| / |x_i|
    const start = runOfBench('orthogonal-2');
    const end = boundedRun(untilLoss(start, 1e-16), MOST_ATTEMPTS);
    expect(end.reason).toBe('loss');
    const norm = squaredNorm(end);
    const least = 2 * (1 / Math.sqrt(5) + 1 / Math.sqrt(1.25));
    // what is left of the other neurons is of the order of lambda^2 times its growth until the end
    expect(Math.abs(norm / least - 1)).toBeLessThan(1e-5);
    expect(norm).toBeGreaterThan(least * (1 - 1e-7));
  });

  it('rests at L = y^2/(2n) between the two, while only the one with the larger pull is fitted', () => {
    // x = (-0.5, 1) with y = -1 and x = (2, 1) with y = 1: the second pulls harder, the first is left
    const start = runOfBench('orthogonal-2');
    const stops = Array.from({ length: 60 }, (_, index) => index + 1);
    const { lossAtStops } = boundedRun({ ...untilLoss(start, 0), stops }, MOST_ATTEMPTS);
    const [first, second] = start.dataset.labels;
    expect(lossAtStops[0]).toBeCloseTo((first! ** 2 + second! ** 2) / 4, 5);
    const nearest = Math.min(...lossAtStops.map((loss) => Math.abs(loss - first! ** 2 / 4)));
    expect(nearest).toBeLessThan(1e-4);
    expect(lossAtStops.at(-1)).toBeLessThan(1e-9);
  });

  it('fits exclusive or with four bundles of norm 1/sqrt 2', () => {
    const end = boundedRun(untilLoss(runOfBench('xor'), 1e-16), MOST_ATTEMPTS);
    expect(end.reason).toBe('loss');
    expect(Math.abs(squaredNorm(end) / (4 * Math.SQRT2) - 1)).toBeLessThan(1e-3);
    // sums of a_j w_j over the neurons nearest to each of the four inputs
    const bundles = new Map<string, { sum: number[]; norms: number }>();
    end.output.forEach((a, j) => {
      const [w1, w2] = [end.hidden[2 * j]!, end.hidden[2 * j + 1]!];
      const key = `${Math.sign(w1)} ${Math.sign(w2)}`;
      const bundle = bundles.get(key) ?? { sum: [0, 0], norms: 0 };
      bundle.sum = [bundle.sum[0]! + a * w1, bundle.sum[1]! + a * w2];
      bundle.norms += a * a;
      bundles.set(key, bundle);
    });
    expect(bundles.size).toBe(4);
    for (const { sum, norms } of bundles.values()) {
      expect(Math.abs(Math.hypot(...sum) - Math.SQRT1_2)).toBeLessThan(2e-3);
      // of one direction: the bundle's norm is the sum of its neurons'
      expect(Math.abs(norms - Math.SQRT1_2)).toBeLessThan(2e-3);
      expect(Math.abs(Math.abs(sum[0]!) - Math.abs(sum[1]!))).toBeLessThan(2e-3);
    }
  });

  it('ends at the spurious minimum of five points from three starts', () => {
    // Wu, Simsek, Ged: L = 0.0139429805616
    const start = untilLoss(runOfBench('five-point'), 1e-9);
    for (const run of [start, restarted(start, 8e-5, 1), restarted(start, 8e-5, 2)]) {
      const { reason, loss } = boundedRun(run, MOST_ATTEMPTS);
      expect(reason).toBe('stalled');
      expect(Math.abs(loss - 0.0139429805616)).toBeLessThan(1e-12);
    }
  });

  it('ends at least squares on three points', () => {
    // Boursier, Flammarion 2025: all active neurons in one bundle v, which solves the normal equations
    const start = runOfBench('three-point-2000');
    const end = boundedRun(start, MOST_ATTEMPTS);
    const { inputs, labels } = start.dataset;
    const [xx, x1, one, xy, y1] = [0, 1, 2].reduce(
      ([a, b, c, d, e], i) => {
        const [x, y] = [inputs[2 * i]!, labels[i]!];
        return [a! + x * x, b! + x, c! + 1, d! + x * y, e! + y];
      },
      [0, 0, 0, 0, 0],
    );
    const determinant = xx! * one! - x1! * x1!;
    const v = [(xy! * one! - x1! * y1!) / determinant, (xx! * y1! - x1! * xy!) / determinant];
    expect(v[0]).toBeCloseTo(-0.06154, 5);
    expect(v[1]).toBeCloseTo(0.64359, 5);
    const found = [0, 1].map((k) =>
      end.output.reduce((sum, a, j) => {
        const w = [end.hidden[2 * j]!, end.hidden[2 * j + 1]!];
        const active = [0, 1, 2].every((i) => w[0]! * inputs[2 * i]! + w[1]! > 0);
        return active ? sum + a * w[k]! : sum;
      }, 0),
    );
    found.forEach((value, k) => {
      expect(Math.abs(value - v[k]!)).toBeLessThan(1e-6);
    });
    expect(Math.abs(end.loss - 0.08752136752)).toBeLessThan(1e-11);
  });
});
