import { describe, expect, it } from 'vitest';
import { spaceOfRun } from '../../../src/drawing/output/spaceOfRun.ts';
import type { GivenData, Parameters } from '../../../src/experiment/parameters.ts';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import { labelExtent, outputExtent, outputReach } from '../../../src/findings/output/outputExtent.ts';
import { constantOf, outputKind } from '../../../src/findings/output/outputKind.ts';
import { responseAt } from '../../../src/findings/output/responses.ts';
import { norm } from '../../../src/model/measures/angles.ts';
import type { Dataset } from '../../../src/model/problem.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { solvedRun } from '../../support/solvedRun.ts';

function datasetOf(inputs: GivenData['inputs'], more: Partial<Dataset> = {}): Dataset {
  const dimension = inputs[0]!.length;
  return {
    dimension,
    samples: inputs.length,
    inputs: Float64Array.from(inputs.flat()),
    labels: new Float64Array(inputs.length),
    teacher: null,
    ...more,
  };
}

function given(inputs: GivenData['inputs'], more: Partial<GivenData>, change: Partial<Parameters> = {}) {
  return solvedRun({
    scheme: 'given',
    dimension: inputs[0]!.length,
    samples: inputs.length,
    given: { inputs, labels: null, teacher: null, ...more },
    ...change,
  });
}

describe('how the output of a run can be seen', () => {
  it('is by angle in the plane, on a globe in space, in a section above', () => {
    const kind = (dimension: number) =>
      outputKind(makeDataset({ scheme: 'cone', base: 'centred', dimension, samples: 5, angle: 40, seed: 1 }));
    expect([2, 3, 4, 16].map(kind)).toEqual(['angle', 'globe', 'section', 'section']);
  });

  it('is over a line where the inputs of the plane have one last coordinate, and differ in the other', () => {
    expect(
      constantOf(
        datasetOf([
          [1, 2],
          [0.5, 2],
          [-3, 2],
        ]),
      ),
    ).toBe(2); // prettier
    expect(
      constantOf(
        datasetOf([
          [1, 0],
          [0.5, 0],
        ]),
      ),
    ).toBeNull(); // prettier
    expect(
      constantOf(
        datasetOf([
          [1, 2],
          [0.5, 2.1],
        ]),
      ),
    ).toBeNull(); // prettier
    expect(
      constantOf(
        datasetOf([
          [1, 2],
          [1, 2],
        ]),
      ),
    ).toBeNull(); // prettier
    expect(constantOf(datasetOf([[1, 2]]))).toBeNull();
    expect(constantOf(datasetOf([[1, 1]], { bias: true })), 'a bias is a constant, of one input too').toBe(1);
    expect(constantOf(datasetOf([[1], [2]]))).toBe(0);
    expect(
      outputKind(
        datasetOf(
          [
            [1, 2, 1],
            [0.5, 2, 1],
          ],
          { bias: true },
        ),
      ),
    ).toBe('section'); // prettier
  });
});

/** Runs of every view, degenerate ones among them. */
const RUNS = {
  'the default': () => solvedRun({ width: 20 }),
  'two teachers': () => solvedRun({ scheme: 'opposed', samples: 4, width: 20 }),
  'a huge start': () => solvedRun({ initScale: 64, width: 20, samples: 4 }),
  'repeated, opposite and no directions': () =>
    given(
      [
        [1, 0.3],
        [1, 0.3],
        [-1, -0.3],
        [0, 0],
        [1e-6, 2e-6],
      ],
      { labels: [1, 1, 0.5, 0, 1e-6] },
      { width: 15 },
    ), // prettier
  'inputs on one ray': () =>
    given(
      [
        [1, 0.5],
        [2, 1],
        [0.5, 0.25],
      ],
      { teacher: [1, 0] },
      { width: 10 },
    ), // prettier
  'labels of both signs': () =>
    given(
      [
        [1, 0],
        [0, 1],
        [-1, 0.5],
      ],
      { labels: [1, -0.7, 0.4] },
      { width: 15 },
    ), // prettier
  'a constant coordinate': () =>
    given(
      [
        [0.2, 1],
        [1, 1],
        [-0.6, 1],
      ],
      { teacher: [0.6, 0.8] },
      { width: 15 },
    ), // prettier
  'one coordinate': () => given([[0.5], [2], [-1]], { labels: [0.5, 2, 0.3] }, { width: 9 }), // prettier
};

describe.each(Object.entries(RUNS))('the output of %s', (_, solve) => {
  it('misses every label by its residual, and the squares of that are the loss', async () => {
    const run = await solve();
    const space = spaceOfRun(run);
    const { labels, samples, dimension: d } = run.start.dataset;
    for (const share of [0, 0.13, 0.5, 1]) {
      const time = share * run.endTime;
      const { residuals, loss, output, hidden } = stateAt(run, time);
      // between two frames every neuron is known to about 1e-8
      const sizes = Array.from(output, (a, j) => Math.abs(a) * norm(hidden, j * d, d));
      const longest = Math.max(...space.inputs.map(({ size }) => size));
      const error = 1e-7 * longest * (1 + sizes.reduce((sum, size) => sum + size, 0));
      const response = responseAt(run, space.axes, time);
      let squares = 0;
      for (const [i, input] of space.inputs.entries()) {
        const gap = labels[i]! - response.value(input.x, input.y);
        expect(Math.abs(gap - residuals[i]!)).toBeLessThanOrEqual(error);
        squares += gap * gap;
      }
      expect(Math.abs(squares / (2 * samples) - loss)).toBeLessThanOrEqual(
        (Math.sqrt(2 * loss) + error) * error,
      );
    }
  });

  it('is within what its picture shows, at every input and time', async () => {
    const run = await solve();
    const space = spaceOfRun(run);
    const { low, high } = outputExtent(run, space, 'plane');
    const labels = labelExtent(run, space, 'plane');
    expect(labels.low).toBeLessThanOrEqual(0);
    expect(labels.high).toBeGreaterThanOrEqual(0);
    for (let f = 0; f < run.frameCount; f++) {
      const response = responseAt(run, space.axes, run.times[f]!);
      for (const { x, y, size } of space.inputs) {
        if (size === 0) continue;
        const value = space.line === null ? response.value(x / size, y / size) : response.value(x, y);
        expect(value).toBeGreaterThanOrEqual(low - 1e-6 * (high - low));
        expect(value).toBeLessThanOrEqual(high + 1e-6 * (high - low));
      }
    }
    expect(Math.max(...outputReach(run, space))).toBeLessThanOrEqual(1.000001 * Math.max(high, labels.high));
  });
});

it('at the end of the default run the output is the teacher’s on the whole cone', async () => {
  const run = await solvedRun();
  const { axes, teachers } = spaceOfRun(run);
  const response = responseAt(run, axes, run.endTime);
  const { teacher } = run.start.dataset;
  const middle = Math.atan2(teacher![1]!, teacher![0]!);
  for (let degrees = -40; degrees <= 40; degrees++) {
    const angle = middle + (degrees * Math.PI) / 180;
    // the loss target is 1e-9: a residual of 4e-5
    expect(Math.abs(response.at(angle) - teachers!.at(angle))).toBeLessThan(2e-4);
  }
});
