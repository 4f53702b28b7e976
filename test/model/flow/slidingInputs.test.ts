import { describe, expect, it } from 'vitest';
import { SlidingInputs } from '../../../src/model/flow/sliding.ts';
import { Activity } from '../../../src/model/problem.ts';
import { randomStream } from './randomNumbers.ts';

const N = 6;
const D = 4;

/** Inputs, their Gram matrix, three gradients and what the solver knows of them. */
function setting(inputs: Float64Array) {
  const random = randomStream(8);
  const gradients = Array.from({ length: 3 }, () => Float64Array.from({ length: D }, random));
  const input = (i: number) => inputs.subarray(i * D, (i + 1) * D);
  const gram = Float64Array.from({ length: N * N }, (_, at) => dot(input(Math.floor(at / N)), input(at % N)));
  const speeds = Float64Array.from({ length: 3 * N }, (_, at) =>
    dot(gradients[Math.floor(at / N)]!, input(at % N)),
  );
  const products = Float64Array.of(
    ...[0, 1, 2].flatMap((k) =>
      [0, 1, 2].filter((l) => l >= k).map((l) => dot(gradients[k]!, gradients[l]!)),
    ),
  );
  return { gradients, input, gram, speeds, products };
}

function dot(u: Float64Array, v: Float64Array): number {
  return u.reduce((sum, x, k) => sum + x * v[k]!, 0);
}

function check(inputs: Float64Array, slid: readonly number[]) {
  const { gradients, input, gram, speeds, products } = setting(inputs);
  const pattern = Uint8Array.from({ length: N }, (_, i) => (slid.includes(i) ? Activity.Slide : Activity.On));
  const sliding = new SlidingInputs();
  expect(sliding.find(pattern)).toBe(slid.length);
  const heldSpeeds = new Float64Array(3 * N);
  const heldProducts = new Float64Array(6);
  sliding.project(gram, N, speeds, products, heldSpeeds, heldProducts);
  const held = gradients.map((g, k) => {
    const rest = g.slice();
    sliding.inputs.forEach((i, u) => {
      input(i).forEach((x, c) => {
        rest[c]! -= sliding.mu[3 * u + k]! * x;
      });
    });
    return rest;
  });
  for (let k = 0; k < 3; k++) {
    for (const i of slid) expect(Math.abs(dot(held[k]!, input(i)))).toBeLessThan(1e-12);
    for (let i = 0; i < N; i++) expect(heldSpeeds[k * N + i]).toBeCloseTo(dot(held[k]!, input(i)), 12);
  }
  let index = 0;
  for (let k = 0; k < 3; k++) {
    for (let l = k; l < 3; l++) expect(heldProducts[index++]).toBeCloseTo(dot(held[k]!, held[l]!), 12);
  }
  return { sliding, gram };
}

describe('the inputs slid on', () => {
  const inputs = Float64Array.from({ length: N * D }, randomStream(4));

  it('take their part out of the gradient, one or several at once', () => {
    for (const slid of [[2], [0, 3], [1, 4, 5]]) check(inputs, slid);
  });

  it('take it out once where two of them are the same', () => {
    const doubled = inputs.slice();
    doubled.copyWithin(3 * D, 1 * D, 2 * D);
    check(doubled, [1, 3]);
    check(doubled, [0, 1, 3]);
  });

  it('leave of another input the part that is orthogonal to them', () => {
    const { sliding, gram } = check(inputs, [0, 3]);
    expect(sliding.freeSquare(gram, N, 0)).toBeCloseTo(0, 12);
    const free = sliding.freeSquare(gram, N, 2);
    expect(free).toBeGreaterThan(0);
    expect(free).toBeLessThan(gram[2 * N + 2]!);
  });
});
