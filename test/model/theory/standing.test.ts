import { describe, expect, it } from 'vitest';
import type { Assumption, AssumptionId } from '../../../src/model/theory/assumption.ts';
import { type ResultId, standingOfResult } from '../../../src/model/theory/standing.ts';

const IDS: AssumptionId[] = [
  'dimension',
  'span',
  'teacherNorm',
  'correlation',
  'balanced',
  'positiveNeuron',
  'offBoundary',
  'negativeOffTarget',
  'distinctDirections',
  'distinctEigenvalues',
  'positiveCoordinates',
  'oneBoundary',
  'staysOff',
  'scale',
];
const RESULTS: ResultId[] = ['lemma3', 'lemma4', 'lemma5', 'theorem6', 'lemma28', 'theorem7'];

function standing(
  result: ResultId,
  changes: Partial<Record<AssumptionId, boolean | null>>,
  { hasTeacher = true, method = 'flow' as 'flow' | 'descent' } = {},
) {
  const assumptions: Assumption[] = IDS.map((id) => ({
    id,
    held: id in changes ? changes[id]! : true,
    value: 0,
    broken: [],
  }));
  return standingOfResult(result, { assumptions, hasTeacher, method });
}

describe('what a result of the paper says of a run', () => {
  it('is proved where every assumption holds, for small scales where lambda alone is too large', () => {
    for (const result of RESULTS) {
      expect(standing(result, {})).toEqual({ kind: 'proved' });
      expect(standing(result, { scale: false })).toEqual({ kind: 'smallScale' });
    }
  });

  it('is nothing where any other assumption is broken, and names it', () => {
    for (const result of RESULTS) {
      for (const id of IDS) {
        if (id === 'scale' || id === 'teacherNorm') continue;
        expect(standing(result, { [id]: false, scale: false })).toEqual({ kind: 'not', obstacles: [id] });
      }
    }
  });

  it('is nothing of gradient descent, nor without a teacher, nor from a start out of balance', () => {
    for (const result of RESULTS) {
      expect(standing(result, { balanced: false })).toEqual({ kind: 'not', obstacles: ['balanced'] });
      expect(standing(result, {}, { method: 'descent' })).toEqual({ kind: 'not', obstacles: ['descent'] });
      expect(standing(result, {}, { hasTeacher: false })).toEqual({ kind: 'not', obstacles: ['noTeacher'] });
    }
  });

  it('feels the norm of the teacher in bounds that are numbers, not in orders and limits', () => {
    const other = { teacherNorm: false };
    expect(standing('theorem6', other)).toEqual({ kind: 'not', obstacles: ['teacherNorm'] });
    expect(standing('theorem7', other)).toEqual({ kind: 'proved' });
    expect(standing('lemma3', other)).toEqual({ kind: 'proved' });
  });

  it('is not known while an assumption is not, but for the one that only the end of the run can break', () => {
    expect(standing('theorem7', { positiveCoordinates: null })).toEqual({ kind: 'unknown' });
    expect(standing('theorem7', { staysOff: null, scale: null })).toEqual({ kind: 'smallScale' });
    // what is broken already does not wait for the rest
    expect(standing('theorem7', { positiveCoordinates: null, span: false }).kind).toBe('not');
  });
});
