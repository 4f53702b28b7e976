import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { compress, decompress } from '../../src/share/compressed.ts';

describe('compressed text', () => {
  it('comes back, in letters that a link takes as they are', () => {
    const text = 'points=1,0;0.5,-0.25&teacher=1,0'.repeat(1000);
    const compressed = compress(text);
    expect(compressed).toMatch(/^[\w-]+$/);
    expect(compressed.length).toBeLessThan(text.length / 20);
    expect(decompress(compressed, text.length)).toBe(text);
  });

  it('never ends in what a program that makes links of text would leave out, and is read with such a mark behind it', () => {
    const ends = new Set<string>();
    for (let i = 0; i < 400; i++) {
      const text = `points=${i * 0.37},${i}`;
      const compressed = compress(text);
      ends.add(compressed.at(-1)!);
      expect(decompress(compressed, 100)).toBe(text);
      expect(decompress(`${compressed}_`, 100)).toBe(text);
    }
    expect(ends.has('-') || ends.has('_')).toBe(false);
  });

  it('longer than allowed is given up, and no more of it inflated', () => {
    const push = vi.spyOn(Inflate.prototype, 'push');
    // 30 MB of zeros in 30 kB: 8 chunks
    const bytes = deflateSync(strToU8('0'.repeat(3e7), true), { level: 9 });
    expect(decompress(btoa(strFromU8(bytes, true)), 1e6)).toBeNull();
    expect(push).toHaveBeenCalledTimes(1);
    push.mockRestore();
  });

  it('that is damaged is none', () => {
    const compressed = compress('points=1,0;0,1&teacher=1,0');
    for (const text of ['', 'A', '!', compressed.slice(0, 10), `*${compressed}`]) {
      expect(decompress(text, 1e6)).toBeNull();
    }
  });
});
