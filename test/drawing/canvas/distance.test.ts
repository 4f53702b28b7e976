import { describe, expect, it } from 'vitest';
import { distanceToBox, squaredDistanceToSegment } from '../../../src/drawing/canvas/distance.ts';

describe('squaredDistanceToSegment', () => {
  it('is to the nearest point of the segment, ends included', () => {
    expect(squaredDistanceToSegment(1, 1, 0, 0, 2, 0)).toBe(1);
    expect(squaredDistanceToSegment(-3, 4, 0, 0, 2, 0)).toBe(25);
    expect(squaredDistanceToSegment(3, 4, 0, 0, 0, 0)).toBe(25);
  });
});

describe('distanceToBox', () => {
  it('is 0 inside, and from outside goes to the nearest side or corner', () => {
    const of = (px: number, py: number) => distanceToBox({ px, py }, 1, 2, 5, 8);
    expect([of(3, 4), of(5, 8), of(0, 4), of(3, 10), of(9, 11)]).toEqual([0, 0, 1, 2, 5]);
  });
});
