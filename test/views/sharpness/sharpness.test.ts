import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { expect, it } from 'vitest';
import type { Plot, TimePlotView } from '../../../src/drawing/timePlot/model.ts';
import type { Run } from '../../../src/state/run.ts';
import { SHARPNESS } from '../../../src/views/sharpness/sharpness.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

function plotOf(run: Run): Plot {
  const state = sampleStore(run).getState();
  const request = { pxWidth: 400, pxHeight: 300, stage: false, settings: [], local: { pointer: null } };
  return (SHARPNESS.createModel().update(request, state) as TimePlotView).plots[0]!;
}

/** From the derivatives of the outputs, with a library\u2019s eigenvalues. */
function exact(
  { start: { dataset } }: Run,
  { output, hidden }: { output: Float64Array; hidden: Float64Array },
) {
  const { samples: n, dimension: d, inputs } = dataset;
  const rows = Array.from({ length: n }, (_, i) =>
    Array.from(output, (a, j) => {
      let p = 0;
      for (let k = 0; k < d; k++) p += hidden[j * d + k]! * inputs[i * d + k]!;
      // a frame may stand at a kink: a neuron on the boundary but for rounding is off
      const on = p > 1e-12 * Math.hypot(...hidden.subarray(j * d, (j + 1) * d));
      return [on ? p : 0, ...Array.from({ length: d }, (_, k) => (on ? a * inputs[i * d + k]! : 0))];
    }).flat(),
  );
  const J = new Matrix(rows);
  const kernel = J.mmul(J.transpose()).div(n);
  return Math.max(...new EigenvalueDecomposition(kernel, { assumeSymmetric: true }).realEigenvalues);
}

it('draws in every frame what an eigenvalue of all derivatives says, and the edge at 2/step', async () => {
  for (const method of ['flow', 'descent'] as const) {
    const run = await solvedRun({ width: 12, networkSeed: 3, method, learningRate: 0.5 });
    const { layout, columns } = plotOf(run);
    const [edge, sharpness] = [columns.column(0), columns.column(1)];
    for (let f = 0; f < run.frameCount; f += 7) {
      const read = layout.valueAxis.value(layout.yScale.invert(layout.yScale(sharpness[f]!)));
      expect(read / exact(run, run.frame(f))).toBeCloseTo(1, 9);
      expect(layout.valueAxis.value(edge[f]!)).toBeCloseTo(4, 12);
    }
    // the edge is in the picture
    const py = layout.yScale(edge[0]!);
    expect(py).toBeGreaterThanOrEqual(layout.box.top);
    expect(py).toBeLessThanOrEqual(layout.box.bottom);
  }
});

it('says the sharpness now, its largest value, and whether steps of this length are stable', async () => {
  const flow = await solvedRun({ width: 12, networkSeed: 3 });
  expect(SHARPNESS.describe(flow, 11, [])).toMatch(
    /^At time 11 the sharpness is 1\.\d+\. It is largest at time [\d.]+: 1\.73\. It stays below 100, up to where steps of 0\.02 are stable in gradient descent\.$/,
  );
  const long = await solvedRun({
    ...{ width: 12, networkSeed: 3, scheme: 'opposed', samples: 4 },
    ...{ method: 'descent', learningRate: 0.9 },
  });
  expect(SHARPNESS.describe(long, 0, [])).toMatch(
    /At time 6\.2\d* it first comes above 2\.22, where steps of 0\.9 are not stable in gradient descent\.$/,
  );
});
