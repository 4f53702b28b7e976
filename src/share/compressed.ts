import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';

/** ASCII text as raw deflate in base64url, and back within a bound. */

export function compress(text: string): string {
  const bytes = deflateSync(strToU8(text, true), { level: 9 });
  const written = base64url(bytes);
  // programs that make links of text take no `-` or `_` at the end for a part of it: a byte more, which nobody reads, ends in `A`
  return /[-_]$/.test(written) ? base64url(withZero(bytes)) : written;
}

function withZero(bytes: Uint8Array): Uint8Array {
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  return longer;
}

function base64url(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** By so much no deflate of a text is shorter than that of its beginning: blocks end elsewhere. */
const MARGIN = 1.25;

/**
 * About how long the compressed rows are, where that is surely more than `most` characters; null where it may be less. It is told from the
 * first rows that say so, as a million numbers take seconds.
 */
export function lengthBeyond(most: number, count: number, rowOf: (row: number) => string): number | null {
  let text = '';
  let enough = 3 * most;
  for (let row = 0; row < count; row++) {
    text += `${rowOf(row)};`;
    if (text.length < enough) continue;
    const { length } = compress(text);
    if (length > MARGIN * most) return Math.round((length * count) / (row + 1));
    enough = 4 * text.length;
  }
  return null;
}

/** Compressed bytes that are inflated at once: they come to 4 MB at most, deflate's best being about 1 to 1030. */
const CHUNK = 4096;

/**
 * @param longest the number of characters at which to stop: what is inflated beyond them is a chunk's worth
 * @returns null where `text` is damaged or says more than `longest` characters
 */
export function decompress(text: string, longest: number): string | null {
  const parts: string[] = [];
  let length = 0;
  try {
    // one letter alone says nothing: it is a mark of emphasis behind the link
    const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
    const binary = atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = strToU8(binary, true);
    const inflate = new Inflate((data) => {
      length += data.length;
      if (length <= longest) parts.push(strFromU8(data, true));
    });
    for (let start = 0; start < bytes.length && length <= longest; start += CHUNK) {
      inflate.push(bytes.subarray(start, start + CHUNK), start + CHUNK >= bytes.length);
    }
  } catch {
    // not base64url, or not deflate
    return null;
  }
  return length === 0 || length > longest ? null : parts.join('');
}
