import { crc32 } from './crc32.ts';

/** The eight bytes that every PNG begins with, and its first chunk, which is 13 bytes long. */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEADER_END = SIGNATURE.length + 12 + 13;

/**
 * A PNG with texts in it, as programs show them (`Title`, `Description`, `Source`, `Software`): an iTXt chunk each, in UTF-8 and
 * not compressed (https://www.w3.org/TR/png-3/#11iTXt).
 * @param texts by keywords of 1 to 79 characters of Latin-1
 * @throws RangeError where `png` is none
 */
export function pngWithTexts(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const isPng = SIGNATURE.every((byte, index) => png[index] === byte);
  if (!isPng || png.length < HEADER_END) throw new RangeError('not a PNG');
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, png.length);
  const out = new Uint8Array(length);
  out.set(png.subarray(0, HEADER_END));
  let at = HEADER_END;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  out.set(png.subarray(HEADER_END), at);
  return out;
}

function textChunk(keyword: string, text: string): Uint8Array {
  // keyword, then: not compressed, no method, no language, no translation of the keyword
  const content = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(content.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length - 4);
  chunk.set(content, 4);
  view.setUint32(content.length + 4, crc32(content));
  return chunk;
}
