import { describe, expect, it } from 'vitest';
import { describeNow, type RunFacts } from '../../../src/findings/now/frameFacts.ts';
import { balancedInitialisation, Group } from '../../../src/model/initialisation.ts';
import { KinkList } from '../../../src/model/kinkList.ts';
import { degreesBetween, norm } from '../../../src/model/measures/angles.ts';
import { Activity } from '../../../src/model/problem.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { alignmentTarget } from '../../../src/model/theory/alignmentTarget.ts';
import { guaranteedRate } from '../../../src/model/theory/convergenceRate.ts';
import { compareCrossings, inputOrder } from '../../../src/model/theory/crossingOrder.ts';
import { patternState } from '../../../src/model/theory/patterns.ts';
import { Phase, phasesOf } from '../../../src/model/theory/phases.ts';
import { halfwayTime } from '../../../src/model/theory/times.ts';
import type { Yardsticks } from '../../../src/model/theory/yardsticks.ts';
import { bundlePath, runFlow } from '../../model/theory/flowRun.ts';

describe('what is happening now', () => {
  const dataset = makeDataset({
    scheme: 'cone',
    base: 'centred',
    dimension: 2,
    samples: 9,
    angle: 40,
    seed: 1,
  });
  const run = runFlow(dataset, balancedInitialisation(40, 2, 1e-4, 2), { lossTarget: 1e-10 });
  const { basis, teacher, path } = bundlePath(run);
  const t2 = halfwayTime(
    run.times,
    path.map((v) => teacher[0]! - v[0]!),
    path.length,
    teacher[0]!,
  );
  const gamma = alignmentTarget(dataset);
  const facts: RunFacts = {
    dataset,
    groups: run.groups,
    gamma,
    lossAtStart: run.losses[0]!,
    phases: phasesOf(run.kinks, run.kinks.count, run.groups, t2),
    guaranteedRate: guaranteedRate(basis.values, norm(gamma)),
  };
  const first = describeNow(facts, run.frames[0]!);
  const last = describeNow(facts, run.frames.at(-1)!);

  it('counts the neurons by what they are doing', () => {
    const group = (wanted: Group) => run.groups.filter((own) => own === wanted).length;
    for (const now of [first, last]) {
      expect([now.positive, now.negative, now.dead]).toEqual([
        group(Group.Positive),
        group(Group.Negative),
        group(Group.Dead),
      ]);
    }
    expect(first.positiveOnAll).toBeLessThan(first.positive);
    expect(first.negativeOff).toBe(0);
    expect(first.patterns).toBeGreaterThan(3);
    expect(last.positiveOnAll).toBe(last.positive);
    expect(last.positiveOff).toBe(0);
    expect(last.negativeOff).toBe(last.negative);
    expect(last.patterns).toBe(1);
  });

  it('follows the bundle from gamma to the teacher', () => {
    expect(first.bundleDistance).toBeCloseTo(1, 6);
    expect(last.bundleDistance!).toBeLessThan(1e-3);
    expect(last.bundleNorm).toBeCloseTo(1, 3);
    expect(last.bundleToTeacher!).toBeLessThan(0.1);
    expect(last.bundleToGamma).toBeCloseTo(degreesBetween(gamma, dataset.teacher!), 1);
    expect(first.bundleRapidity ?? norm(gamma)).toBeCloseTo(norm(gamma), 4);
    expect(last.bundleRapidity!).toBeLessThan(1e-3);
  });

  it('knows the phase, and the rate against the bound once the bound is one', () => {
    expect(first.phase).toBe(Phase.Alignment);
    expect(last.phase).toBe(Phase.Convergence);
    expect(first.guaranteedRate).toBeNull();
    expect(last.rate!).toBeGreaterThan(last.guaranteedRate!);
    expect(last.lossShare * run.losses[0]!).toBeCloseTo(1e-10, 14);
    const halfway = run.frames.find(({ time }) => time > facts.phases!.departure)!;
    expect(describeNow(facts, halfway).phase).toBe(Phase.Departure);
  });

  it('leaves out what rests on a teacher where there is none', () => {
    const now = describeNow(
      { ...facts, dataset: { ...dataset, teacher: null }, phases: null, guaranteedRate: null },
      run.frames.at(-1)!,
    );
    expect(now).toMatchObject({
      phase: null,
      bundleDistance: null,
      bundleToTeacher: null,
      guaranteedRate: null,
    });
  });
});

