import { describe, expect, it } from 'vitest';
import { Group } from '../../../src/model/initialisation.ts';
import { degreesBetween, norm } from '../../../src/model/measures/angles.ts';
import { bundleAngles, bundleNorms } from '../../../src/views/bundle/bundle.ts';
import { solvedRun } from '../../support/solvedRun.ts';

describe('the lines of the bundle', () => {
  it('are norm, distance and angles of the vector sum over the positive group', async () => {
    const run = await solvedRun({ dimension: 3 });
    const { dataset, groups } = run.start;
    const teacher = dataset.teacher!;
    const gamma = teacher.map((_, k) => {
      let sum = 0;
      for (let i = 0; i < dataset.samples; i++) sum += dataset.labels[i]! * dataset.inputs[3 * i + k]!;
      return sum;
    });
    for (const f of [0, run.frameCount >> 1, run.frameCount - 1]) {
      const { output, hidden } = run.frame(f);
      const v = new Float64Array(3);
      for (let j = 0; j < groups.length; j++) {
        if (groups[j] !== Group.Positive) continue;
        for (let k = 0; k < 3; k++) v[k]! += output[j]! * hidden[3 * j + k]!;
      }
      const [length, distance] = bundleNorms(run).map(({ value }) => value(f));
      expect(length! / norm(v)).toBeCloseTo(1, 12);
      expect(distance).toBeCloseTo(norm(teacher.map((value, k) => value - v[k]!)), 12);
      const [toGamma, toTeacher] = bundleAngles(run).map(({ value }) => value(f));
      expect(toGamma).toBeCloseTo(degreesBetween(v, gamma), 8);
      expect(toTeacher).toBeCloseTo(degreesBetween(v, teacher), 8);
    }
  });

  it('leave out the teacher where there is none', async () => {
    const run = await solvedRun({ scheme: 'opposed', samples: 4, lossTarget: 1e-1 });
    expect(bundleNorms(run)).toHaveLength(1);
    expect(bundleAngles(run)).toHaveLength(1);
    expect(bundleNorms(run)[0]!.value(0)).toBeGreaterThan(0);
  });
});
