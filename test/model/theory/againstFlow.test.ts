import { describe, expect, it } from 'vitest';
import { balancedInitialisation, Group } from '../../../src/model/initialisation.ts';
import { norm } from '../../../src/model/measures/angles.ts';
import { createPairAngles } from '../../../src/model/measures/pairAngles.ts';
import { finished } from '../../../src/model/pieces.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { alignmentTarget } from '../../../src/model/theory/alignmentTarget.ts';
import { guaranteedRate, lossBound, presentRate } from '../../../src/model/theory/convergenceRate.ts';
import { lastKinkOf, predictAnglesInPieces } from '../../../src/model/theory/predictedAngles.ts';
import { regionMembership, regionShape } from '../../../src/model/theory/region.ts';
import { earlyTimes, halfwayTime } from '../../../src/model/theory/times.ts';
import { yardstickGap } from '../../../src/model/theory/yardstickGap.ts';
import { exampleThirtyOne } from '../../exampleThirtyOne.ts';
import { compareCrossings, limitNorms, traceYardsticks } from '../../support/theoryAtOnce.ts';
import { bundlePath, type RecordedRun, runFlow } from './flowRun.ts';
import { meanRate } from './meanRate.ts';

const cone = (dimension: number, samples: number, seed: number) =>
  makeDataset({ scheme: 'cone', base: 'centred', dimension, samples, angle: 40, seed });

function timesOf(run: RecordedRun, initScale: number) {
  const { teacher, path, basis } = bundlePath(run);
  const gaps = path.map((v) => teacher[0]! - v[0]!);
  const yardsticks = traceYardsticks(run.dataset, run.initial);
  return {
    ...earlyTimes(yardsticks.lastCrossing, initScale, alignmentTarget(run.dataset)),
    t2: halfwayTime(run.times, gaps, gaps.length, teacher[0]!)!,
    teacher,
    path,
    basis,
  };
}

