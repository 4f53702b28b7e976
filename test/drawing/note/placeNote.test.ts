import { expect, it } from 'vitest';
import { placeNote } from '../../../src/drawing/note/placeNote.ts';

const ROOM = { pxWidth: 375, pxHeight: 600 };

it('stands inside the window wherever it points, and never over the point where there is another place', () => {
  for (const pxWidth of [20, 120, 359]) {
    for (const pxHeight of [20, 120, 500]) {
      for (let px = -40; px <= 420; px += 23) {
        for (let py = -40; py <= 640; py += 31) {
          const { left, top } = placeNote({ px, py }, { pxWidth, pxHeight }, ROOM);
          expect(left).toBeGreaterThanOrEqual(8);
          expect(top).toBeGreaterThanOrEqual(8);
          expect(left + pxWidth).toBeLessThanOrEqual(ROOM.pxWidth - 8);
          expect(top + pxHeight).toBeLessThanOrEqual(ROOM.pxHeight - 8);
          const covers = left < px && px < left + pxWidth && top < py && py < top + pxHeight;
          if (pxHeight <= 120) expect(covers).toBe(false);
        }
      }
    }
  }
});

it('stands above the point where there is room, below it under the top edge', () => {
  const size = { pxWidth: 100, pxHeight: 50 };
  expect(placeNote({ px: 200, py: 300 }, size, ROOM)).toEqual({ left: 150, top: 236 });
  expect(placeNote({ px: 200, py: 30 }, size, ROOM)).toEqual({ left: 150, top: 44 });
});

it('keeps its beginning in sight where it is larger than the window', () => {
  expect(placeNote({ px: 200, py: 300 }, { pxWidth: 900, pxHeight: 900 }, ROOM)).toEqual({ left: 8, top: 8 });
});
