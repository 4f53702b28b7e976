import { FaultError } from '../../experiment/fault.ts';
import { quotable } from '../../experiment/numberText.ts';
import type { GivenNetwork } from '../../experiment/parameters.ts';
import { decoded, LARGEST_BYTES } from './decoded.ts';
import { FileError } from './fileError.ts';
import { parseJson } from './json.ts';
import { looksLikeNetwork, networkOfJson, networkOfNpz } from './networkFile.ts';
import { type OpenedRun, openedRun } from './openedRun.ts';
import { looksLikePaperFile, type PaperFile, readPaperFile } from './paperFile.ts';

/** What a file turned out to be. */
export type OpenedFile =
  | ({ readonly kind: 'run' } & OpenedRun)
  | ({ readonly kind: 'result' } & PaperFile)
  | { readonly kind: 'network'; readonly network: GivenNetwork }
  /** of inputs and labels: numbers in rows, or JSON that holds such lists */
  | { readonly kind: 'table'; readonly text: string };

const ZIP = [0x50, 0x4b];
const OTHER_ARCHIVES: readonly (readonly [name: string, start: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['npy', [0x93, 0x4e, 0x55, 0x4d]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  // as office programs wrote it until 2007
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
];
/** What a table as JSON holds its points under. */
const TABLE_KEYS = ['inputs', 'points'];

/**
 * Tells by what is in it what a file is, whatever it is called, and reads it.
 * @param dimension of the present data, which a network has to fit
 * @throws FaultError where it is nothing that is known, or cannot be used
 */
export function openedFile(bytes: Uint8Array, dimension: number): OpenedFile {
  if (bytes.length === 0) throw new FileError('empty', null);
  if (bytes.length > LARGEST_BYTES) throw tooLarge(bytes.length);
  const startsWith = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  if (startsWith(ZIP)) return { kind: 'network', network: networkOfNpz(bytes, dimension) };
  for (const [given, start] of OTHER_ARCHIVES) {
    if (startsWith(start)) throw new FileError('otherArchive', null, { given });
  }
  const text = decoded(bytes);
  if (looksLikePaperFile(text)) return { kind: 'result', ...readPaperFile(text) };
  if (!/^\s*[{[]/.test(text)) return { kind: 'table', text };

  const json = parseJson(text);
  if (Array.isArray(json)) return { kind: 'table', text };
  const entries = json as Readonly<Record<string, unknown>>;
  if (looksLikeNetwork(entries)) return { kind: 'network', network: networkOfJson(entries, dimension) };
  if (TABLE_KEYS.some((key) => Object.hasOwn(entries, key))) return { kind: 'table', text };
  try {
    return { kind: 'run', ...openedRun(entries) };
  } catch (error) {
    if (!(error instanceof FaultError) || error.fault.code !== 'not-a-run-file') throw error;
    throw new FileError('unknownKind', null, { given: quotable(Object.keys(entries).join(', ')) });
  }
}

/** @param length of a file, in bytes, that is not read */
export function tooLarge(length: number): FileError {
  const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20);
  return new FileError('tooLarge', null, { given: megabytes(length), max: megabytes(LARGEST_BYTES) });
}
