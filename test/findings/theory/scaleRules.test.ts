import { describe, expect, it } from 'vitest';
import { scaleRulesOf } from '../../../src/findings/theory/scaleRules.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const DATA = { samples: 6, width: 20, networkSeed: 2 };

describe('how a run hangs on its scale', () => {
  it('a start ten times smaller takes off later by what the rule says, and ends at a tenth of the angle', async () => {
    const one = scaleRulesOf(await solvedRun({ ...DATA, initScale: 1e-6 }));
    const tenth = scaleRulesOf(await solvedRun({ ...DATA, initScale: 1e-7 }));
    expect(tenth.takeOff! - one.takeOff!).toBeCloseTo(one.perTenth!, 3);
    expect(one.finalAngle! / tenth.finalAngle!).toBeCloseTo(10, 2);
    expect(one.finalAngleShrinks).toBe(true);
  });

  it('the rule differs from what is measured by a number that the scale does not change', async () => {
    const off = async (initScale: number) => {
      const { takeOff, plateau } = scaleRulesOf(await solvedRun({ ...DATA, initScale }));
      return takeOff! - plateau!;
    };
    expect(await off(1e-9)).toBeCloseTo(await off(1e-7), 3);
  });

  it('no rule is claimed where an assumption is broken, of descent, and from lambda = 1 up', async () => {
    for (const change of [
      { angle: 80, dataSeed: 3, samples: 12 },
      { method: 'descent' as const },
      { initScale: 1 },
    ]) {
      const rules = scaleRulesOf(await solvedRun({ ...DATA, ...change }));
      expect(rules.plateau, JSON.stringify(change)).toBeNull();
      expect(rules.perTenth).toBeNull();
    }
  });

  it('the angle of a large start is not said to shrink with the scale', async () => {
    const rules = scaleRulesOf(await solvedRun({ ...DATA, initScale: 4 }));
    expect(rules.finalAngle).toBeGreaterThan(20);
    expect(rules.finalAngleShrinks).toBe(false);
  });

  it('nothing is measured of a run that is not complete', () => {
    const run = sampleRun({ ...DATA, maxTime: 0.1 });
    run.complete = false;
    expect(scaleRulesOf(run).takeOff).toBeNull();
    expect(scaleRulesOf(run).finalAngle).toBeNull();
  });
});
