import { deflateAsync } from '@gfx/zopfli';
import { encode91 } from '../src/app/single/base91.ts';
import { type FarRepeat, writeRepeats } from '../src/app/single/farRepeats.ts';
import { BETWEEN, joinParts, type PageParts } from '../src/app/single/packed.ts';

/** Where what repeats is looked for: at every so many bytes. */
const BLOCK = 16;
/** Deflate itself finds what is at most this far back (RFC 1951, 3.2.5). */
const WINDOW = 32_768;
/** What is shorter costs as much as it saves. */
const SHORTEST = 32;

/**
 * Leaves out of `bytes` what stands in them farther back than deflate looks: the page and its workers hold the solver each.
 * After Bentley and McIlroy, *Data Compression Using Long Common Strings* (1999). `withFarRepeats` puts it back.
 */
export function withoutFarRepeats(
  bytes: Buffer,
  window = WINDOW,
): {
  readonly kept: Buffer;
  readonly repeats: readonly FarRepeat[];
} {
  const places = new Map<string, number>();
  const blockAt = (place: number) => bytes.toString('latin1', place, place + BLOCK);
  const kept: Buffer[] = [];
  const repeats: FarRepeat[] = [];
  let [next, done] = [0, 0];
  for (let i = 0; i + BLOCK <= bytes.length; i++) {
    for (; next + BLOCK <= i; next += BLOCK) {
      const block = blockAt(next);
      if (!places.has(block)) places.set(block, next);
    }
    const place = places.get(blockAt(i));
    if (place === undefined || i - place <= window) continue;
    let [from, start] = [place, i];
    // nothing is copied from where it goes to
    while (start > Math.max(done, place + BLOCK) && from > 0 && bytes[start - 1] === bytes[from - 1]) {
      start--;
      from--;
    }
    let length = i - start + BLOCK;
    while (
      from + length < start &&
      start + length < bytes.length &&
      bytes[start + length] === bytes[from + length]
    )
      length++;
    if (length < SHORTEST) continue;
    kept.push(bytes.subarray(done, start));
    repeats.push({ after: start - done, from, length });
    done = start + length;
    i = done - 1;
  }
  kept.push(bytes.subarray(done));
  return { kept: Buffer.concat(kept), repeats };
}

/** Rounds in which it looks for shorter ways to say the same: more of them gain less than a thousandth. */
const ROUNDS = 3;

/** The page as the text that `unpack` reads. Zopfli deflates to a twenty-fifth less than zlib does. */
export async function pack(parts: PageParts): Promise<string> {
  const { kept, repeats } = withoutFarRepeats(Buffer.from(joinParts(parts)));
  const plain = Buffer.concat([Buffer.from(`${writeRepeats(repeats)}${BETWEEN}`), kept]);
  return encode91(await deflateAsync(plain, { numiterations: ROUNDS }));
}
