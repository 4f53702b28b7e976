import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { FileError } from './files/fileError.ts';

/**
 * What is in a zip archive, bounded: nothing is unpacked beyond what the archive says of an entry, an entry of more than `largest` bytes is
 * refused before, and what comes out is held to its checksum. (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT)
 * fflate, which inflates, has a reader of archives too: it looks at no checksum and cuts what is longer than was said, so that a bit that has flipped would be another weight unseen.
 */

/** More entries are not listed: what is read here has two. */
const MOST_ENTRIES = 1000;
const END = { signature: 0x06054b50, length: 22 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const STORED = 0;
const DEFLATED = 8;
/** Compressed bytes that are inflated at once: 4 MB come of them at most. */
const CHUNK = 4096;

export interface ZipEntry {
  readonly name: string;
  /** of what is in it */
  readonly size: number;
  /** @throws FileError where it is larger than `largest` bytes, packed in a way that is not known, or damaged */
  read(largest: number): Uint8Array;
}

/** @throws FileError naming the first byte where it is no archive */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < Math.min(count, MOST_ENTRIES); index++) {
    require(view, at, CENTRAL);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    );
    const nameFrom = at + CENTRAL.length;
    const next = nameFrom + nameLength! + extraLength! + commentLength!;
    if (next > bytes.length) throw new FileError('archive', null, { byte: at, expected: 'entry' });
    const name = new TextDecoder().decode(bytes.subarray(nameFrom, nameFrom + nameLength!));
    const packed: Packed = {
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      from: view.getUint32(at + 42, true),
    };
    entries.push({ name, size: packed.size, read: (largest) => unpacked(view, name, packed, largest) });
    at = next;
  }
  return entries;
}

interface Packed {
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** of its local header */
  readonly from: number;
}

/** Where the end of the directory is recorded: the last thing in the file but a comment. */
function endOf(view: DataView): number {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw new FileError('archive', null, { byte: view.byteLength, expected: 'directory' });
}

function require(view: DataView, at: number, { signature, length }: typeof CENTRAL): void {
  if (at + length <= view.byteLength && view.getUint32(at, true) === signature) return;
  throw new FileError('archive', null, { byte: at, expected: 'entry' });
}

function unpacked(view: DataView, name: string, packed: Packed, largest: number): Uint8Array {
  const { method, checksum, packedSize, size, from } = packed;
  if (size > largest) throw new FileError('entryTooLarge', name, { given: size, max: largest });
  require(view, from, LOCAL);
  const start = from + LOCAL.length + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  if (start + packedSize > view.byteLength)
    throw new FileError('archive', name, { byte: from, expected: 'content' });
  const content = new Uint8Array(view.buffer, view.byteOffset + start, packedSize);
  const bytes = method === STORED ? content : method === DEFLATED ? inflated(content, size) : null;
  if (bytes === null) throw new FileError('archive', name, { byte: from, expected: 'method' });
  if (bytes.length !== size || crc32(bytes) !== checksum) throw new FileError('checksum', name);
  return bytes;
}

/** Stops where more comes out than `size` bytes: an archive of a few kilobytes can say it is small and be a thousand times as large. */
function inflated(content: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length <= size) out.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < content.length && length <= size; at += CHUNK) {
      inflate.push(content.subarray(at, at + CHUNK), at + CHUNK >= content.length);
    }
  } catch {
    // not deflate: what has come out is not what was announced
    return out.subarray(0, 0);
  }
  return length === size ? out : out.subarray(0, 0);
}
