import { describe, expect, it } from 'vitest';
import { KinksAhead } from '../../../src/model/flow/kinksAhead.ts';
import { missedAfterJump } from '../../../src/model/flow/radau.ts';
import { StepPaths } from '../../../src/model/flow/stepPaths.ts';
import { Activity } from '../../../src/model/problem.ts';
import { randomStream } from './randomNumbers.ts';

type Kink = readonly [tau: number, jump: number];

/** The paths of a step, one neuron for each kink. */
function pathsOf(kinks: readonly Kink[]): StepPaths {
  const paths = new StepPaths(Math.max(1, kinks.length));
  kinks.forEach(([tau, jump], neuron) => {
    paths.open(neuron);
    paths.push(tau, 0, Activity.On);
    paths.setJump(jump);
  });
  return paths;
}

function ahead(kinks: readonly Kink[], start = 0, step = 1): KinksAhead {
  const kinksAhead = new KinksAhead();
  kinksAhead.read(pathsOf(kinks), start, step);
  return kinksAhead;
}

describe('the kinks ahead of a step', () => {
  it('leave a step as it is where there are none, or none of account', () => {
    expect(new KinksAhead().affordable(2, 0.7, 1e-9)).toBe(0.7);
    expect(ahead([[0.3, 0]]).affordable(0, 1, 1e-9)).toBe(1);
    // of the start of the step
    expect(ahead([[1e-10, 1e6]]).affordable(0, 1, 1e-9)).toBe(1);
  });

  it('leave a step as it is that can afford them, and end it at a kink that it cannot', () => {
    const kinks = ahead([[0.3, 0.01]]);
    const missed = Math.abs(missedAfterJump(0.3)) * 0.01;
    expect(kinks.affordable(0, 1, 1.001 * missed)).toBe(1);
    expect(kinks.affordable(0, 1, 0.999 * missed)).toBe(0.3);
    // no longer ahead
    expect(kinks.affordable(0.3, 1, 0.999 * missed)).toBe(1);
    expect(kinks.affordable(0, 0.3, 0.999 * missed)).toBe(0.3);
  });

  it('are known by their times and by slopes of flow time, whatever the step that met them', () => {
    // met in a step of 4 from 10: at 11, with a slope that jumps by 0.02 / 4
    const kinks = ahead([[0.25, 0.02]], 10, 4);
    for (const wanted of [2, 3]) {
      const missed = wanted ** 2 * Math.abs(missedAfterJump(1 / wanted)) * (0.02 / 4);
      expect(kinks.affordable(10, wanted, 1.001 * missed)).toBe(wanted);
      expect(kinks.affordable(10, wanted, 0.999 * missed)).toBe(1);
    }
  });

  it('end a step at the last kink up to which what they cost together is affordable', () => {
    const random = randomStream(1);
    let cut = 0;
    for (let problem = 0; problem < 200; problem++) {
      const list = Array.from({ length: 6 }, (): Kink => [(random() + 1) / 2, (random() + 1) / 2]);
      const most = 10 ** (2 * random() - 3);
      const start = 0.2 * (random() + 1);
      const wanted = 0.5 * (random() + 1);
      const cost = (step: number) =>
        list
          .filter(([tau]) => tau > start && tau < start + step)
          .reduce(
            (sum, [tau, jump]) => sum + step ** 2 * Math.abs(missedAfterJump((tau - start) / step)) * jump,
            0,
          );
      const steps = list
        .map(([tau]) => tau - start)
        .filter((step) => step > 0 && step < wanted)
        .sort((u, v) => v - u);
      const expected = [wanted, ...steps].find((step) => cost(step) <= most) ?? wanted;
      expect(ahead(list).affordable(start, wanted, most)).toBeCloseTo(expected, 14);
      if (expected < wanted) cut++;
    }
    expect(cut).toBeGreaterThan(30);
  });

  it('are those of the last attempt alone', () => {
    const kinks = ahead([[0.3, 1]]);
    kinks.read(pathsOf([[0.6, 1]]), 0, 1);
    expect(kinks.affordable(0, 1, 1e-9)).toBe(0.6);
    kinks.read(pathsOf([]), 0, 1);
    expect(kinks.affordable(0, 1, 1e-9)).toBe(1);
  });
});
