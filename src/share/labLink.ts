import { FaultError } from '../experiment/fault.ts';
import { isPresetId, PRESETS, presetOf } from '../experiment/sweep/presets/presets.ts';
import type { SweepSpec } from '../experiment/sweep/spec.ts';
import { readSweepSpec, sweepSpecFile } from '../experiment/sweep/specFile.ts';
import { compress, decompress } from './compressed.ts';

/**
 * A sweep in a link: the id of a preset, or its file as compact JSON, compressed as the user's own data are. What the file says is
 * checked when the laboratory is opened; a link alone is held to letters and length (presentation.ts).
 */

/** Characters of a link that a sweep may take. */
export const MOST_LAB = 8192;
/** Of its file: three axes written out are half of it, and nothing that is packed so well is a sweep. */
const LONGEST_FILE = 200_000;

const packed = new WeakMap<SweepSpec, string>();

/** @returns null where a link cannot carry it */
export function packLab(spec: SweepSpec): string | null {
  const known = packed.get(spec);
  if (known !== undefined) return known;
  const file = fileText(spec);
  const text = PRESETS.find((preset) => fileText(preset.spec) === file)?.id ?? compress(file);
  if (text.length > MOST_LAB) return null;
  packed.set(spec, text);
  return text;
}

/**
 * The sweep in the text of `lab=`.
 * @throws FaultError where it is none, naming the place in its file
 */
export function readLab(text: string): SweepSpec {
  if (isPresetId(text)) return presetOf(text).spec;
  const file = text.length > MOST_LAB ? null : decompress(text, LONGEST_FILE);
  if (file === null) throw unreadable();
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch {
    throw unreadable();
  }
  try {
    return readSweepSpec(json);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    const { field } = error.fault;
    throw new FaultError({ ...error.fault, field: field === null ? 'lab' : `lab: ${field}` });
  }
}

function unreadable(): FaultError {
  return new FaultError({ code: 'unreadable', field: 'lab', values: {} });
}

const files = new WeakMap<SweepSpec, string>();

/** ASCII alone: other letters of the title are escaped. */
function fileText(spec: SweepSpec): string {
  let text = files.get(spec);
  if (text === undefined) {
    text = JSON.stringify(sweepSpecFile(spec)).replace(
      /[\u007f-\uffff]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    files.set(spec, text);
  }
  return text;
}
