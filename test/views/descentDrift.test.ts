import { expect, it } from 'vitest';
import type { Parameters } from '../../src/experiment/parameters.ts';
import { stateOfFrame } from '../../src/findings/now/stateAt.ts';
import type { Run } from '../../src/state/run.ts';
import { networkRows } from '../../src/views/frameTable/networkRows.ts';
import { describeCone } from '../../src/views/lightCone/describe.ts';
import { solvedRun } from '../support/solvedRun.ts';

/** The largest |a^2 - |w|^2| of a neuron at the end, as a share of its |w|^2. */
function drift(run: Run): number {
  const { output, hidden } = run.frame(run.frameCount - 1);
  return Math.max(
    ...Array.from(output, (a, j) => {
      const size = hidden[2 * j]! ** 2 + hidden[2 * j + 1]! ** 2;
      return Math.abs(a * a - size) / size;
    }),
  );
}

it('beside the drift of a run of descent stands the 0 of the flow', async () => {
  const small: Partial<Parameters> = { width: 12, initScale: 0.1 };
  const descent = await solvedRun({ ...small, method: 'descent', learningRate: 0.2 });
  const flow = await solvedRun(small);
  expect(drift(descent)).toBeGreaterThan(1e-3);
  expect(drift(flow)).toBeLessThan(1e-9);
  const names = (run: Run) => networkRows(run, stateOfFrame(run, run.frameCount - 1)).map(({ name }) => name);
  expect(names(descent)).toContain('drift of a² − |w|² (flow: 0)');
  expect(names(flow)).toContain('drift of a² − |w|²');
  expect(describeCone(descent, descent.endTime)).toMatch(/, what finite steps do; in the flow it is 0\./);
  expect(describeCone(flow, flow.endTime)).not.toMatch(/finite steps/);
});
