import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/experiment/sha256.ts';

describe('SHA-256', () => {
  it('is what Node makes of the same bytes, at every length about the ends of blocks', () => {
    for (const length of [0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 167 + length) % 256);
      expect(sha256(bytes), `${length} bytes`).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('reads a view from where it begins', () => {
    const all = Uint8Array.from({ length: 200 }, (_, index) => index);
    expect(sha256(all.subarray(70, 150))).toBe(sha256(all.slice(70, 150)));
  });
});
