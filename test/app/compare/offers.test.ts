import { describe, expect, it } from 'vitest';
import { offersOf } from '../../../src/app/compare/offers.ts';
import { sanitise } from '../../../src/experiment/limits.ts';
import { DEFAULTS, type Parameters, RANGES } from '../../../src/experiment/parameters.ts';
import { MOST_KEPT } from '../../../src/state/kept.ts';
import { compareWords } from '../../../src/text/compareWords.ts';

const changesOf = (parameters: Partial<Parameters>, id: string) =>
  offersOf({ ...DEFAULTS, ...parameters }).find((offer) => offer.id === id)?.changes;

describe('the comparisons that are offered', () => {
  it('are four scales from one start: those that tell most, and the present one in the place of the nearest', () => {
    const scales = (initScale: number) =>
      changesOf({ initScale }, 'scales')!.map((change) => change.initScale);
    expect(scales(1e-3), 'as near to 1e-2 as to 1e-4').toEqual([1, 1e-4, 1e-6]);
    expect(scales(3e-6)).toEqual([1, 1e-2, 1e-4]);
    expect(scales(8)).toEqual([1e-2, 1e-4, 1e-6]);
    expect(scales(1e-2)).toEqual([1, 1e-4, 1e-6]);
    expect(scales(1e-100)).toEqual([1, 1e-2, 1e-4]);
  });

  it('are the other method, three other seeds, and angles within and beyond the theory', () => {
    expect(changesOf({}, 'methods')).toEqual([{ method: 'descent' }]);
    expect(changesOf({ method: 'descent' }, 'methods')).toEqual([{ method: 'flow' }]);
    expect(changesOf({ networkSeed: RANGES.networkSeed.max }, 'seeds')).toEqual([
      { networkSeed: 0 },
      { networkSeed: 1 },
      { networkSeed: 2 },
    ]);
    expect(changesOf({ angle: 40 }, 'angles')).toEqual([{ angle: 15 }, { angle: 70 }]);
    expect(changesOf({ angle: 89 }, 'angles')).toEqual([{ angle: 15 }, { angle: 44 }]);
  });

  it('leave out what the data or the start do not follow from', () => {
    expect(changesOf({ scheme: 'counterexample', dimension: 3 }, 'angles')).toBeUndefined();
    const network = { output: [1], hidden: [[1, 0]] };
    expect(changesOf({ network }, 'seeds')).toBeUndefined();
  });

  it('can all be had, and each has its name', () => {
    for (const { id, changes } of offersOf(DEFAULTS)) {
      expect(compareWords().offers[id]).toMatch(/\w/);
      expect(changes.length).toBeLessThanOrEqual(MOST_KEPT);
      for (const change of changes) expect(sanitise({ ...DEFAULTS, ...change }).faults).toEqual([]);
    }
  });
});
