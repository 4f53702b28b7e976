import { describe, expect, it } from 'vitest';
import { stateFacts } from '../../../src/findings/now/frameFacts.ts';
import { factsOf } from '../../../src/findings/now/nowFacts.ts';
import { stateOfFrame } from '../../../src/findings/now/stateAt.ts';
import { phasesOfRun } from '../../../src/findings/theory/runPhases.ts';
import { theoryOfRun } from '../../../src/findings/theory/runTheory.ts';
import { balancedInitialisation, Group } from '../../../src/model/initialisation.ts';
import { degreesBetween, norm } from '../../../src/model/measures/angles.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { alignmentTarget } from '../../../src/model/theory/alignmentTarget.ts';
import { guaranteedRate } from '../../../src/model/theory/convergenceRate.ts';
import { Phase } from '../../../src/model/theory/phases.ts';
import type { Run } from '../../../src/state/run.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedFrom, solvedRun } from '../../support/solvedRun.ts';

function factsAt(run: Run, time: number) {
  const player = { time, playing: false, speed: 1, timeAxis: 'log', pace: 'even' } as const;
  return factsOf(sampleStore(run, { player }).getState())!;
}

describe('what is happening now', () => {
  const dataset = makeDataset({
    scheme: 'cone',
    base: 'centred',
    dimension: 2,
    samples: 9,
    angle: 40,
    seed: 1,
  });
  const limits = { lossTarget: 1e-10, initScale: 1e-4 };
  const run = solvedFrom(dataset, balancedInitialisation(40, 2, limits.initScale, 2), limits);
  const { groups } = run.start;
  const gamma = alignmentTarget(dataset);
  const [atFirst, atLast] = [0, run.frameCount - 1];
  const first = { ...factsAt(run, 0), ...stateFacts(run, stateOfFrame(run, atFirst)) };
  const last = { ...factsAt(run, run.endTime), ...stateFacts(run, stateOfFrame(run, atLast)) };

  it('counts the neurons by what they are doing', () => {
    const group = (wanted: Group) => groups.filter((own) => own === wanted).length;
    for (const { activity } of [first, last]) {
      expect([activity!.positive, activity!.negative, activity!.dead]).toEqual([
        group(Group.Positive),
        group(Group.Negative),
        group(Group.Dead),
      ]);
    }
    const [start, end] = [first.activity!, last.activity!];
    expect(start.positiveOnAll).toBeLessThan(start.positive);
    expect(start.negativeOff).toBe(0);
    expect(start.patterns).toBeGreaterThan(3);
    expect(end.positiveOnAll).toBe(end.positive);
    expect(end.positiveOff).toBe(0);
    expect(end.negativeOff).toBe(end.negative);
    expect(end.patterns).toBe(1);
    expect([first.patterns, last.patterns]).toEqual([start.patterns, end.patterns]);
  });

  it('follows the bundle from gamma to the teacher', () => {
    expect(first.bundle!.distance).toBeCloseTo(1, 6);
    expect(last.bundle!.distance!).toBeLessThan(1e-3);
    expect(last.bundle!.norm).toBeCloseTo(1, 3);
    expect(last.bundle!.toTeacher!).toBeLessThan(0.1);
    expect(last.bundle!.toGamma).toBeCloseTo(degreesBetween(gamma, dataset.teacher!), 1);
    expect(first.bundleRapidity ?? norm(gamma)).toBeCloseTo(norm(gamma), 4);
    expect(last.bundleRapidity!).toBeLessThan(1e-3);
  });

  it('knows the phase, and the rate against the bound once the bound is one', () => {
    const { departure } = phasesOfRun(run).phases!;
    expect(first.phase).toBe(Phase.Alignment);
    expect(last.phase).toBe(Phase.Convergence);
    expect(first.guaranteedRate).toBeNull();
    const { basis } = theoryOfRun(run)!;
    expect(last.guaranteedRate).toBe(guaranteedRate(basis!.values, norm(gamma)));
    expect(last.lossRate!).toBeGreaterThan(last.guaranteedRate!);
    expect(last.loss).toBeCloseTo(1e-10, 14);
    const halfway = run.times.findIndex((time) => time > departure);
    expect(factsAt(run, run.times[halfway]!).phase).toBe(Phase.Departure);
  });

  it('has one answer for the bound, whatever asks, and none for data beyond 45 degrees', async () => {
    const wide = await solvedRun({ angle: 60 });
    for (const one of [run, wide]) {
      for (const f of [0, one.frameCount >> 1, one.frameCount - 1]) {
        expect(stateFacts(one, stateOfFrame(one, f)).guaranteedRate).toBe(
          factsAt(one, one.times[f]!).guaranteedRate,
        );
      }
    }
    expect(stateFacts(wide, stateOfFrame(wide, wide.frameCount - 1)).guaranteedRate).toBeNull();
  });

  it('leaves out what rests on a teacher where there is none', () => {
    const none = { ...dataset, teacher: null };
    const untaught = solvedFrom(none, balancedInitialisation(40, 2, limits.initScale, 2), limits);
    const end = factsAt(untaught, untaught.endTime);
    expect(end).toMatchObject({ phase: null, guaranteedRate: null });
    expect(end.bundle).toMatchObject({ distance: null, toTeacher: null });
    expect(stateFacts(untaught, stateOfFrame(untaught, untaught.frameCount - 1)).guaranteedRate).toBeNull();
  });
});
