import { describe, expect, it } from 'vitest';
import { createDescentSolver } from '../../../src/model/descent.ts';
import { Group, neuronGroups } from '../../../src/model/initialisation.ts';
import { eigenbasis } from '../../../src/model/measures/eigenbasis.ts';
import { createMeasurer, SCALAR_MEASURES } from '../../../src/model/measures/measures.ts';
import { readPaperRun } from './paperRun.ts';

type ScalarMeasure = (typeof SCALAR_MEASURES)[number];

const NORMS: readonly [string, ScalarMeasure][] = [
  ['norm of combined neuron', 'bundleNorm'],
  ['distance to teacher', 'bundleDistance'],
  ['sum of squared weights', 'squaredNorm'],
  ['nuclear norm', 'nuclearNorm'],
];

const ANGLES: readonly [string, ScalarMeasure][] = [
  ['average angle between positive neurons', 'positiveMeanAngle'],
  ['maximum angle between positive neurons', 'positiveMaxAngle'],
  ['average angle between negative neurons', 'negativeMeanAngle'],
  ['maximum angle between negative neurons', 'negativeMaxAngle'],
  ['angle between combined neuron and early direction target', 'bundleGammaAngle'],
  ['angle between combined neuron and teacher neuron', 'bundleAngle'],
];

/**
 * The program takes angles by acos, and into the averages that of every vector with itself: 2e-8 radians instead of 0.
 */
const SELF_ANGLE = 2e-6;

describe.each(['one-teacher-plane', 'one-teacher-16', 'two-teachers-16'])(
  'the run %s of the paper',
  (name) => {
    const run = readPaperRun(name);

    it('has the groups and eigenvalues that its program found', () => {
      const groups = neuronGroups(run.dataset, run.initial);
      expect([...groups].map((group) => group === Group.Dead)).toEqual(run.alwaysDead);
      expect([...groups].map((group) => group === Group.Positive)).toEqual(run.positiveGroup);
      const { values } = eigenbasis(run.dataset)!;
      values.forEach((value, k) => {
        expect(Math.abs(value - run.eigenvalues[k]!)).toBeLessThan(1e-14 * values[0]!);
      });
    });

    it('is reproduced by descent at every logged iteration: loss and norms to 1e-8, angles, eigen-coordinates', () => {
      const { dataset, initial, learningRate, columns } = run;
      const { width, dimension } = initial;
      const solver = createDescentSolver(dataset, initial, { learningRate });
      const measurer = createMeasurer(dataset, initial, { seed: 1, teacher: run.teacher });
      const output = new Float64Array(width);
      const hidden = new Float64Array(width * dimension);
      const iterations = columns.get('iteration')!;
      const worst = new Map<string, number>();
      const record = (title: string, error: number) =>
        worst.set(title, Math.max(worst.get(title) ?? Number.NEGATIVE_INFINITY, error));

      iterations.forEach((iteration, row) => {
        const time = iteration * learningRate;
        while (solver.time < time) solver.advance(time);
        expect(solver.steps).toBe(iteration);
        const before = solver.lossAt(time - learningRate);
        record('loss', Math.abs(before / (columns.get('loss')![row]! / 2) - 1));
        solver.stateAt(time, output, hidden);
        measurer.measure(output, hidden, 'all');
        const value = (measure: ScalarMeasure) => measurer.scalars[SCALAR_MEASURES.indexOf(measure)]!;
        for (const [title, measure] of NORMS) {
          record(title, Math.abs(value(measure) / columns.get(title)![row]! - 1));
        }
        for (const [title, measure] of ANGLES) {
          record(title, Math.abs(value(measure) - columns.get(title)![row]!));
        }
        for (const k of dimension === 2 ? [1, 2] : [1, 8, 16]) {
          const title = `difference to target in dim ${k}`;
          record(title, Math.abs(measurer.eigenCoordinates[k - 1]! - columns.get(title)![row]!));
        }
      });

      for (const title of ['loss', ...NORMS.map(([title]) => title)]) {
        expect(worst.get(title), title).toBeLessThan(1e-8);
      }
      for (const [title] of ANGLES) {
        expect(worst.get(title), title).toBeLessThan(title.startsWith('average') ? SELF_ANGLE : 1e-8);
      }
      for (const [title, error] of worst) {
        if (title.startsWith('difference')) expect(error, title).toBeLessThan(1e-10);
      }
    });
  },
);