describe('the patterns of a state', () => {
  it('put neurons together that are active on the same inputs, more than sixteen of them too', () => {
    const dataset = makeDataset({
      scheme: 'cone',
      base: 'centred',
      dimension: 2,
      samples: 40,
      angle: 40,
      seed: 5,
    });
    const { output, hidden } = balancedInitialisation(200, 2, 1, 1);
    const { groups, groupOf, residuals } = patternState(dataset, output, hidden);
    const pattern = (j: number) =>
      Array.from({ length: 40 }, (_, i) =>
        hidden[2 * j]! * dataset.inputs[2 * i]! + hidden[2 * j + 1]! * dataset.inputs[2 * i + 1]! > 0 ? 1 : 0,
      ).join('');
    const distinct = new Set(Array.from(output.keys(), pattern));
    expect(groups.length).toBe(distinct.size);
    for (let j = 0; j < 200; j++) {
      const { active, neurons, activeCount, force } = groups[groupOf[j]!]!;
      expect(active.join('')).toBe(pattern(j));
      expect(neurons).toContain(j);
      expect(activeCount).toBe(pattern(j).split('1').length - 1);
      let along = 0;
      for (let i = 0; i < 40; i++)
        if (active[i] === 1) along += (residuals[i]! * dataset.inputs[2 * i]!) / 40;
      expect(force[0]).toBeCloseTo(along, 12);
    }
  });
});

describe('kinks against crossings', () => {
  const columns = (...rows: (readonly [number, number, number, Activity])[]) => {
    const list = new KinkList();
    for (const row of rows) list.push(...row);
    return list;
  };
  const yardsticks = {
    width: 2,
    crossings: columns(
      [1, 0, 3, Activity.On],
      [2, 0, 1, Activity.On],
      [5, 0, 2, Activity.On],
      [3, 1, 0, Activity.Off],
    ),
    first: Int32Array.of(0, 3, 4),
  } as unknown as Yardsticks;

  it('match as long as they come in the same order', () => {
    const kinks = columns([1.1, 0, 3, Activity.On], [2.5, 0, 1, Activity.On], [3, 1, 0, Activity.Off]);
    expect(compareCrossings(yardsticks, kinks)).toEqual([
      { sameOrder: true, matched: 2, kinks: 2, crossings: 3, largestGap: 0.5 },
      { sameOrder: true, matched: 1, kinks: 1, crossings: 1, largestGap: 0 },
    ]);
    expect(compareCrossings(yardsticks, kinks, 2)[0]).toMatchObject({ matched: 1, kinks: 1 });
  });

  it('no longer match after the first that is out of order, on another side or one too many', () => {
    const kinks = columns(
      [1, 0, 3, Activity.On],
      [1.5, 0, 2, Activity.On],
      [2, 0, 1, Activity.On],
      [3, 1, 0, Activity.On],
      [4, 1, 0, Activity.Off],
    );
    const [first, second] = compareCrossings(yardsticks, kinks);
    expect(first).toMatchObject({ sameOrder: false, matched: 1, kinks: 3 });
    expect(second).toMatchObject({ sameOrder: false, matched: 0, kinks: 2 });
  });
});

describe('the order of inputs', () => {
  it('is that in which neurons gain them, those never gained last', () => {
    const kinks = new KinkList();
    kinks.push(1, 0, 3, Activity.On);
    kinks.push(2, 1, 3, Activity.On);
    kinks.push(3, 0, 0, Activity.On);
    kinks.push(4, 1, 2, Activity.Off);
    kinks.push(5, 0, 1, Activity.On);
    expect([...inputOrder(kinks, 5)]).toEqual([3, 0, 1, 2, 4]);
    expect([...inputOrder(kinks, 5, Activity.Off)]).toEqual([2, 0, 1, 3, 4]);
  });
});
