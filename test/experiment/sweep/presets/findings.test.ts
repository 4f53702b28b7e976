import { describe, expect, it } from 'vitest';
import { cellAt, cellCount } from '../../../../src/experiment/sweep/cells.ts';
import type { SweepMeasure } from '../../../../src/experiment/sweep/measures.ts';
import { type PresetId, presetOf } from '../../../../src/experiment/sweep/presets/presets.ts';
import { isFailed, solveCell } from '../../../../src/experiment/sweep/solveCell.ts';

/** What docs/findings.md tells, of one run each that shows it: all of them by `npm run findings`. */
function run(id: PresetId, at: readonly number[], trial: number) {
  const { spec } = presetOf(id);
  const cell = Array.from({ length: cellCount(spec) }, (_, index) => index)
    .map((index) => cellAt(spec, index))
    .find(
      (one) =>
        one.trial === trial && one.at.every((index, axis) => spec.axes[axis]!.values[index] === at[axis]),
    )!;
  const result = solveCell(cell);
  if (isFailed(result)) throw new Error(result.failure.message);
  const of = (measure: SweepMeasure) => result.values[cell.measures.indexOf(measure)]!;
  return { outcome: result.outcome, of };
}

describe('what the sweeps past the paper show', () => {
  it('a run that comes to rest short of the loss has an input with no positive neuron on it', () => {
    const { outcome, of } = run('success', [89, 8, 50], 2);
    expect(outcome).toBe('rest');
    expect(of('uncovered')).toBeGreaterThan(0);
    expect(of('loss')).toBeGreaterThan(1e-4);
  });

  it('few wide inputs split the bundle, many do not', () => {
    const rules = ['bundles', 'bundlesFine', 'bundlesCoarse'] as const;
    const counts = (n: number) => {
      const { outcome, of } = run('success', [85, n, 50], 3);
      expect(outcome).toBe('loss');
      expect(of('uncovered')).toBe(0);
      return rules.map(of);
    };
    expect(Math.min(...counts(4))).toBeGreaterThan(1);
    expect(counts(64)).toEqual([1, 1, 1]);
  });

  it('the time to the loss is ln(1/lambda)/|gamma| and a constant of the data', () => {
    const [early, late] = [1e-6, 1e-14].map((scale) => run('time', [scale, 50], 1));
    const gained = ((late!.of('time') - early!.of('time')) * late!.of('gammaNorm')) / Math.log(1e8);
    expect(gained).toBeCloseTo(1, 3);
    const rest = early!.of('time') * early!.of('gammaNorm') - Math.log(1e6);
    expect(rest).toBeGreaterThan(40);
  });
});
