import { uncorrected } from '../../experiment/correct.ts';
import { FaultError } from '../../experiment/fault.ts';
import { sanitise } from '../../experiment/limits.ts';
import { quotable } from '../../experiment/numberText.ts';
import type { GivenData, GivenNetwork, Parameters } from '../../experiment/parameters.ts';
import { LINK_KEYS } from '../parameterCodecs.ts';
import { FileError } from './fileError.ts';
import { parseJson } from './json.ts';
import { type LoggedTable, readLoggedTable } from './loggedTable.ts';
import { type PaperEnd, paperEnd } from './paperEnd.ts';

/**
 * A result file of the program of Chistikov, Englert and Lazic (github.com/englert-m/shallow_ReLU_dynamics): lines that begin with `#` and
 * are JSON, then a table of what was logged. The program takes steps of plain gradient descent on the mean square, which
 * is twice our loss: one of its steps of 0.01 is 0.02 of flow time.
 */
export interface PaperFile {
  /** the same data, start and settings: descent of it is the run of the file */
  readonly parameters: Parameters;
  readonly end: PaperEnd;
  readonly table: LoggedTable;
}

/** What the loss of the program is of ours. */
export const PAPER_LOSS = 2;

/** Whether `text` is meant as such a file. */
export function looksLikePaperFile(text: string): boolean {
  return /^\s*#\s*\{/.test(text);
}

/**
 * @param text without a byte order mark
 * @throws FaultError naming the first place where it is none, or where its run cannot be had
 */
export function readPaperFile(text: string): PaperFile {
  const lines = text.split(/\r\n?|\n/);
  const rowsFrom = lines.findIndex((line) => !/^\s*(#|$)/.test(line));
  const above = rowsFrom < 0 ? lines : lines.slice(0, rowsFrom);
  // the sign is a blank, so that places in the JSON are places in the file
  const header = new Header(parseJson(above.map((line) => line.replace('#', ' ')).join('\n')));

  const inputs = header.rows('data points');
  const twoTeachers = header.flag('two teachers');
  const first = header.list('teacher neuron');
  const teachers = twoTeachers ? [first, header.list('teacher neuron 2')] : [first];
  const network = startOf(header);
  const table = readLoggedTable(lines, rowsFrom < 0 ? lines.length : rowsFrom);
  const end = paperEnd(table, header.number('loss target', 0));
  const wanted: Partial<Parameters> = {
    scheme: 'given',
    given: dataOf(inputs, teachers),
    network,
    width: network.output.length,
    initScale: header.number('init scale'),
    method: 'descent',
    learningRate: PAPER_LOSS * header.number('learning rate'),
    lossTarget: end.lossTarget / PAPER_LOSS,
  };
  const { parameters, faults } = sanitise(wanted, NAMES);
  // a file says exactly what its run is: nothing is set right
  if (faults[0] !== undefined) throw new FaultError(uncorrected(faults[0]));
  return { parameters, end, table };
}

/** The places of the parameters in the file. */
const NAMES = {
  ...LINK_KEYS,
  given: 'data points',
  network: 'init weights',
  width: 'init weights',
  initScale: 'init scale',
  learningRate: 'learning rate',
  lossTarget: 'loss target',
};

/** Labels are not in the file: they are those of its teachers, y = relu(v1 . x), less relu(v2 . x) where there are two. */
function dataOf(inputs: number[][], teachers: readonly number[][]): GivenData {
  const [teacher, second] = teachers as [number[], number[]?];
  if (second === undefined) return { inputs, labels: null, teacher };
  const rectified = (v: number[], x: number[]) =>
    Math.max(
      0,
      x.reduce((sum, coordinate, k) => sum + coordinate * v[k]!, 0),
    );
  // there is no single teacher to measure by, as of our own data of two
  return { inputs, labels: inputs.map((x) => rectified(teacher, x) - rectified(second, x)), teacher: null };
}

/**
 * The weights before they are scaled: a_j = s_j |z_j|. Of the output layer the file has the end alone, whose signs are those of
 * the start: a balanced neuron keeps its sign.
 */
function startOf(header: Header): GivenNetwork {
  const hidden = header.rows('init weights');
  const field = 'predict weights';
  const [ends] = header.rows(field);
  if (ends === undefined || ends.length !== hidden.length) {
    const values = { given: ends?.length ?? 0, expected: hidden.length };
    throw new FaultError({ code: 'wrong-length', field: `${field}[0]`, values });
  }
  const output = hidden.map((weights, j) => {
    const sign = Math.sign(ends[j]!);
    if (sign === 0) throw new FileError('noSign', `${field}[0][${j}]`);
    return sign * Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  });
  return { output, hidden };
}

/** The entries of the header by their keys; what is not as expected is a fault that names its place. */
class Header {
  private readonly entries: Readonly<Record<string, unknown>>;

  constructor(json: unknown) {
    if (typeof json !== 'object' || json === null || Array.isArray(json))
      throw new FileError('unknownKind', null);
    this.entries = json as Readonly<Record<string, unknown>>;
  }

  /** @param absent what stands for a number that the file leaves out; there is none unless told */
  number(key: string, absent?: number): number {
    const value = this.entries[key];
    if ((value === undefined || value === null) && absent !== undefined) return absent;
    return numberAt(this.present(key), key);
  }

  flag(key: string): boolean {
    const value = this.entries[key] ?? false;
    if (typeof value === 'boolean') return value;
    throw new FaultError({
      code: 'unknown-value',
      field: key,
      values: { given: quotable(String(JSON.stringify(value))), expected: 'true, false' },
    });
  }

  list(key: string): number[] {
    return numbersAt(this.present(key), key);
  }

  rows(key: string): number[][] {
    return listAt(this.present(key), key).map((row, index) => numbersAt(row, `${key}[${index}]`));
  }

  private present(key: string): unknown {
    const value = this.entries[key];
    if (value === undefined) throw new FaultError({ code: 'missing', field: key, values: {} });
    return value;
  }
}

function listAt(value: unknown, field: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new FaultError({ code: 'wrong-type', field, values: { expected: 'list' } });
}

function numbersAt(value: unknown, field: string): number[] {
  return listAt(value, field).map((entry, index) => numberAt(entry, `${field}[${index}]`));
}

function numberAt(value: unknown, field: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new FaultError({ code: 'wrong-type', field, values: { expected: 'number' } });
}
