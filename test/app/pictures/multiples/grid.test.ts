import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf, PX_GAP } from '../../../../src/app/pictures/multiples/grid.ts';

describe('the grid of pictures side by side', () => {
  it.each([
    ['two beside each other in a wide box', 2, 680, 560, 2],
    ['two above each other in a high one', 2, 330, 700, 1],
    ['four in two rows', 4, 680, 582, 2],
    ['six in two rows of three', 6, 900, 560, 3],
    ['seven in three rows', 7, 700, 600, 3],
    ['four on a phone, two abreast', 4, 343, 400, 2],
    ['one as it is', 1, 680, 582, 1],
  ])('puts %s', (_, count, pxWidth, pxHeight, columns) => {
    expect(gridOf(count, pxWidth, pxHeight).columns).toBe(columns);
  });

  it('never reaches past the sides, and never is lower than a picture can be read', () => {
    const length = fc.integer({ min: 200, max: 2000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), length, length, (count, pxWidth, pxHeight) => {
        const grid = gridOf(count, pxWidth, pxHeight);
        expect(grid.columns * grid.pxWidth + (grid.columns - 1) * PX_GAP).toBeLessThanOrEqual(pxWidth);
        expect(grid.pxHeight).toBeGreaterThanOrEqual(150);
        const rows = Math.ceil(count / grid.columns);
        if (grid.pxHeight > 150)
          expect(rows * grid.pxHeight + (rows - 1) * PX_GAP).toBeLessThanOrEqual(pxHeight);
      }),
    );
  });
});
