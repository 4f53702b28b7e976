import { describe, expect, it } from 'vitest';
import { formulaText } from '../../../src/drawing/axis/formula.ts';

const styled = (formula: string) => formulaText(formula).map(({ text, style }) => `${style[0]}:${text}`);

describe('a formula', () => {
  it('has its single letters as symbols, its words upright, and indices and exponents where they stand', () => {
    expect(styled('a_j relu(w_j·x)')).toEqual([
      's:a',
      'l:j',
      'u: ',
      'u:relu',
      'u:(',
      's:w',
      'l:j',
      'u:·',
      's:x',
      'u:)',
    ]);
    expect(styled('e^{\u2212ρ} x^2')).toEqual(['s:e', 'r:\u2212ρ', 'u: ', 's:x', 'r:2']);
    expect(styled('T_0 ≥ ln(1/λ)')).toEqual(['s:T', 'l:0', 'u: ≥ ', 'u:ln', 'u:(1/', 's:λ', 'u:)']);
  });

  it('has the sign of a sum upright', () => {
    expect(styled('Σ_i')).toEqual(['u:Σ', 'l:i']);
  });

  it('loses no letter, whatever stands in it', () => {
    for (const formula of ['', 'x', '12', '(1/2n) Σ_i (h(x_i) \u2212 y_i)^2', '\u2220_{jl} < 45°']) {
      const letters = formulaText(formula)
        .map(({ text }) => text)
        .join('');
      expect(letters).toBe(formula.replace(/[_^{}]/g, ''));
    }
  });
});
