import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { balancedInitialisation } from '../../src/model/initialisation.ts';
import { SampledTestLoss } from '../../src/model/measures/sampledTestLoss.ts';
import { type DataRecipe, makeDataset, teacherNetwork } from '../../src/model/schemes/scheme.ts';

/** What ECMAScript leaves to the engine: "an implementation-approximated value". */
const ENGINE_FUNCTIONS = [
  ...(['acos', 'acosh', 'asin', 'asinh', 'atan', 'atan2', 'atanh', 'cbrt', 'cos', 'cosh', 'exp'] as const),
  ...(['expm1', 'hypot', 'log', 'log10', 'log1p', 'log2', 'pow', 'random', 'sin', 'sinh', 'tan'] as const),
  'tanh',
] as const;

const MODEL = new URL('../../src/model/', import.meta.url);

describe('the data and the start of a run', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('never ask the engine for a function that engines compute differently', () => {
    for (const name of ENGINE_FUNCTIONS) {
      vi.spyOn(Math, name).mockImplementation(() => {
        throw new Error(`Math.${name} was called`);
      });
    }
    for (const scheme of ['cone', 'centred', 'uncentred', 'opposed', 'z-matrix', 'counterexample'] as const) {
      for (const base of ['centred', 'uncentred'] as const) {
        for (const dimension of [2, 3, 5]) {
          if (scheme === 'counterexample' && dimension < 3) continue;
          const recipe: DataRecipe = { scheme, base, dimension, samples: 20, angle: 55, seed: 6 };
          const dataset = makeDataset(recipe);
          expect(dataset.inputs.every(Number.isFinite)).toBe(true);
          // its constructor draws the fresh inputs
          expect(() => new SampledTestLoss(teacherNetwork(recipe, dataset)!, 6, 3)).not.toThrow();
        }
      }
    }
    expect(balancedInitialisation(5, 3, 1e-3, 2).output.every(Number.isFinite)).toBe(true);
  });

  it('never use the power operator, which no spy can see', () => {
    const schemes = readdirSync(new URL('schemes/', MODEL)).map((file) => `schemes/${file}`);
    for (const file of ['elementary.ts', 'random.ts', 'initialisation.ts', ...schemes]) {
      const code = readFileSync(new URL(file, MODEL), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(code, file).not.toContain('**');
    }
  });
});
