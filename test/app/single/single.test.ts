import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode91, encode91 } from '../../../src/app/single/base91.ts';
import { openingLink } from '../../../src/app/single/openingLink.ts';
import { joinParts, unpack, wholePage } from '../../../src/app/single/packed.ts';
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

describe('the page as one file', () => {
  const parts = {
    shell: '<meta name="relu-flow:link" content="" /><script><!-- packed --></script>',
    style: 'b { color: red }',
    script: 'let a = "$& é λ </b>";',
  };

  it('unpacks to what was packed, and its shell makes the same file again', async () => {
    const packed = encode91(deflateRawSync(joinParts(parts)));
    const found = await unpack(packed);
    expect(found).toEqual(parts);
    expect(wholePage(found.shell, packed)).toBe(wholePage(parts.shell, packed));
    expect(wholePage(parts.shell, packed)).toContain(`<script>${packed}</script>`);
    expect(() => joinParts({ ...parts, style: '\0' })).toThrow();
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
