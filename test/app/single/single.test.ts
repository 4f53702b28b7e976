import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, withoutFarRepeats } from '../../../scripts/packPage.ts';
import { decode91, encode91 } from '../../../src/app/single/base91.ts';
import { withFarRepeats, writeRepeats } from '../../../src/app/single/farRepeats.ts';
import { openingLink } from '../../../src/app/single/openingLink.ts';
import { unpack, wholePage } from '../../../src/app/single/packed.ts';
import { pageWithRun } from '../../../src/share/pageWithRun.ts';

describe('bytes as text', () => {
  it('come back, and the text has no sign that ends a script or a string', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = encode91(bytes);
        expect(text).not.toMatch(/[<"\\\s]/);
        expect(decode91(text)).toEqual(bytes);
      }),
    );
    for (const byte of [0, 88, 89, 255]) {
      const same = new Uint8Array(1000).fill(byte);
      expect(decode91(encode91(same))).toEqual(same);
    }
  });

  it('take less than a quarter more', () => {
    const bytes = Uint8Array.from({ length: 10_000 }, (_, i) => (i * i * 31) % 251);
    expect(encode91(bytes).length).toBeLessThan(12_400);
  });
});

describe('what a text repeats from far back', () => {
  const back = (bytes: Uint8Array, window?: number) => {
    const { kept, repeats } = withoutFarRepeats(Buffer.from(bytes), window);
    expect(Buffer.compare(withFarRepeats(kept, writeRepeats(repeats)), bytes)).toBe(0);
    return { kept: kept.length, repeats };
  };

  it('is put back, whatever is repeated, at any distance, also of one byte only', () => {
    const piece = fc.uint8Array({ minLength: 1, maxLength: 90, max: 3 });
    const order = fc.array(fc.nat(5), { maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 6, maxLength: 6 }),
        order,
        fc.nat(200),
        (pieces, places, window) => {
          back(Uint8Array.from(places.flatMap((place) => [...pieces[place]!])), window);
        },
      ),
    );
    for (const length of [0, 1, 100, 5000]) back(new Uint8Array(length).fill(7), 40);
    // what goes on and on after a beginning of its own
    for (let period = 1; period < 40; period++)
      for (let begins = 0; begins < 20; begins++) {
        const bytes = Uint8Array.from({ length: 200 }, (_, i) => (i < begins ? 255 - i : i % period));
        for (const window of [0, 20]) back(bytes, window);
      }
  });

  it('is left out where deflate does not find it, and what deflate finds is not', () => {
    const noise = (length: number, seed: number) =>
      Uint8Array.from({ length }, (_, i) => Math.floor(1e6 * Math.abs(Math.sin(i * 12.9 + seed))) % 256);
    const [text, far, near] = [noise(2000, 1), noise(40_000, 2), noise(100, 3)];
    const { kept, repeats } = back(Uint8Array.from([...text, ...far, ...text, ...near, ...text]));
    expect(repeats).toEqual([
      { after: 42_000, from: 0, length: 2000 },
      { after: 100, from: 0, length: 2000 },
    ]);
    expect(kept).toBe(42_100);
    expect(back(Uint8Array.from([...text, ...near, ...text])).repeats).toEqual([]);
  });
});

describe('the page as one file', () => {
  const parts = {
    shell: '<meta name="relu-flow:link" content="" /><script><!-- packed --></script>',
    style: 'b { color: red }',
    script: 'let a = "$& é λ </b>";',
  };

  it('unpacks to what was packed, and its shell makes the same file again', async () => {
    const packed = await pack(parts);
    const found = await unpack(packed);
    expect(found).toEqual(parts);
    expect(wholePage(found.shell, packed)).toBe(wholePage(parts.shell, packed));
    expect(wholePage(parts.shell, packed)).toContain(`<script>${packed}</script>`);
    await expect(pack({ ...parts, style: '\0' })).rejects.toThrow();
    await expect(unpack('no deflate')).rejects.toThrow();
  });

  it('holds the link of the run it is saved with as text, whatever is in it', () => {
    const link = 'v=2&m=3&x="><script>alert(1)</script>&amp;';
    const page = pageWithRun(parts.shell, link);
    const content = /content="([^"]*)"/.exec(page)![1]!;
    expect(content).not.toContain('<');
    const read = content.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    expect(read).toBe(link);
    expect(() => pageWithRun('<html></html>', link)).toThrow();
  });

  it('opens the run of its address, and where that says none the one it was saved with', () => {
    const at = (hash: string, saved: string | null) =>
      openingLink({
        location: { hash },
        document: { querySelector: () => (saved === null ? null : { content: saved }) },
      } as unknown as Window);
    expect(at('#m=3', 'v=2&m=4')).toBe('#m=3');
    expect(at('', 'v=2&m=4')).toBe('v=2&m=4');
    expect(at('#', null)).toBe('');
  });
});
