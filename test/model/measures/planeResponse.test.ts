import { describe, expect, it } from 'vitest';
import { outputAt } from '../../../src/model/measures/outputAt.ts';
import { PlaneResponse, writePlaneParts } from '../../../src/model/measures/planeResponse.ts';
import type { Network } from '../../../src/model/problem.ts';
import { RandomStream } from '../../../src/model/random.ts';

/** In the plane of the coordinates themselves. */
const AXES = [Float64Array.of(1, 0), Float64Array.of(0, 1)];

function network(neurons: readonly (readonly [a: number, u: number, v: number])[]): Network {
  return {
    dimension: 2,
    width: neurons.length,
    output: Float64Array.from(neurons, ([a]) => a),
    hidden: Float64Array.from(neurons.flatMap(([, u, v]) => [u, v])),
  };
}

function responseTo({ width, output, hidden }: Network, axes: readonly Float64Array[] = AXES): PlaneResponse {
  const parts = new Float64Array(2 * width);
  writePlaneParts(hidden, axes, parts);
  const response = new PlaneResponse(width);
  response.take(output, parts);
  return response;
}

/** What rounding may take from an output at a unit vector. */
const rounding = ({ width, output, hidden }: Network) =>
  1e-14 *
  Array.from(
    { length: width },
    (_, j) => Math.abs(output[j]!) * Math.hypot(hidden[2 * j]!, hidden[2 * j + 1]!),
  ).reduce((sum, size) => sum + size, 0);

const random = new RandomStream(7, 3, 0);
const among = <T>(choices: readonly T[]) => choices[Math.floor(random.uniform() * choices.length)]!;

/** Neurons with ties: on the axes, opposite, repeated, without a direction, tiny ones beside huge ones. */
function randomNetwork(): Network {
  const neurons: [number, number, number][] = [];
  const count = 1 + Math.floor(random.uniform() * 12);
  for (let j = 0; j < count; j++) {
    const size = among([1, 1, 1e-8, 1e8]);
    const before = neurons[j - 1];
    const drawn = among<() => [number, number, number]>([
      () => [
        size * (random.uniform() - 0.5),
        size * (random.uniform() - 0.5),
        size * (random.uniform() - 0.5),
      ],
      () => [size, among([-1, 0, 1]), among([-1, 0, 1])],
      () => (before === undefined ? [1, 0, 0] : [among([1, -1]), before[1], before[2]]),
      () => (before === undefined ? [0, 1, 0] : [1, -before[1], -before[2]]),
    ]);
    neurons.push(drawn());
  }
  return network(neurons);
}

