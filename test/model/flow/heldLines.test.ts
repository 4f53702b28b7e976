import { describe, expect, it } from 'vitest';
import { FlowState } from '../../../src/model/flow/flowState.ts';
import { HeldLines } from '../../../src/model/flow/heldLines.ts';
import { mergeSamples } from '../../../src/model/flow/mergedSamples.ts';
import { Activity } from '../../../src/model/problem.ts';
import { randomStream } from './randomNumbers.ts';

const N = 6;
const D = 4;

const dot = (u: ArrayLike<number>, v: ArrayLike<number>) =>
  Array.from(u).reduce((sum, x, k) => sum + x * v[k]!, 0);

function setting(seed: number) {
  const random = randomStream(seed);
  const dataset = {
    dimension: D,
    samples: N,
    inputs: Float64Array.from({ length: N * D }, random),
    labels: new Float64Array(N).fill(1),
    teacher: null,
  };
  const network = { dimension: D, width: 1, output: Float64Array.of(1), hidden: Float64Array.of(1, 0, 0, 0) };
  const state = new FlowState(mergeSamples(dataset), network);
  const input = (i: number) => dataset.inputs.subarray(i * D, (i + 1) * D);
  const gradients = [0, 1, 2].map(() => Float64Array.from({ length: D }, random));
  const speeds = Float64Array.from({ length: 3 * N }, (_, at) =>
    dot(gradients[Math.floor(at / N)]!, input(at % N)),
  );
  const products = Float64Array.of(
    ...[0, 1, 2].flatMap((k) =>
      [0, 1, 2].filter((l) => l >= k).map((l) => dot(gradients[k]!, gradients[l]!)),
    ),
  );
  return { state, input, gradients, speeds, products };
}

/** What the projection must leave: g_k - sum_u mu_ku x_u, at right angles to every line held. */
function check({ state, input, gradients, speeds, products }: ReturnType<typeof setting>, held: HeldLines) {
  const heldSpeeds = new Float64Array(3 * N);
  const heldProducts = new Float64Array(6);
  held.project(speeds, products, state.twins, heldSpeeds, heldProducts);
  const lines = Array.from(held.lines.subarray(0, held.count));
  const rest = gradients.map((g, k) => {
    const free = g.slice();
    lines.forEach((line, u) => {
      for (let c = 0; c < D; c++) free[c]! -= held.mu[3 * u + k]! * input(line)[c]!;
    });
    for (const line of lines) expect(dot(free, input(line))).toBeCloseTo(0, 10);
    return free;
  });
  for (let k = 0, index = 0; k < 3; k++) {
    for (let i = 0; i < N; i++) expect(heldSpeeds[k * N + i]).toBeCloseTo(dot(rest[k]!, input(i)), 10);
    for (let l = k; l < 3; l++) expect(heldProducts[index++]).toBeCloseTo(dot(rest[k]!, rest[l]!), 10);
  }
  return heldSpeeds;
}

const sliding = (...lines: number[]) =>
  Uint8Array.from({ length: N }, (_, i) => (lines.includes(i) ? Activity.Slide : Activity.On));

describe('the lines a neuron slides on', () => {
  it.each([[[2]], [[0, 5]], [[1, 2, 4]]])('leave of a gradient what is at right angles to %j', (lines) => {
    const given = setting(3);
    const held = new HeldLines(given.state);
    held.follow(sliding(...lines), 0);
    expect(held.count).toBe(lines.length);
    const speeds = check(given, held);
    for (const line of lines) for (let k = 0; k < 3; k++) expect(speeds[k * N + line]).toBe(0);
  });

  it('are the same whether they come one by one, go again, or are read off a pattern', () => {
    const given = setting(4);
    const held = new HeldLines(given.state);
    held.enter(4);
    held.enter(0);
    held.enter(3);
    held.leave(0);
    held.enter(1);
    held.leave(4);
    expect(Array.from(held.lines.subarray(0, held.count))).toEqual([3, 1]);
    const walked = check(given, held);
    const other = new HeldLines(given.state);
    other.follow(sliding(0, 1), 0);
    other.follow(sliding(1, 3), 0);
    const read = check(given, other);
    walked.forEach((speed, at) => {
      expect(speed).toBeCloseTo(read[at]!, 12);
    });
  });

  it('leave nothing in a space that they span, also where one depends on the others', () => {
    const given = setting(5);
    const held = new HeldLines(given.state);
    held.follow(sliding(0, 1, 2, 3, 4), 0);
    const speeds = check(given, held);
    for (const speed of speeds) expect(speed).toBeCloseTo(0, 9);
  });
});
