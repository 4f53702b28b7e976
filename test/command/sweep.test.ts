import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellAt, cellCount, cellKey } from '../../src/experiment/sweep/cells.ts';
import { solveCell } from '../../src/experiment/sweep/solveCell.ts';
import { readSweepSpec } from '../../src/experiment/sweep/specFile.ts';
import { tiny } from '../experiment/sweep/specs.ts';
import { expectRefused, fileIn, printed, reluFlow, root, temporaryFolder } from './reluFlow.ts';
import { cellsIn, inside, interrupted } from './sweepRuns.ts';

const folder = temporaryFolder();
const specFile = fileIn(folder, 'tiny.json', tiny);
const spec = readSweepSpec(tiny);

const sweep = (...args: string[]) => reluFlow(['sweep', ...args]);

/** What a folder holds once all of a sweep is solved there: worked out here, one cell after the other. */
function allCells(file: object): readonly (readonly [string, string])[] {
  const whole = readSweepSpec(file);
  const results = Array.from({ length: cellCount(whole) }, (_, index) => solveCell(cellAt(whole, index)));
  return results.map((result) => [`${result.key}.json`, `${JSON.stringify(result)}\n`] as const).sort();
}

/** So many cells that the first is there long before the last. */
const many = {
  ...tiny,
  base: { ...tiny.base, network: { ...tiny.base.network, width: 6 } },
  axes: [{ over: 'scale', from: 1e-4, to: 1e-2, count: 50, spacing: 'log' }],
  stop: { lossTarget: 1e-3, maxTime: 100 },
};
const manyFile = fileIn(folder, 'many.json', many);

/** Interrupts a sweep in its middle: again where the machine was so busy that it was over before the signal came. */
async function inTheMiddle(signal: NodeJS.Signals) {
  for (let attempt = 0; ; attempt++) {
    const out = join(folder, `${signal} ${attempt}`);
    const { status, errors } = await interrupted(manyFile, out, signal);
    if (status !== 0) return { out, status, errors, cells: cellsIn(out) };
  }
}

