/**
 * Bytes as text of 91 printable characters, 13 or 14 bits to two of them: 1.23 characters a byte, where base64 takes 1.33. The method is
 * Joachim Henke's basE91; the characters are all printable ones of ASCII but those that end a script or a string.
 */
const CHARACTERS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (character) => !'<"\\'.includes(character),
);
const BASE = CHARACTERS.length;
/** 13 bits that are at most this leave room for one more: 91 x 91 is 8281, and 8192 + 88 below it. */
const MOST_WITH_14 = 88;

export function encode91(bytes: Uint8Array): string {
  const parts: string[] = [];
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits |= byte << count;
    count += 8;
    if (count <= 13) continue;
    const width = (bits & 8191) > MOST_WITH_14 ? 13 : 14;
    const value = bits & ((1 << width) - 1);
    bits >>= width;
    count -= width;
    parts.push(CHARACTERS[value % BASE]!, CHARACTERS[Math.floor(value / BASE)]!);
  }
  if (count > 0) parts.push(CHARACTERS[bits % BASE]!);
  if (count > 7 || bits >= BASE) parts.push(CHARACTERS[Math.floor(bits / BASE)]!);
  return parts.join('');
}

/** The bytes of a text that `encode91` has made; other characters in it are left out. */
export function decode91(text: string): Uint8Array<ArrayBuffer> {
  const valueAt = new Int8Array(128).fill(-1);
  for (const [value, character] of CHARACTERS.entries()) valueAt[character.charCodeAt(0)] = value;
  const bytes = new Uint8Array(Math.ceil((text.length * 7) / 8));
  let [bits, count, length, first] = [0, 0, 0, -1];
  for (let i = 0; i < text.length; i++) {
    const value = valueAt[text.charCodeAt(i)] ?? -1;
    if (value < 0) continue;
    if (first < 0) {
      first = value;
      continue;
    }
    const both = first + value * BASE;
    first = -1;
    bits |= both << count;
    count += (both & 8191) > MOST_WITH_14 ? 13 : 14;
    for (; count > 7; count -= 8) {
      bytes[length++] = bits & 255;
      bits >>= 8;
    }
  }
  if (first >= 0) bytes[length++] = (bits | (first << count)) & 255;
  return bytes.slice(0, length);
}
