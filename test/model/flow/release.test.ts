import { describe, expect, it } from 'vitest';
import { FlowState } from '../../../src/model/flow/flowState.ts';
import { HeldLines } from '../../../src/model/flow/heldLines.ts';
import { mergeSamples } from '../../../src/model/flow/mergedSamples.ts';
import { gapCubic } from '../../../src/model/flow/radau.ts';
import { Release } from '../../../src/model/flow/release.ts';
import { Waveform } from '../../../src/model/flow/waveform.ts';
import { Activity } from '../../../src/model/problem.ts';
import { randomStream } from './randomNumbers.ts';

/** Two lines with twins, one without, and inputs beside them. */
const POINTS = [
  [1, 0, 0, 0.2],
  [0.3, 2, 0, -0.1],
  [0.2, -0.5, 1, 0],
  [1, 1, 1, 0.7],
  [0.4, -1, 0.3, 1],
  [-0.5, 0, 0, -0.1],
  [-0.6, -4, 0, 0.2],
];
const LINES_WITH_TWINS = [0, 1];
const D = 4;
const N = POINTS.length;

function setting() {
  const dataset = {
    dimension: D,
    samples: N,
    inputs: Float64Array.from(POINTS.flat()),
    labels: new Float64Array(N),
    teacher: null,
  };
  const network = { dimension: D, width: 1, output: Float64Array.of(1), hidden: new Float64Array(D).fill(1) };
  const state = new FlowState(mergeSamples(dataset), network);
  const waveform = new Waveform(N, N);
  return { state, waveform, held: new HeldLines(state), release: new Release(state, waveform) };
}
type Setting = ReturnType<typeof setting>;

const quadratic = (c: ArrayLike<number>, at: number, stride: number, t: number) =>
  c[at]! + t * (c[at + stride]! + t * c[at + 2 * stride]!);

/** By how much each line's share is inside its two ends at `t`: [towards on, towards off] a line. */
function rooms({ state, waveform, held }: Setting, sign: number, t: number): number[] {
  const q = (i: number) => quadratic(waveform.coefficients, i, N, t);
  return Array.from(held.lines.subarray(0, held.count)).flatMap((line, u) => {
    const share = -sign * quadratic(held.mu, 3 * u, 1, t);
    const twin = state.twins[line]!;
    const off = twin < 0 ? 0 : -state.twinRatios[line]! * q(twin);
    return [share - sign * q(line), sign * off - share];
  });
}

/** The first of many times at which one of them is negative, and which. */
function scan(given: Setting, sign: number, from: number, until: number) {
  const count = 2_000;
  for (let step = 0; step <= count; step++) {
    const time = from + ((until - from) * step) / count;
    const at = rooms(given, sign, time).findIndex((room) => room < 0);
    if (at >= 0)
      return { time, line: given.held.lines[at >> 1]!, to: at % 2 === 0 ? Activity.On : Activity.Off };
  }
  return null;
}

/** One line without twin, whose share -mu is this quadratic and which is let go to `Off` where it is positive. */
function alone(c0: number, c1: number, c2: number): Setting {
  const given = setting();
  given.held.enter(2);
  given.held.mu.set([-c0, -c1, -c2]);
  given.waveform.coefficients[2] = -100;
  return given;
}