describe('the response of a network in a plane', () => {
  it('along directions that increase is what it is at each, on boundaries too', () => {
    for (let trial = 0; trial < 100; trial++) {
      const response = responseTo(randomNetwork());
      const even = Array.from({ length: 21 }, (_, k) => -Math.PI + (k * Math.PI) / 10);
      const angles = Float64Array.from([...even, ...response.angles]).sort();
      expect([...response.along(angles)]).toEqual([...angles].map((angle) => response.at(angle)));
    }
  });

  it('is of the network it has taken, whatever it had taken before: one that has moved a little, or another', () => {
    for (let trial = 0; trial < 60; trial++) {
      const width = 1 + Math.floor(random.uniform() * 40);
      const drawn = () => Array.from({ length: width }, () => among([0, 1, random.uniform() - 0.5]));
      const [output, u, v] = [drawn(), drawn(), drawn()];
      const again = new PlaneResponse(width);
      for (let step = 0; step < 4; step++) {
        const turn = among([0, 1e-3, 0.3, 3]);
        const moved = network(
          output.map((a, j) => [a, u[j]! + turn * (random.uniform() - 0.5), v[j]! + turn * random.uniform()]),
        );
        const parts = new Float64Array(2 * width);
        writePlaneParts(moved.hidden, AXES, parts);
        again.take(moved.output, parts);
        const fresh = responseTo(moved);
        expect(again.angles).toEqual(fresh.angles);
        for (const angle of [-3, -1, 0, 0.5, 2]) {
          expect(Math.abs(again.at(angle) - fresh.at(angle))).toBeLessThanOrEqual(rounding(moved) + 1e-300);
        }
      }
    }
  });

  it('is its output, wherever it is asked for, on boundaries and beside them', () => {
    for (let trial = 0; trial < 300; trial++) {
      const net = randomNetwork();
      const response = responseTo(net);
      const slack = rounding(net) + 1e-300;
      const angles = [
        ...Array.from({ length: 20 }, () => (2 * random.uniform() - 1) * Math.PI),
        ...response.angles,
        ...[...response.angles].map((angle) => angle + 1e-12).filter((angle) => angle <= Math.PI),
        ...[-Math.PI, -Math.PI / 2, 0, Math.PI / 2, Math.PI],
      ];
      for (const angle of angles) {
        const [x, y] = [Math.cos(angle), Math.sin(angle)];
        const exact = outputAt(net, Float64Array.of(x, y));
        expect(Math.abs(response.at(angle) - exact), `at ${angle}`).toBeLessThanOrEqual(slack);
        const far = outputAt(net, Float64Array.of(1e3 * x, 1e3 * y));
        expect(Math.abs(response.value(1e3 * x, 1e3 * y) - far)).toBeLessThanOrEqual(1e3 * slack);
      }
    }
  });

  it('keeps the small neurons beside huge ones that have come and gone', () => {
    const net = network([
      [1e12, -1, 0.3],
      [1e-3, 1, 0.1],
    ]);
    // the huge one is off here, the other alone is left
    const exact = outputAt(net, Float64Array.of(1, 0));
    expect(Math.abs(responseTo(net).at(0) - exact)).toBeLessThanOrEqual(1e-15 * exact);
  });

  it('has its least and largest value where a fine search finds them, and no value beyond', () => {
    for (let trial = 0; trial < 60; trial++) {
      const net = randomNetwork();
      const response = responseTo(net);
      const { low, high } = response.extremes();
      const values = Array.from({ length: 3001 }, (_, k) => response.at(-Math.PI + (2 * Math.PI * k) / 3000));
      const [least, most] = [Math.min(...values), Math.max(...values)];
      const size = rounding(net) * 1e14 + 1e-300;
      expect(low).toBeLessThanOrEqual(least + 1e-12 * size);
      expect(high).toBeGreaterThanOrEqual(most - 1e-12 * size);
      // between two directions 2 pi / 3000 apart a unit slope adds a thousandth
      expect(least - low).toBeLessThan(2e-3 * size);
      expect(high - most).toBeLessThan(2e-3 * size);
    }
  });

  it('bends along a line where its neurons do, by |a u|, and is straight in between', () => {
    for (let trial = 0; trial < 100; trial++) {
      const net = randomNetwork();
      const response = responseTo(net);
      const t = among([1, -0.7, 3]);
      const bends = response.bendsOnLine(t, -4, 4).sort((a, b) => a.s - b.s);
      const own = Array.from({ length: net.width }, (_, j) => ({
        s: (-net.hidden[2 * j + 1]! * t) / net.hidden[2 * j]!,
        change: Math.abs(net.output[j]! * net.hidden[2 * j]!),
      }))
        .filter(({ s, change }) => s > -4 && s < 4 && change > 0)
        .sort((a, b) => a.s - b.s);
      expect(bends.map(({ s }) => Math.round(s * 1e9) + 0)).toEqual(
        own.map(({ s }) => Math.round(s * 1e9) + 0),
      );
      const sum = (some: typeof own) => some.reduce((total, { change }) => total + change, 0);
      expect(Math.abs(sum(bends) - sum(own))).toBeLessThanOrEqual(1e-12 * sum(own));
      const corners = [-4, ...bends.map(({ s }) => s), 4];
      for (let k = 0; k + 1 < corners.length; k++) {
        const [from, to] = [corners[k]!, corners[k + 1]!];
        const middle = response.value((from + to) / 2, t);
        const chord = (response.value(from, t) + response.value(to, t)) / 2;
        expect(Math.abs(middle - chord)).toBeLessThanOrEqual(20 * rounding(net) + 1e-300);
      }
    }
  });

  it('is that of the network in any plane of a higher space', () => {
    const d = 5;
    const axes = [Float64Array.of(0.6, 0, 0.8, 0, 0), Float64Array.of(0, 0, 0, 1, 0)];
    const width = 9;
    const net: Network = {
      dimension: d,
      width,
      output: Float64Array.from({ length: width }, () => random.uniform() - 0.5),
      hidden: Float64Array.from({ length: width * d }, () => random.uniform() - 0.5),
    };
    const response = responseTo(net, axes);
    for (let k = 0; k < 50; k++) {
      const [s, t] = [4 * random.uniform() - 2, 4 * random.uniform() - 2];
      const x = axes[0]!.map((p, l) => s * p + t * axes[1]![l]!);
      expect(response.value(s, t)).toBeCloseTo(outputAt(net, x), 13);
    }
  });

  it('says when it is no finite number any more', () => {
    expect(responseTo(network([[1, 2, 3]])).finite).toBe(true);
    expect(responseTo(network([[1e200, 1e200, 0]])).finite).toBe(false);
    const response = new PlaneResponse(1);
    response.take(Float64Array.of(Number.POSITIVE_INFINITY), Float64Array.of(1, 1));
    expect(response.finite).toBe(false);
    response.take(Float64Array.of(2), Float64Array.of(1, 1));
    expect(response.finite, 'and is again with another network').toBe(true);
    expect(response.value(1, 1)).toBe(4);
  });
});
