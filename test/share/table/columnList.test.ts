import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readColumns, writeColumns } from '../../../src/share/table/columnList.ts';

describe('a list of columns', () => {
  it('is numbers and ranges of them, counted from 1, in any order and with any dash', () => {
    expect([...readColumns('1-3, 7', 9)!]).toEqual([0, 1, 2, 6]);
    expect([...readColumns(' 7;2\u20133 2 ', 9)!]).toEqual([6, 1, 2]);
    expect([...readColumns('', 9)!]).toEqual([]);
  });

  it('that names what there is not, or is none, is refused', () => {
    for (const text of ['0', '10', '3-2', '1-', '-2', 'x', '1.5', '1-2-3', '1e1', '99999999999']) {
      expect(readColumns(text, 9), text).toBeNull();
    }
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2049)), (any) => {
        const columns = any.sort((a, b) => a - b);
        expect([...readColumns(writeColumns(columns), 2050)!]).toEqual(columns);
      }),
      { seed: 15 },
    );
    expect(writeColumns([0, 1, 2, 6, 8, 9])).toBe('1-3, 7, 9-10');
  });
});
