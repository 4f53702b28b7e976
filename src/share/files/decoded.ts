import { FileError } from './fileError.ts';

/** Larger files are not read: the largest run there can be takes less. */
export const LARGEST_BYTES = 128 * 2 ** 20;

/** No text has them: all below the blank but tabs, ends of lines and form feeds. */
const isForeign = (byte: number) => byte < 9 || (byte > 13 && byte < 32);
/** What is not text shows soon. */
const LOOKED_AT = 4096;

/**
 * The text of a file without its byte order mark: UTF-8 or UTF-16 as the mark says, and what is no UTF-8 as older tables of Western
 * spreadsheets have it (Windows-1252).
 * @throws FileError where it is no text, or empty
 */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (utf16 === null) {
    const byte = bytes.subarray(0, LOOKED_AT).findIndex(isForeign);
    if (byte >= 0) throw new FileError('notText', null, { byte });
  }
  const text = utf16 === null ? utf8(bytes) : new TextDecoder(utf16).decode(bytes);
  if (text.trim() === '') throw new FileError('empty', null);
  return text;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
