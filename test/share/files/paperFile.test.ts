import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Fault, FaultError } from '../../../src/experiment/fault.ts';
import { setUp } from '../../../src/experiment/setup.ts';
import { createSolver } from '../../../src/model/createSolver.ts';
import { train } from '../../../src/model/train.ts';
import { looksLikePaperFile, readPaperFile } from '../../../src/share/files/paperFile.ts';
import { readPaperRun } from '../../model/paper/paperRun.ts';

const NAMES = ['one-teacher-plane', 'one-teacher-16', 'two-teachers-16'];
const textOf = (name: string) =>
  gunzipSync(readFileSync(new URL(`../../data/paper/runs/${name}.csv.gz`, import.meta.url))).toString();
const plane = textOf('one-teacher-plane');

function refusal(text: string): Fault {
  try {
    readPaperFile(text);
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  throw new Error('the file was taken');
}

describe.each(NAMES)('the result file %s of the paper', (name) => {
  const text = textOf(name);
  const { parameters, table } = readPaperFile(text);
  const expected = readPaperRun(name);

  it('becomes the run of its data, start and settings', () => {
    expect(looksLikePaperFile(text)).toBe(true);
    const { dataset, initial, training } = setUp(parameters);
    expect(dataset.inputs).toEqual(expected.dataset.inputs);
    dataset.labels.forEach((label, i) => {
      expect(Math.abs(label - expected.dataset.labels[i]!)).toBeLessThan(1e-15);
    });
    expect(dataset.teacher).toEqual(name.startsWith('one') ? expected.dataset.teacher : null);
    expect(initial.hidden).toEqual(expected.initial.hidden);
    initial.output.forEach((a, j) => {
      expect(Math.abs(a / expected.initial.output[j]! - 1)).toBeLessThan(1e-15);
    });
    expect(training).toMatchObject({ method: 'descent', learningRate: 0.02 });
  });

  it('has its table, all digits', () => {
    for (const [title, values] of expected.columns) expect(table.column(title), title).toEqual(values);
    expect(table.column('no such column')).toBeNull();
  });
});

describe('a result file', () => {
  it('may say a loss target, which is twice ours, and where it was cut off', () => {
    const more = plane.replace('"d": 2,', '"d": 2,\n# "loss target": 1e-09,\n# "cutoff": 100000,');
    expect(readPaperFile(more)).toMatchObject({ end: { by: 'target' }, parameters: { lossTarget: 5e-10 } });
  });

  it('ends its run where it ended itself, by the loss it had there', () => {
    const cut = readPaperFile(plane.replace('"d": 2,', '"d": 2,\n# "loss target": 1e-12,'));
    const [, last] = plane.trimEnd().split('\n').at(-1)!.split(',');
    for (const { end, parameters } of [cut, readPaperFile(plane)]) {
      expect(end).toMatchObject({ by: 'cut', steps: 12883 });
      expect(parameters.lossTarget).toBe(Number(last) / 2);
    }
    // solved here, it ends with the file
    const { dataset, initial, training } = setUp(cut.parameters);
    const nothing = { nextFrame: () => Number.POSITIVE_INFINITY, frame: () => {}, kinks: () => {} };
    const solving = train(createSolver(dataset, initial, training), training, nothing);
    let next = solving.next();
    while (next.done !== true) next = solving.next();
    expect(next.value.reason).toBe('loss');
    expect(Math.abs(next.value.time / 0.02 - 12883)).toBeLessThanOrEqual(1);
  });

  it('of which no loss tells the end goes on to its target', () => {
    const rows = plane.trimEnd().split('\n');
    const lower = rows.with(-2, rows.at(-2)!.replace(/^(\d+),[^,]+/, '$1,1e-30')).join('\n');
    expect(readPaperFile(lower)).toMatchObject({ end: { by: 'open' }, parameters: { lossTarget: 0 } });
    const nameless = plane.replace('\niteration,loss,', '\niteration,not loss,');
    expect(readPaperFile(nameless)).toMatchObject({ end: { by: 'open' }, parameters: { lossTarget: 0 } });
  });

  it('may end its lines as Windows does', () => {
    const { parameters, table } = readPaperFile(plane.replaceAll('\n', '\r\n'));
    expect(parameters).toEqual(readPaperFile(plane).parameters);
    expect(table.titles).toEqual(readPaperFile(plane).table.titles);
  });

  const lines = plane.split('\n');
  const titles = lines.findIndex((line) => !line.startsWith('#'));
  const withLine = (at: number, line: string) => lines.with(at, line).join('\n');
  const without = (key: string) => plane.replace(`"${key}"`, `"not ${key}"`);
  it.each([
    ['no points', without('data points'), 'data points', 'missing', {}],
    ['no start', without('init weights'), 'init weights', 'missing', {}],
    ['no ends', without('predict weights'), 'predict weights', 'missing', {}],
    ['no scale', without('init scale'), 'init scale', 'missing', {}],
    ['no teacher', without('teacher neuron'), 'teacher neuron', 'missing', {}],
    [
      'a second teacher that is missing',
      plane.replace('"two teachers": false', '"two teachers": true'),
      'teacher neuron 2',
      'missing',
      {},
    ],
    [
      'teachers that are told by a number',
      plane.replace('"two teachers": false', '"two teachers": 1'),
      'two teachers',
      'unknown-value',
      { given: '1' },
    ],
    [
      'a scale of text',
      plane.replace('"init scale": 0.001', '"init scale": "small"'),
      'init scale',
      'wrong-type',
      { expected: 'number' },
    ],
    [
      'a scale of 0',
      plane.replace('"init scale": 0.001', '"init scale": 0'),
      'init scale',
      'out-of-range',
      { given: '0' },
    ],
    [
      'a huge rate',
      plane.replace('"learning rate": 0.01', '"learning rate": 6'),
      'learning rate',
      'out-of-range',
      { given: '12', max: 10 },
    ],
    [
      'a scale that stands there twice',
      plane.replace('"d": 2', '"init scale": 1'),
      'init scale',
      'of-a-file',
      { problem: 'repeated' },
    ],
    [
      'a row that is cut',
      plane.trimEnd().slice(0, -200),
      null,
      'of-a-file',
      { problem: 'rowLength', row: lines.length - 1 },
    ],
    [
      'a cell of text',
      withLine(titles + 3, lines[titles + 3]!.replace(/,[^,]*/, ',low')),
      null,
      'of-a-file',
      { problem: 'cell', row: titles + 4, column: 'loss', given: 'low' },
    ],
    [
      'an iteration that comes again',
      withLine(titles + 2, lines[titles + 1]!),
      null,
      'of-a-file',
      { problem: 'iteration', row: titles + 3, given: 1 },
    ],
    [
      'no iterations',
      withLine(titles, lines[titles]!.replace('iteration', 'epoch')),
      null,
      'of-a-file',
      { problem: 'noColumn', column: 'iteration' },
    ],
    ['no table', lines.slice(0, titles).join('\n'), null, 'of-a-file', { problem: 'noRows' }],
    ['no rows', lines.slice(0, titles + 1).join('\n'), null, 'of-a-file', { problem: 'noRows' }],
  ])('with %s is refused, and told where', (_, text, field, code, values) => {
    const read = () => {
      const { table } = readPaperFile(text);
      table.column('loss');
    };
    let caught: unknown;
    try {
      read();
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(FaultError);
    expect((caught as FaultError).fault).toMatchObject({ field, code, values });
  });

  it('names the place in its JSON by the line of the file', () => {
    const broken = plane.replace('"init scale": 0.001,', '"init scale": NaN,');
    const line = broken.split('\n').findIndex((each) => each.includes('NaN')) + 1;
    expect(refusal(broken).values).toMatchObject({ problem: 'json', line, found: 'NaN' });
  });

  it('whose neurons are of another dimension than its points names the neuron', () => {
    const wide = plane.replace(/("init weights": \[\s*#?\s*\[)/, '$1 1.0, ');
    expect(refusal(wide)).toMatchObject({ code: 'wrong-length', values: { given: 3, expected: 2 } });
  });
});