describe('the theory against the flow', () => {
  it('has every neuron cross the inputs in its yardstick order at lambda = 1e-9', () => {
    for (const dimension of [2, 3]) {
      for (const seed of [1, 2]) {
        const dataset = cone(dimension, 10, seed);
        const initial = balancedInitialisation(30, dimension, 1e-9, seed);
        const run = runFlow(dataset, initial, { lossTarget: 1e-9 });
        const compared = compareCrossings(traceYardsticks(dataset, initial), run.kinks);
        expect(run.kinks.count).toBeGreaterThan(90);
        for (const { sameOrder, matched, crossings, largestGap } of compared) {
          expect(sameOrder).toBe(true);
          expect(matched).toBe(crossings);
          expect(largestGap).toBeLessThan(1e-10);
        }
      }
    }
  });

  it('keeps neurons by their yardsticks until the residuals fall below the labels', () => {
    const dataset = cone(3, 8, 4);
    const initial = balancedInitialisation(20, 3, 1e-9, 1);
    const run = runFlow(dataset, initial, { lossTarget: 1e-9 });
    const yardsticks = traceYardsticks(dataset, initial);
    const gaps = (time: number) => {
      const frame = run.frames.findLast((candidate) => candidate.time <= time)!;
      return Array.from(run.positive, (j) => yardstickGap(yardsticks, j, frame.time, frame.hidden, 3));
    };
    for (const { degrees, logNorm } of gaps(yardsticks.lastCrossing)) {
      expect(degrees).toBeLessThan(1e-6);
      expect(Math.abs(logNorm)).toBeLessThan(1e-8);
    }
    for (const { logNorm } of gaps(Infinity)) expect(logNorm).toBeLessThan(-1);
  });

  it('has the coordinates of v* - v cross zero in the order of the eigenvalues', () => {
    const { dataset, initial: network } = exampleThirtyOne();
    const { teacher, path } = bundlePath(runFlow(dataset, network, { maxTime: 20_000 }));
    const crossings = Array.from(teacher, (coordinate, k) => path.findIndex((v) => v[k]! > coordinate));
    const crossed = crossings.filter((frame) => frame >= 0);
    expect(crossed.length).toBeGreaterThanOrEqual(14);
    // those of the smallest eigenvalues are still on their way, and are the last
    expect(crossings.slice(crossed.length)).toEqual(crossings.slice(crossed.length).map(() => -1));
    expect(crossed).toEqual([...new Set(crossed)].sort((a, b) => a - b));
  });

  it('holds v in S from T1 until it is within 1e-7 of v*, in the plane at lambda = 1e-20', () => {
    let whole = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const run = runFlow(cone(2, 12, seed), balancedInitialisation(20, 2, 1e-20, seed), {
        lossTarget: 1e-18,
      });
      const { t1, teacher, path, basis } = timesOf(run, 1e-20);
      const shape = regionShape(basis.values, teacher, 1e-20)!;
      // v comes in along the last eigenvector, at a cosine that tends to nu*_d: below the margin S cannot hold it
      const roomy = teacher[1]! > 2 * shape.cosineMargin;
      if (roomy) whole++;
      let looked = 0;
      path.forEach((v, f) => {
        if (run.times[f]! < t1! || Math.hypot(teacher[0]! - v[0]!, teacher[1]! - v[1]!) < 1e-7) return;
        const { inside, insideWithoutMargin } = regionMembership(shape, v);
        expect(roomy ? inside : insideWithoutMargin, `seed ${seed}, time ${run.times[f]}`).toBe(true);
        looked++;
      });
      expect(looked).toBeGreaterThan(500);
    }
    expect(whole).toBeGreaterThanOrEqual(4);
  });

  it('predicts the angles of the bundle from its norms to 1e-9 + 1e-14/angle', () => {
    for (const dimension of [2, 3, 6]) {
      const dataset = cone(dimension, 10, 2);
      const run = runFlow(dataset, balancedInitialisation(40, dimension, 1e-3, 3), { lossTarget: 1e-9 });
      const { kinks, groups, positive } = run;
      const formed = lastKinkOf(kinks, kinks.count, groups, Group.Positive, Infinity);
      const later = run.frames.filter(({ time }) => time > formed);
      const reference = later[0]!;
      const prediction = finished(
        predictAnglesInPieces(positive, reference.output, reference.hidden, dimension),
      )!;
      const measured = createPairAngles(positive, dimension);
      let shrunk = Infinity;
      for (const { output, hidden } of later) {
        const predicted = prediction.at(output);
        measured.update(hidden);
        const radians = (measured.mean * Math.PI) / 180;
        const tolerance = 1e-9 + 1e-14 / radians;
        expect(Math.abs(predicted.largest / measured.largest - 1)).toBeLessThan(tolerance);
        expect(Math.abs(predicted.mean / measured.mean - 1)).toBeLessThan(tolerance);
        shrunk = Math.min(shrunk, measured.largest);
      }
      measured.update(reference.hidden);
      expect(shrunk).toBeLessThan(measured.largest / 10);
    }
  });

  it('tends to norms in the ratio of the yardsticks, the faster the smaller lambda', () => {
    const dataset = cone(3, 9, 5);
    const errors = [1e-2, 1e-4, 1e-12].map((scale) => {
      const initial = balancedInitialisation(25, 3, scale, 2);
      const run = runFlow(dataset, initial, { lossTarget: 1e-18, tolerance: 1e-10 });
      const predicted = limitNorms(traceYardsticks(dataset, initial), run.groups, 1);
      const { output, hidden } = run.frames.at(-1)!;
      expect(norm(predicted)).toBeCloseTo(1, 12);
      return Math.max(
        ...Array.from(run.positive, (j) => Math.abs(norm(hidden, 3 * j, 3) / predicted[j]! - 1)),
        ...Array.from(output.keys())
          .filter((j) => predicted[j] === 0)
          .map((j) => norm(hidden, 3 * j, 3)),
      );
    });
    expect(errors[1]!).toBeLessThan(errors[0]! / 10);
    expect(errors[2]!).toBeLessThan(1e-8);
  });

  it('sees the loss fall faster than the bound after T2', () => {
    const run = runFlow(cone(3, 8, 1), balancedInitialisation(30, 3, 1e-4, 1), { lossTarget: 1e-12 });
    const { t2, basis } = timesOf(run, 1e-4);
    const rate = guaranteedRate(basis.values, norm(alignmentTarget(run.dataset)));
    const start = run.frames.findIndex(({ time }) => time >= t2);
    expect(start).toBeGreaterThan(10);
    for (const { time, loss, output, hidden } of run.frames.slice(start)) {
      expect(loss).toBeLessThanOrEqual(
        lossBound(time, run.times[start]!, run.losses[start]!, rate) * (1 + 1e-9),
      );
      expect(presentRate(run.dataset, output, hidden)!).toBeGreaterThan(rate);
    }
  });

  it('measures the same rate in a state as along the run', () => {
    const run = runFlow(cone(2, 8, 1), balancedInitialisation(30, 2, 1e-2, 1), {
      maxTime: 30,
      tolerance: 1e-11,
    });
    for (const f of [40, 300, run.frames.length - 40]) {
      const { time, output, hidden } = run.frames[f]!;
      const width = run.times[f + 1]! - run.times[f - 1]!;
      const mean = meanRate(run.times, run.losses, run.frames.length, time - width / 2, time + width / 2)!;
      const present = presentRate(run.dataset, output, hidden)!;
      expect(mean / present).toBeCloseTo(1, 2);
    }
  });
});