describe('a sweep by command', () => {
  const whole = join(folder, 'whole');

  it('has a file for each cell, and prints the table of all in their order', async () => {
    const { status, output, errors } = await sweep(specFile, '--out', whole, '--jobs', '2');
    expect([status, output.toString()]).toEqual([0, '']);
    expect(errors).toMatch(
      /^sweep: 12 of 12 cells to solve, 2 at a time\n(sweep: .*\n)*sweep: 12 of 12 cells are there; 12 solved now/,
    );
    expect(cellsIn(whole)).toEqual(allCells(tiny));
    expect(readSweepSpec(JSON.parse(readFileSync(join(whole, 'spec.json'), 'utf8')))).toEqual(spec);
    const table = await printed(sweep(specFile, '--out', whole, '--merge'));
    expect(table.toString().split('\r\n')).toHaveLength(14);
    // what the other tests see of the command is what a person sees
    expect((await inside('sweep', specFile, '--out', whole, '--merge')).output).toEqual(table);
  });

  it('comes to the same bytes in shards, with one worker or two, and knows what is missing', async () => {
    const parts = join(folder, 'parts');
    expect((await sweep(specFile, '--out', parts, '--shard', '1/2', '--jobs', '1')).status).toBe(0);
    expect(cellsIn(parts)).toHaveLength(6);
    const status = await inside('sweep', specFile, '--out', parts, '--status');
    expect([status.status, status.output.toString()]).toEqual([1, '12 cells: 6 done, 0 failed, 6 missing\n']);
    expect((await inside('sweep', specFile, '--out', parts, '--status', '--shard', '1/2')).status).toBe(0);
    const partly = await inside('sweep', specFile, '--out', parts, '--merge');
    expect([partly.status, partly.errors]).toEqual([1, 'sweep: of 12 cells 6 are missing.\n']);
    expect(partly.output.toString().match(/,missing,/g)).toHaveLength(6);
    await sweep(specFile, '--out', parts, '--shard', '0/2');
    expect(cellsIn(parts)).toEqual(cellsIn(whole));
    for (const more of [[], ['--format', 'jsonl'], ['--summary']]) {
      const [one, other] = [
        await inside('sweep', specFile, '--out', parts, '--merge', ...more),
        await inside('sweep', specFile, '--out', whole, '--merge', ...more),
      ];
      expect([one.status, one.errors]).toEqual([0, '']);
      expect(one.output).toEqual(other.output);
    }
  });

  it('goes on where a killed process was, losing only what was in flight', async () => {
    const { out, status, cells: before } = await inTheMiddle('SIGKILL');
    expect(status).toBe(null);
    expect(before.length).toBeGreaterThan(0);
    // what stands under its name is whole; one that is cut by other means is solved again
    expect(allCells(many)).toEqual(expect.arrayContaining([...before]));
    const [name, content] = before[0]!;
    writeFileSync(join(out, 'cells', name), content.slice(0, -20));
    const again = await sweep(manyFile, '--out', out);
    expect(again.status).toBe(0);
    expect(again.errors).toContain(`${name} holds no result of its cell`);
    expect(again.errors).toContain(`${100 - before.length + 1} of 100 cells to solve`);
    expect(cellsIn(out)).toEqual(allCells(many));
  });

  it('ends politely where it is interrupted, with what it has solved', async () => {
    const { status, errors, cells } = await inTheMiddle('SIGINT');
    expect(status).toBe(130);
    expect(errors).toMatch(new RegExp(`sweep: stopped with ${cells.length} of 100 cells; .*\n$`));
    for (const [name, content] of cells) expect(`${JSON.parse(content).key}.json`).toBe(name);
  });

  it('solves only what is new where it has grown, and says that it was another', async () => {
    const grown = fileIn(folder, 'grown.json', { ...tiny, title: 'grown', trials: { count: 3 } });
    const { status, errors } = await sweep(grown, '--out', join(folder, 'parts'));
    expect(status).toBe(0);
    expect(errors).toMatch(/spec\.json was that of another sweep.*\n.*sweep: 6 of 18 cells to solve/s);
  });

  it('keeps a failure with its reason, and tries once more where it is told to', async () => {
    const out = join(folder, 'failed');
    mkdirSync(join(out, 'cells'), { recursive: true });
    for (const [name, content] of cellsIn(whole)) writeFileSync(join(out, 'cells', name), content);
    const key = cellKey(spec, 3);
    const failure = { code: 'solve-failed', field: null, values: {}, message: 'no\nmemory' };
    fileIn(join(out, 'cells'), `${key}.json`, { key, failure });
    const first = await sweep(specFile, '--out', out);
    expect(first.status).toBe(1);
    expect(first.errors).toMatch(
      /1 cell has failed before; --retry.*\nsweep: 12 of 12 cells are there, 1 of them failed/,
    );
    const status = await inside('sweep', specFile, '--out', out, '--status');
    expect(status.status).toBe(1);
    expect(status.output.toString()).toBe(
      '12 cells: 11 done, 1 failed, 0 missing\ncell 3 failed: no memory\n',
    );
    expect((await inside('sweep', specFile, '--out', out, '--merge')).status).toBe(1);
    expect((await sweep(specFile, '--out', out, '--retry')).status).toBe(0);
    expect(cellsIn(out)).toEqual(cellsIn(whole));
  });

  it('refuses what cannot be meant in one line, with 2: nobody need try again', async () => {
    const bad = fileIn(folder, 'bad.json', { ...tiny, axes: [{ over: 'angle', values: [30, 95] }] });
    const out = ['--out', join(folder, 'none')];
    const cases: readonly [readonly string[], RegExp][] = [
      [out, /SPEC is missing/],
      [[specFile], /--out is missing/],
      [[bad, ...out], /bad\.json: axes\[0\]\.values\[1\]: 95 is outside the range 1 to 89\./],
      [[join(folder, 'no.json'), ...out], /no\.json: there is no such file/],
      [[fileIn(folder, 'broken.json', '{"a": '), ...out], /is not JSON: line 1, column 7/],
      [[fileIn(folder, 'other.json', '{"a": 1}'), ...out], /this is not a sweep/],
      [[specFile, ...out, '--shard', '3/3'], /--shard: \u201c3\/3\u201d/],
      [[specFile, ...out, '--jobs', '0'], /--jobs/],
      [[specFile, ...out, '--merge', '--jobs', '2'], /--jobs does not go with --merge/],
      [[specFile, ...out, '--merge', '--status'], /--status does not go with --merge/],
      [[specFile, ...out, '--summary'], /--summary goes with --merge only/],
      [[specFile, ...out, '--merge', '--format', 'npz'], /--format/],
    ];
    for (const [args, message] of cases) expectRefused(await inside('sweep', ...args), message, 'sweep');
  });

  it('ends with 3 where results cannot be written, as nothing else does: trying again may help then', async () => {
    // a file in the place of the folder
    const blocked = await inside('sweep', specFile, '--out', specFile);
    expect([blocked.status, blocked.errors]).toEqual([
      3,
      expect.stringMatching(/--out: cannot read .*: part of the path is a file/),
    ]);
    // a folder in the place of a cell's file: what a disk that is full looks like to whoever writes
    const out = join(folder, 'unwritable');
    for (const [name] of cellsIn(whole)) mkdirSync(join(out, 'cells', name), { recursive: true });
    const { status, errors } = await sweep(specFile, '--out', out, '--jobs', '2');
    expect(status).toBe(3);
    expect(errors).toMatch(/\nsweep: stopped: cannot write into .*unwritable: [^\n]+\n$/);
    // nothing half-written is left behind
    expect(readdirSync(join(out, 'cells')).every((name) => name.endsWith('.json'))).toBe(true);
  });

  it.runIf(existsSync('/dev/full'))('prints no table that is cut without saying so', async () => {
    const full = openSync('/dev/full', 'w');
    const args = [join(root, 'bin/relu-flow.mjs'), 'sweep', specFile, '--out', whole, '--merge'];
    const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    expect([status, stderr.toString()]).toEqual([
      3,
      'sweep: cannot write to standard output: the disk is full.\n',
    ]);
  });

  it('goes on where nobody reads how far it is', async () => {
    const out = join(folder, 'unread');
    const args = [join(root, 'bin/relu-flow.mjs'), 'sweep', specFile, '--out', out, '--jobs', '1'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.destroy();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(cellsIn(out)).toEqual(cellsIn(whole));
  });
});
