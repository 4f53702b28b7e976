import { describe, expect, it } from 'vitest';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import {
  type ClaimId,
  claimedCrossingBound,
  claimedHalfwayBound,
  claimedLossBound,
} from '../../../src/findings/theory/claimedBounds.ts';
import { claimsOf } from '../../../src/findings/theory/claims.ts';
import { phasesOfRun } from '../../../src/findings/theory/runPhases.ts';
import { theoryOfRun } from '../../../src/findings/theory/runTheory.ts';
import { Group } from '../../../src/model/initialisation.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const ALL: ClaimId[] = [
  'crossingTimes',
  'negativeLength',
  'negativeRest',
  'positiveLength',
  'alignment',
  'logLength',
  'bundleAngle',
  'halfway',
  'loss',
  'rate',
];

const length = (row: ArrayLike<number>, start: number, d: number) => {
  let sum = 0;
  for (let k = start; k < start + d; k++) sum += row[k]! * row[k]!;
  return Math.sqrt(sum);
};

describe('what the paper claims of a run', () => {
  it('is kept in all of it where lambda is small, in the plane and in more dimensions', async () => {
    for (const change of [
      { initScale: 1e-20 },
      { initScale: 1e-30, dimension: 3, width: 20 },
      { initScale: 1e-20, scheme: 'centred' as const, dimension: 8, width: 60, angle: 20 },
    ]) {
      const claims = claimsOf(await solvedRun(change), ALL);
      expect(claims.map(({ what }) => what)).toEqual(ALL);
      for (const { what, holds, keeping, of, standing } of claims) {
        expect(standing.kind).toBe('smallScale');
        expect(`${what} ${holds} ${keeping === of}`).toBe(`${what} true true`);
      }
    }
  });

  it('need not be kept at an ordinary lambda, and then a count says by how many', async () => {
    const claims = claimsOf(await solvedRun(), ALL);
    const broken = claims.filter(({ holds }) => holds === false);
    expect(broken.map(({ what }) => what)).toEqual(['crossingTimes', 'alignment', 'bundleAngle']);
    for (const { what, keeping, of } of broken) {
      expect(keeping, what).toBeLessThan(of);
    }
  });

  it('is measured as an independent look at its frames says', async () => {
    const run = await solvedRun({ initScale: 1e-6 });
    const { dataset, initial, groups } = run.start;
    const d = dataset.dimension;
    const { t0, t1, gamma } = theoryOfRun(run)!;
    const found = new Map(claimsOf(run, ALL).map((claim) => [claim.what, claim]));
    const members = (group: Group) => [...groups.keys()].filter((j) => groups[j] === group);
    const ratios = (time: number, group: Group) => {
      const { hidden } = stateAt(run, time);
      return members(group).map((j) => length(hidden, j * d, d) / length(initial.hidden, j * d, d));
    };
    expect(found.get('negativeLength')!.measured! / Math.max(...ratios(t0, Group.Negative))).toBeCloseTo(
      1,
      9,
    );
    expect(found.get('positiveLength')!.measured! / Math.max(...ratios(t1!, Group.Positive))).toBeCloseTo(
      1,
      9,
    );
    // 2 lambda^-eps
    expect(found.get('positiveLength')!.says).toBeCloseTo(2 * 10 ** 1.5, 9);
    const { hidden } = stateAt(run, t1!);
    const cosines = members(Group.Positive).map(
      (j) =>
        (hidden[2 * j]! * gamma[0]! + hidden[2 * j + 1]! * gamma[1]!) /
        (length(hidden, 2 * j, 2) * Math.hypot(...gamma)),
    );
    const degrees = (Math.acos(Math.min(...cosines)) * 180) / Math.PI;
    expect(found.get('alignment')!.measured! / degrees).toBeCloseTo(1, 6);
    expect(found.get('alignment')!.keeping).toBe(cosines.filter((cosine) => cosine >= 1 - 10 ** -1.5).length);
    expect(found.get('halfway')!.measured).toBe(phasesOfRun(run).t2);
    expect(found.get('crossingTimes')!.of).toBe(theoryOfRun(run)!.yardsticks.crossings.count);
  });

  it('says nothing where its bound allows everything', async () => {
    const small = new Map(claimsOf(await solvedRun(), ALL).map((claim) => [claim.what, claim]));
    // Theorem 6's bound on the loss falls over 10^11 of time: a loss that stayed where it is at T2 would keep it
    expect(small.get('loss')).toMatchObject({ idle: true, holds: true });
    expect(small.get('rate')).toMatchObject({ idle: false });
    const large = new Map(
      claimsOf(await solvedRun({ initScale: 0.1 }), ALL).map((claim) => [claim.what, claim]),
    );
    expect(large.get('bundleAngle')).toMatchObject({ says: null, idle: true });
    // T1 is not there from lambda = 1 up
    const larger = new Map(
      claimsOf(await solvedRun({ initScale: 2 }), ALL).map((claim) => [claim.what, claim]),
    );
    expect(larger.get('halfway')).toMatchObject({ says: null, idle: true });
    expect(larger.get('alignment')).toMatchObject({ says: null, measured: null, holds: null });
    expect(larger.get('crossingTimes')).toMatchObject({ measured: Infinity, holds: false });
  });

  it('is nothing where an assumption is broken, of descent, of two teachers, and before the run is complete', async () => {
    for (const change of [
      { angle: 75 },
      { dimension: 3, samples: 2 },
      { scheme: 'counterexample' as const, dimension: 3, width: 20 },
      { scheme: 'opposed' as const, width: 20 },
      { method: 'descent' as const, learningRate: 0.1, width: 20 },
    ]) {
      const run = await solvedRun(change);
      expect(claimsOf(run, ALL), JSON.stringify(change)).toEqual([]);
      expect(claimedHalfwayBound(run)).toBeNull();
      expect(claimedLossBound(run, run.endTime)).toBeNull();
      expect(claimedCrossingBound(run, 1, 3)).toBeNull();
    }
    const run = await solvedRun();
    run.complete = false;
    expect(claimsOf(run, ALL)).toEqual([]);
    // of its data alone
    expect(claimedHalfwayBound(run)!.bound).toBeGreaterThan(1e15);
  });
});
