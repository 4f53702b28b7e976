import { describe, expect, it } from 'vitest';
import { displayBasis } from '../../../src/drawing/sphere/displayBasis.ts';
import { NeuronCloud } from '../../../src/drawing/sphere/neuronCloud.ts';
import { NormExtent } from '../../../src/drawing/sphere/radial.ts';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import { Group } from '../../../src/model/initialisation.ts';
import { meanOutside, percent } from '../../../src/views/directions/outside.ts';
import { sampleRun } from '../../support/sampleRun.ts';

function cloudOf(options: Parameters<typeof sampleRun>[0]) {
  const run = sampleRun(options);
  return { run, cloud: new NeuronCloud(run, displayBasis(run.start.dataset)) };
}

describe('NeuronCloud', () => {
  it('shows the frame where the playhead is on one', () => {
    const { run, cloud } = cloudOf({});
    const frame = cloud.at(run.times[30]!);
    const { hidden } = run.frame(30);
    for (let j = 0; j < 12; j++) {
      const norm = Math.hypot(hidden[2 * j]!, hidden[2 * j + 1]!);
      expect(10 ** frame.logNorm[j]! / norm).toBeCloseTo(1, 5);
      expect(frame.x[j]).toBeCloseTo(hidden[2 * j]! / norm, 6);
      expect(frame.y[j]).toBeCloseTo(hidden[2 * j + 1]! / norm, 6);
    }
  });

  it('is between two frames in the state of that very time', () => {
    const { run, cloud } = cloudOf({});
    const time = (run.times[30]! + run.times[31]!) / 2;
    const between = cloud.at(time);
    const { hidden } = stateAt(run, time);
    for (let j = 0; j < 12; j++) {
      const length = Math.hypot(hidden[2 * j]!, hidden[2 * j + 1]!);
      expect(Math.hypot(between.x[j]!, between.y[j]!)).toBeCloseTo(1, 6);
      expect(between.logNorm[j]).toBeCloseTo(Math.log10(length), 6);
    }
  });

  it('has the bundle vector: the sum of a_j w_j over the positive group', () => {
    const { run, cloud } = cloudOf({});
    const { output, hidden } = run.frame(60);
    let x = 0;
    let y = 0;
    for (const [j, group] of run.start.groups.entries()) {
      if (group !== Group.Positive) continue;
      x += output[j]! * hidden[2 * j]!;
      y += output[j]! * hidden[2 * j + 1]!;
    }
    const { bundle } = cloud.frame(60);
    expect(bundle.norm).toBeCloseTo(Math.hypot(x, y), 12);
    expect(bundle.x * bundle.norm).toBeCloseTo(x, 12);
  });

  it('shows norms down to 1e-100', () => {
    const { cloud, run } = cloudOf({ initScale: 1e-100, maxTime: 2, frames: 20 });
    const { logNorm } = cloud.frame(0);
    for (const value of logNorm) expect(value).toBeGreaterThan(-105);
    for (const value of logNorm) expect(value).toBeLessThan(-98);
    const extent = new NormExtent(run);
    extent.update();
    expect(extent.lowest).toBeLessThan(-99);
  });

  it('holds all of a neuron on a globe, and a share of it in a projection', () => {
    const globe = cloudOf({ dimension: 3, frames: 10, maxTime: 1 }).cloud.frame(0);
    for (let j = 0; j < 12; j++) expect(Math.hypot(globe.x[j]!, globe.y[j]!, globe.z[j]!)).toBeCloseTo(1, 6);
    const flat = cloudOf({ dimension: 40, frames: 10, maxTime: 1, width: 200 }).cloud.frame(0);
    // random directions have 2/d of their square in a plane
    expect(meanOutside(flat)).toBeCloseTo(1 - 2 / 40, 1);
    expect(meanOutside(flat)).not.toBe(0);
  });
});

describe('percent', () => {
  it('does not say that all or nothing is outside unless it is', () => {
    expect(percent(0)).toBe('0');
    expect(percent(1)).toBe('100');
    expect(percent(1e-9)).toBe('<\u20090.1');
    expect(percent(1 - 1e-9)).toBe('>\u200999.9');
    expect(percent(0.437)).toBe('44');
  });
});
