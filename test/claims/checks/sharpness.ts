import { type Check, type Context, equal, hold, same } from '../check.ts';
import { readNumber } from '../numbers.ts';
import { dot, singularValues } from '../oracle/linear.ts';
import type { OracleState } from '../oracle/network.ts';
import type { Oracle } from '../oracle.ts';

/** The sharpness, as the square of the first singular value of all derivatives of the outputs. */

const SHARP = { relative: 1e-6, absolute: 1e-200 };

function sharpnessOf({ data }: Oracle, { network }: OracleState): number {
  const { output, hidden } = network;
  const rows = data.inputs.map((x) =>
    hidden.flatMap((w, j) => {
      const p = dot(w, x);
      return p > 0 ? [p, ...Array.from(x, (value) => output[j]! * value)] : [0, ...Array.from(x, () => 0)];
    }),
  );
  // scaled, so that no square is lost
  const scale = Math.max(...rows.flat().map(Math.abs));
  if (scale === 0) return 0;
  const [first] = singularValues(
    rows.map((row) => row.map((value) => value / scale)),
    rows[0]!.length,
  );
  return (first! * scale) ** 2 / data.inputs.length;
}

const edge = ({ oracle }: Context) => 2 / oracle.run.step;

/** Frames to hold a statement about all of them to. */
const SAMPLED = 5;
const samples = new WeakMap<Oracle, number[]>();

/** Of states in which no neuron is on a boundary, where what it is active on is a matter of rounding. */
function sampled({ oracle }: Context): number[] {
  let values = samples.get(oracle);
  if (values === undefined) {
    values = Array.from({ length: SAMPLED }, (_, index) =>
      oracle.state(Math.round((index * oracle.lastFrame) / (SAMPLED - 1))),
    )
      .filter(({ anyOpen }) => !anyOpen)
      .map((state) => sharpnessOf(oracle, state));
    samples.set(oracle, values);
  }
  return values;
}

function edgeIs(said: unknown, step: unknown, c: Context): void {
  same(said, edge(c), 'edge');
  same(step, c.oracle.run.step, 'step');
}

export const SHARPNESS: Readonly<Record<string, Check>> = {
  caption: ([step, flow]: readonly unknown[], { oracle }) => {
    same(step, oracle.run.step, 'step');
    equal(flow, oracle.run.method === 'flow', 'whether it is a flow');
  },
  now: ([time, value]: readonly unknown[], c) => {
    same(time, c.time, 'time');
    if (!c.state.anyOpen) same(value, sharpnessOf(c.oracle, c.state), 'sharpness', SHARP);
  },
  notYet: ([time]: readonly unknown[], c) => same(time, c.time, 'time'),
  largest: ([value, time]: readonly unknown[], c) => {
    const { oracle } = c;
    const largest = readNumber(String(value), 3);
    const when = readNumber(String(time), 3);
    if (sampled(c).some((other) => other > largest.value + largest.unit)) hold(false, `more than ${value}`);
    if (c.f > 0) return;
    const near = [...oracle.run.times.keys()].some((f) => {
      if (Math.abs(oracle.run.times[f]! - when.value) > 0.501 * when.unit) return false;
      const state = oracle.state(f);
      return state.anyOpen || Math.abs(sharpnessOf(oracle, state) - largest.value) <= 0.501 * largest.unit;
    });
    hold(near, `it is not ${value} at ${time}`);
  },
  below: ([said, step]: readonly unknown[], c) => {
    edgeIs(said, step, c);
    hold(!sampled(c).some((value) => value > edge(c) * (1 + 1e-9)), 'it comes above the edge');
  },
  above: ([said, step, time]: readonly unknown[], c) => {
    edgeIs(said, step, c);
    const { value, unit } = readNumber(String(time), 3);
    const { times } = c.oracle.run;
    const from = [...times.keys()].filter((f) => times[f]! >= value - unit);
    hold(from.length > 0, 'it is past the end');
    // those that the number as written may mean, and the first after them
    const past = from.findIndex((f) => times[f]! > value + unit);
    const there = past < 0 ? from : from.slice(0, past + 1);
    hold(
      there.some((f) => sharpnessOf(c.oracle, c.oracle.state(f)) >= edge(c) * (1 - 1e-3)),
      'it is not above the edge there',
    );
  },
};

export const SHARPNESS_ENTRY: Readonly<Record<string, Check>> = {
  sharpness: ([now, said, step, flow]: readonly unknown[], c) => {
    edgeIs(said, step, c);
    equal(flow, c.oracle.run.method === 'flow', 'whether it is a flow');
    if (!c.state.anyOpen) same(now, sharpnessOf(c.oracle, c.state), 'sharpness', SHARP);
  },
};
