/**
 * What a text repeats from farther back than deflate looks, which is 32 kB: it is left out before the text is deflated
 * (scripts/packPage.ts) and put back once it is inflated.
 */
export interface FarRepeat {
  /** bytes since the end of the last one that were kept */
  readonly after: number;
  /** where it stands first, in bytes of the whole; the whole of it is before its own place */
  readonly from: number;
  /** bytes */
  readonly length: number;
}

const BETWEEN = ';';

export function writeRepeats(repeats: readonly FarRepeat[]): string {
  return repeats.map(({ after, from, length }) => [after, from, length].join()).join(BETWEEN);
}

/** @param repeats as `writeRepeats` has them @returns all bytes again */
export function withFarRepeats(kept: Uint8Array, repeats: string): Uint8Array {
  const all = repeats === '' ? [] : repeats.split(BETWEEN).map((repeat) => repeat.split(',').map(Number));
  const bytes = new Uint8Array(all.reduce((sum, [, , length]) => sum + length!, kept.length));
  let [place, taken] = [0, 0];
  for (const [after, from, length] of all) {
    bytes.set(kept.subarray(taken, taken + after!), place);
    taken += after!;
    place += after!;
    bytes.copyWithin(place, from!, from! + length!);
    place += length!;
  }
  bytes.set(kept.subarray(taken), place);
  return bytes;
}
