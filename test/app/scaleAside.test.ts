import { describe, expect, it } from 'vitest';
import { powerOfFour } from '../../src/app/controls/ScaleAside.tsx';

describe('powers of four', () => {
  it('are known where they are, and nothing near them is', () => {
    expect(powerOfFour(4 ** -7)).toBe(-7);
    expect(powerOfFour(4 ** -166)).toBe(-166);
    expect(powerOfFour(16)).toBe(2);
    expect(powerOfFour(1)).toBe(0);
    expect(powerOfFour(2)).toBeNull();
    expect(powerOfFour(6.1e-5)).toBeNull();
    expect(powerOfFour(1e-100)).toBeNull();
  });
});
