import { describe, expect, it } from 'vitest';
import type { KinkList } from '../../../src/model/kinkList.ts';
import { Activity } from '../../../src/model/problem.ts';
import { ORACLE_CASES, type OracleCase, oracleCase, type Solved, solve, stateError } from './oracle.ts';

interface Kink {
  readonly time: number;
  readonly sample: number;
  readonly activity: number;
}

const cases = ORACLE_CASES.map(oracleCase);
const caseOf = (name: string): OracleCase => cases.find((reference) => reference.name === name)!;

/** Cases in which neurons slide, or leave a boundary as fast as they came to it. */
const isDelicate = (name: string): boolean => name === 'large-scale' || name.startsWith('sliding-');

function worstError(reference: OracleCase, solved: Solved): number {
  let worst = 0;
  for (const expected of reference.states) {
    const state = solved.states.find(({ time }) => time === expected.time);
    if (state === undefined) throw new Error(`no state at ${expected.time}`);
    worst = Math.max(worst, stateError(expected, state));
  }
  return worst;
}

const errorAt = (reference: OracleCase, tolerance?: number): number =>
  worstError(
    reference,
    solve(reference.dataset, reference.network, {
      times: reference.times,
      ...(tolerance === undefined ? {} : { tolerance }),
    }),
  );

function referenceKinksOf({ kinks }: OracleCase, j: number): Kink[] {
  return kinks
    .filter(({ neuron }) => neuron === j)
    .map(({ time, sample, active }) => ({
      time,
      sample,
      activity: active === 'slide' ? Activity.Slide : active ? Activity.On : Activity.Off,
    }));
}

function solvedKinksOf(kinks: KinkList, j: number): Kink[] {
  const own: Kink[] = [];
  for (let k = 0; k < kinks.count; k++) {
    if (kinks.neurons[k] !== j) continue;
    own.push({ time: kinks.times[k]!, sample: kinks.samples[k]!, activity: kinks.activities[k]! });
  }
  return own;
}

/** Takes out kinks of one input that undo each other within 1e-3: a step may pass over both. */
function withoutBriefPairs(kinks: readonly Kink[]): Kink[] {
  const brief = new Set<Kink>();
  kinks.forEach((first, index) => {
    if (brief.has(first)) return;
    const back = kinks.slice(index + 1).find(({ sample }) => sample === first.sample);
    if (back && back.time - first.time < 1e-3 && back.activity !== first.activity) {
      brief.add(first);
      brief.add(back);
    }
  });
  return kinks.filter((kink) => !brief.has(kink));
}

describe.each(cases)('gradient flow on the reference run $name', (reference) => {
  const { name, dataset, network, times } = reference;
  const solved = solve(dataset, network, { times });

  it('ends at the last requested time, with a state at each', () => {
    expect(solved.outcome.reason).toBe('time');
    expect(solved.outcome.time).toBe(times.at(-1));
    expect(solved.states.map(({ time }) => time)).toEqual([...new Set([0, ...times])]);
  });

  it('gives every neuron to 5e-7 at the default tolerance', () => {
    expect(worstError(reference, solved)).toBeLessThan(5e-7);
  });

  it.each([
    ['that stops at the times asked for', solved],
    ['in steps of its own', solve(dataset, network, { times: times.slice(-1) })],
  ])('finds the kinks of each neuron in their order, to 1e-6 of 1 + t, in a run %s', (_, { kinks }) => {
    const simplified = isDelicate(name) ? withoutBriefPairs : (kinks: readonly Kink[]) => [...kinks];
    for (let j = 0; j < network.width; j++) {
      const expected = simplified(referenceKinksOf(reference, j));
      const found = simplified(solvedKinksOf(kinks, j));
      const shape = ({ sample, activity }: Kink) => `${sample}:${activity}`;
      expect(found.map(shape), `neuron ${j}`).toEqual(expected.map(shape));
      found.forEach(({ time }, k) => {
        const right = expected[k]!.time;
        expect(Math.abs(time - right), `neuron ${j}, kink ${k}`).toBeLessThan(1e-6 * (1 + right));
      });
    }
  });

  it('gives every neuron to 1e-8 at tolerance 1e-9', () => {
    expect(errorAt(reference, 1e-9)).toBeLessThan(1e-8);
  });
});

describe('the tolerance of the gradient flow', () => {
  it.each(['plane', 'space'])('holds the error of %s, which falls with it over four decades', (name) => {
    const tolerances = [1e-4, 1e-5, 1e-6, 1e-7, 1e-8];
    const errors = tolerances.map((tolerance) => errorAt(caseOf(name), tolerance));
    errors.forEach((error, k) => {
      expect(error, `at ${tolerances[k]}`).toBeLessThan(3 * tolerances[k]!);
      if (k > 0) expect(error, `from ${tolerances[k - 1]} to ${tolerances[k]}`).toBeLessThan(errors[k - 1]!);
    });
    expect(errors.at(-1)).toBeLessThan(1e-2 * errors[0]!);
  });
});
