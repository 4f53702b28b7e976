import { describe, expect, it } from 'vitest';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import type { Dataset } from '../../../src/model/problem.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { solve } from './oracle.ts';

describe('stiff tails and far scales', () => {
  it('follows a convergence over a condition number beyond 1e6 in about a hundred steps', () => {
    // Two inputs a thousandth of a radian apart: eigenvalues of X X^T / n near 1 and 2.5e-7.
    const dataset: Dataset = {
      dimension: 2,
      samples: 2,
      inputs: Float64Array.of(1, 0, 1, 1e-3),
      labels: Float64Array.of(0.8, 0.8 + 0.6e-3),
      teacher: Float64Array.of(0.8, 0.6),
    };
    const network = balancedInitialisation(30, 2, 1e-3, 1);
    const { outcome, steps } = solve(dataset, network, { lossTarget: 1e-16, maxTime: 1e9 });
    expect(outcome.reason).toBe('loss');
    expect(outcome.time).toBeGreaterThan(1e7);
    expect(steps).toBeLessThan(200);
  });

  it.each([16, 1, 1e-3, 1e-20, 1e-100])(
    'meets the loss target past every saddle of the schemes with scale %s',
    (scale) => {
      for (const scheme of ['centred', 'opposed', 'z-matrix', 'counterexample'] as const) {
        const recipe = { scheme, base: 'centred' as const, dimension: 4, samples: 4, angle: 45, seed: 3 };
        const network = balancedInitialisation(50, 4, scale, 1);
        const { outcome, steps } = solve(makeDataset(recipe), network, { lossTarget: 1e-9 });
        expect(outcome.reason, scheme).toBe('loss');
        expect(steps, scheme).toBeLessThan(500);
      }
    },
  );
});
