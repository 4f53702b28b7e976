import { expect, it } from 'vitest';
import { flatText } from '../../../src/drawing/axis/number.ts';
import { setFormula } from '../../../src/drawing/note/formula.ts';

const styles = (typed: string) => setFormula(typed).map(({ text, style }) => `${style} ${text}`);

it('sets single letters as symbols, words upright, and what is raised and lowered', () => {
  expect(styles('e_j = exp(\u03b3t)')).toEqual([
    'symbol e',
    'lowered j',
    'upright  = ',
    'upright exp',
    'upright (',
    'symbol \u03b3',
    'symbol t',
    'upright )',
  ]);
  expect(styles('r_i^{10}')).toEqual(['symbol r', 'lowered i', 'raised 10']);
});

it('sets the sign of a sum upright, and loses nothing of what is typed', () => {
  expect(styles('\u03a3w')).toEqual(['upright \u03a3', 'symbol w']);
  const typed = 'L = 1/(2n) \u03a3 (y - h(x)) = |v*|';
  expect(flatText(setFormula(typed))).toBe(typed);
  expect(setFormula('')).toEqual([]);
});
