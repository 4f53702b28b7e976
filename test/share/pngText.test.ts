import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/share/crc32.ts';
import { pngWithTexts } from '../../src/share/pngText.ts';

/** A PNG of one pixel, as an encoder wrote it. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Chunks by the specification: length, type, content, checksum. */
function chunksOf(bytes: Uint8Array) {
  const buffer = Buffer.from(bytes);
  const chunks: { type: string; content: Buffer }[] = [];
  for (let at = 8; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    const typed = buffer.subarray(at + 4, at + 8 + length);
    expect(crc32(typed), 'the checksum of a chunk').toBe(buffer.readUInt32BE(at + 8 + length));
    chunks.push({ type: typed.toString('latin1', 0, 4), content: typed.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

describe('texts in a PNG', () => {
  it('are chunks of their own behind the header, in UTF-8, and the image stays as it is', () => {
    const chunks = chunksOf(pngWithTexts(PIXEL, { Title: 'λ = 10⁻³', Source: 'https://x/#a=1&b=2' }));
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
    expect(chunks[1]!.content.toString('utf8')).toBe('Title\0\0\0\0\0λ = 10⁻³');
    expect(chunks[2]!.content.toString('utf8')).toBe('Source\0\0\0\0\0https://x/#a=1&b=2');
    const plain = chunksOf(PIXEL);
    expect(chunks[3]).toEqual(plain[1]);
  });

  it('are refused to what is no PNG', () => {
    expect(() => pngWithTexts(new Uint8Array(40), { Title: 'a' })).toThrow(/not a PNG/);
    expect(() => pngWithTexts(PIXEL.subarray(0, 12), { Title: 'a' })).toThrow(/not a PNG/);
  });
});
