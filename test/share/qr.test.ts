import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { type QrCode, qrCode, qrFile } from '../../src/share/qr.ts';

/** What an independent reader (`qr` of Paul Miller) makes of the path as a photograph of two pixels a module. */
function readBack({ path, size }: QrCode): string {
  const pixels = 2;
  const side = pixels * size;
  const data = new Uint8Array(4 * side * side).fill(255);
  for (const [, x, y, run, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(run).toBe(back);
    for (let row = pixels * Number(y); row < pixels * (Number(y) + 1); row++) {
      const from = row * side + pixels * Number(x);
      for (let at = from; at < from + pixels * Number(run); at++) data.fill(0, 4 * at, 4 * at + 3);
    }
  }
  return decodeQR({ width: side, height: side, data });
}

describe('a QR code', () => {
  it('is read back as what it was made of, whatever the text', () => {
    const link = fc.string({ unit: fc.constantFrom(...'abcdefmnvtz0123456789=&,;:.-_~#%'), minLength: 1 });
    const texts = fc.oneof(link, fc.string({ unit: 'grapheme', minLength: 1 }), fc.constant('A'));
    fc.assert(
      fc.property(texts, (text) => {
        const address = `https://example.org/${text}`;
        expect(readBack(qrCode(address)!)).toBe(address);
      }),
      { numRuns: 8 },
    );
  });

  it('of a long link is read back too', () => {
    const address = `https://example.org/#given=${'aZ9-'.repeat(150)}`;
    expect(readBack(qrCode(address)!)).toBe(address);
  });

  it('keeps four light modules on every side', () => {
    const { path, size, quietZone } = qrCode('https://example.org/')!;
    expect(quietZone).toBe(4);
    const dark = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((found) => found.slice(1).map(Number));
    expect(Math.min(...dark.flatMap(([x, y]) => [x!, y!]))).toBe(4);
    expect(Math.max(...dark.map(([x, , run]) => x! + run!))).toBe(size - 4);
    expect(Math.max(...dark.map(([, y]) => y! + 1))).toBe(size - 4);
  });

  it('is corrected as well as its size allows, so that a part of it may be hidden', () => {
    // 17 bytes fit into version 1 with L only, and with M into version 2, which corrects 14 of them with M
    expect(qrCode('x'.repeat(14))!.size - 8).toBe(21);
    expect(qrCode('x'.repeat(17))!.size - 8).toBe(25);
  });

  it('is none where the text is longer than the largest code holds', () => {
    // 2953 bytes in version 40 with L (ISO/IEC 18004, table 7)
    expect(qrCode('x'.repeat(2953))?.size).toBe(177 + 8);
    expect(qrCode('x'.repeat(2954))).toBeNull();
  });

  it('makes one of broken characters too', () => {
    expect(qrCode('\ud800')).not.toBeNull();
  });

  it('is a file of its own that any viewer shows dark on light', () => {
    const code = qrCode('https://example.org/')!;
    const file = qrFile(code);
    expect(file).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(file).toContain(`viewBox="0 0 ${code.size} ${code.size}"`);
    expect(file.indexOf('#fff')).toBeLessThan(file.indexOf(code.path));
  });
});