describe('the release of a sliding neuron', () => {
  it('has the setting it is tested in', () => {
    const { twins } = setting().state;
    expect(Array.from(twins, (twin) => twin >= 0)).toEqual(
      Array.from({ length: 5 }, (_, line) => LINES_WITH_TWINS.includes(line)),
    );
  });

  it.each([[[2]], [[0]], [[1, 2]], [[2, 0, 1]]])(
    'is the first time at which a share leaves its range, as a scan finds it (lines %j)',
    (lines) => {
      const random = randomStream(lines.length + 10 * lines[0]!);
      let released = 0;
      let dips = 0;
      for (let problem = 0; problem < 300; problem++) {
        const given = setting();
        for (const line of lines) given.held.enter(line);
        given.held.mu.set(Array.from({ length: 3 * lines.length }, () => random()));
        given.waveform.coefficients.forEach((_, at, q) => {
          q[at] = random();
        });
        const sign = random() < 0 ? -1 : 1;
        // the share of the start is inside its range
        lines.forEach((line, u) => {
          const [on, off] = [0.2 + random(), 0.2 + random()].map(Math.abs);
          const q = given.waveform.coefficients;
          const share = -given.held.mu[3 * u]!;
          const twin = given.state.twins[line]!;
          q[line] = share - sign * on!;
          if (twin < 0) given.held.mu[3 * u] = sign * off!;
          else q[twin] = -(share + sign * off!) / given.state.twinRatios[line]!;
          if (twin < 0) q[line] = -given.held.mu[3 * u]! - sign * on!;
        });
        const from = problem % 3 === 0 ? 0.2 : 0;
        const until = problem % 5 === 0 ? 0.7 : 1;
        if (rooms(given, sign, from).some((room) => room < 0)) continue;
        const expected = scan(given, sign, from, until);
        const found = given.release.find(given.held, sign, from, until);
        const message = `problem ${problem}`;
        expect(found, message).toBe(expected !== null);
        if (expected === null) continue;
        released++;
        expect(given.release.line, message).toBe(expected.line);
        expect(given.release.to, message).toBe(expected.to);
        expect(expected.time - given.release.time, message).toBeGreaterThan(-1e-12);
        expect(expected.time - given.release.time, message).toBeLessThan(1 / 2_000 + 1e-12);
        // there the share is at the end of its range
        const at = 2 * given.held.lines.indexOf(expected.line) + (expected.to === Activity.On ? 0 : 1);
        expect(rooms(given, sign, given.release.time)[at], message).toBeCloseTo(0, 12);
        if (rooms(given, sign, until).every((room) => room >= 0)) dips++;
      }
      expect(released).toBeGreaterThan(30);
      if (lines.length > 1) expect(dips, 'inside again at the end').toBeGreaterThan(0);
    },
  );

  it('sees a dip that is over before the end', () => {
    const given = alone(-0.09, 0.6, -0.99); // positive between
    expect(rooms(given, 1, 1)[1]).toBeGreaterThan(0);
    expect(given.release.find(given.held, 1, 0, 1)).toBe(true);
    // 0.99 t^2 - 0.6 t + 0.09 = 0
    expect(given.release.time).toBeCloseTo((0.6 - Math.sqrt(0.36 - 4 * 0.99 * 0.09)) / (2 * 0.99), 12);
    expect(given.release.find(given.held, 1, 0, given.release.time - 1e-6)).toBe(false);
  });

  it('comes at once where the share is at the end of its range and goes on, and not where it comes back', () => {
    const leaves = alone(0, 0.5, 0);
    expect(leaves.release.find(leaves.held, 1, 0, 1)).toBe(true);
    expect(leaves.release.time).toBe(0);
    const returns = alone(0, -0.5, 0.1);
    expect(returns.release.find(returns.held, 1, 0, 1)).toBe(false);
    const returnsAndLeaves = alone(0, -0.5, 1);
    expect(returnsAndLeaves.release.find(returnsAndLeaves.held, 1, 0, 0.4)).toBe(false);
  });

  it('comes later, not at once, where the share comes off the end of its range and is back there before the end', () => {
    const given = alone(0, -0.5, 1);
    expect(given.release.find(given.held, 1, 0, 1)).toBe(true);
    expect(given.release.time).toBeCloseTo(0.5, 14);
  });

  it('does not come where nothing is held', () => {
    const { release, held } = setting();
    expect(release.find(held, 1, 0, 1)).toBe(false);
  });

  it.each([
    ['off a line without twin', [2], Activity.Off],
    ['on a line without twin', [2], Activity.On],
    ['to the twin', [0], Activity.Off],
    ['on a line with a twin', [0], Activity.On],
    ['off one of two lines', [2, 1], Activity.Off],
  ] as const)('is told later by what a cubic through the start has more (%s)', (_, lines, to) => {
    const random = randomStream(50 + lines.length + to);
    const active = [3, 4];
    let seen = 0;
    for (let problem = 0; problem < 1_500; problem++) {
      const given = setting();
      const { state, waveform, held, release } = given;
      for (const line of lines) held.enter(line);
      waveform.coefficients.forEach((_, at, q) => {
        q[at] = random();
      });
      const sizeOfGap = 1e-4;
      waveform.gap.forEach((_, i, gap) => {
        gap[i] = sizeOfGap * random();
      });
      const activity = new Uint8Array(N).fill(Activity.Off);
      for (const i of active) activity[i] = Activity.On;
      for (const line of lines) activity[line] = Activity.Slide;
      /** mu of residuals with these values, on the active samples */
      const muOf = (values: (i: number) => number) => {
        const mu = new Float64Array(lines.length);
        lines.forEach((line, u) => {
          for (const i of active) mu[u]! += values(i) * state.gram[i * N + line]!;
        });
        held.solve(mu);
        return mu;
      };
      for (let k = 0; k < 3; k++) {
        muOf((i) => waveform.coefficients[k * N + i]!).forEach((mu, u) => {
          held.mu[3 * u + k] = mu;
        });
      }
      if (rooms(given, 1, 0).some((room) => room <= 0)) continue;
      if (!release.find(held, 1, 0, 1) || release.to !== to || release.line !== lines[0]) continue;
      release.refine(held, activity);
      const room = (t: number) => {
        const value = (i: number) =>
          quadratic(waveform.coefficients, i, N, t) + waveform.gap[i]! * gapCubic(t);
        const share = -muOf(value)[0]!;
        const twin = state.twins[lines[0]]!;
        if (to === Activity.On) return share - value(lines[0]);
        return (twin < 0 ? 0 : -state.twinRatios[lines[0]]! * value(twin)) - share;
      };
      // by bisection near the time of the quadratic
      let low = release.time - 0.01;
      let high = release.time + 0.01;
      if (!(room(low) > 0 && room(high) < 0)) continue;
      while (high - low > 1e-14) {
        const middle = (low + high) / 2;
        if (room(middle) > 0) low = middle;
        else high = middle;
      }
      const away = low - release.time;
      if (Math.abs(away) < 1e-7) continue;
      seen++;
      expect(Math.abs(release.delay - away), `problem ${problem}`).toBeLessThan(0.1 * Math.abs(away));
    }
    expect(seen).toBeGreaterThan(3);
  });

  it('is told after the start of a step whose quadratic has let go before it, and whose residuals have not', () => {
    const [early, speed] = [1e-4, 0.2];
    const given = alone(early, speed, 0);
    const { state, waveform, release, held } = given;
    const activity = new Uint8Array(N);
    activity[3] = Activity.On;
    waveform.gap[3] = (2 * early * state.gram[2 * N + 2]!) / state.gram[2 * N + 3]!;
    expect(release.find(held, 1, 0, 1)).toBe(true);
    expect(release.time).toBe(0);
    release.refine(held, activity);
    // the share is -early there, and rises by its speed
    expect(release.delay).toBeCloseTo(early / speed, 8);
  });

  it('is told as it is where the correction would be large', () => {
    const given = alone(-0.1, 0.2, 0);
    given.waveform.gap[3] = 10;
    const activity = new Uint8Array(N);
    activity[3] = Activity.On;
    given.release.find(given.held, 1, 0, 1);
    given.release.refine(given.held, activity);
    expect(given.release.time).toBeCloseTo(0.5, 12);
    expect(given.release.delay).toBe(0);
  });
});
