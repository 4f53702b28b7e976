import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SweepPool } from '../../src/command/sweepPool.ts';
import { type Task, tasksOf } from '../../src/experiment/sweep/shards.ts';
import { type CellResult, isFailed } from '../../src/experiment/sweep/solveCell.ts';
import { readSweepSpec } from '../../src/experiment/sweep/specFile.ts';
import { tiny } from '../experiment/sweep/specs.ts';
import { temporaryFolder } from './reluFlow.ts';

const spec = readSweepSpec(tiny);
const tasks = tasksOf(spec);
const out = temporaryFolder();
mkdirSync(join(out, 'cells'));

/** A worker that solves nothing: `behaviour` is run for each index of a batch. */
function worker(behaviour: string): URL {
  const code = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (batch) => {
      const results = [];
      for (const index of batch) {
        ${behaviour}
        results.push({ key: String(index), outcome: 'loss', time: 0, loss: 0, steps: 0, values: [] });
      }
      parentPort.postMessage({ results, milliseconds: 1, unwritten: null });
    });`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

async function run(file: URL, jobs = 2) {
  const solved: [CellResult, Task][] = [];
  const work = { spec, out, tasks, jobs, file };
  await new SweepPool({ ...work, solved: (result, task) => solved.push([result, task]) }).run();
  return solved;
}

describe('a pool of workers', () => {
  it('solves each cell once', async () => {
    const solved = await run(worker(''));
    expect(solved.map(([, { index }]) => index).sort((a, b) => a - b)).toEqual(
      tasks.map((_, index) => index),
    );
    for (const [{ key }, { index }] of solved) expect(key).toBe(String(index));
  });

  it('hands out again what there was no time for', async () => {
    // a worker that answers the first of a batch alone
    const solved = await run(worker('if (results.length === 1) break;'));
    expect(solved.map(([{ key }]) => Number(key)).sort((a, b) => a - b)).toEqual(
      tasks.map((_, index) => index),
    );
  });

  it('loses to a worker that dies only the cell that it dies of twice, and says so of that', async () => {
    const solved = await run(worker('if (index === 7) process.exit(3);'));
    expect(solved).toHaveLength(tasks.length);
    const failed = solved.filter(([result]) => isFailed(result));
    expect(failed.map(([{ key }]) => key)).toEqual([tasks.find(({ index }) => index === 7)!.key]);
    expect(failed[0]![0]).toMatchObject({
      failure: { code: 'solve-failed', message: 'the worker ended with 3' },
    });
    // the others are written by who solves them
    expect(readdirSync(join(out, 'cells'))).toEqual([`${failed[0]![0].key}.json`]);
  });

  it('gives up where workers die whatever they are given', async () => {
    await expect(run(worker('throw new Error("no WebAssembly");'))).rejects.toThrow(/no WebAssembly/);
    await expect(run(new URL('file:///nowhere/sweepWorker.mjs'))).rejects.toThrow(/nowhere/);
  });

  it('ends at once where results cannot be written, with what was solved before', async () => {
    const full = worker(`
      if (index !== batch[0]) break;
      parentPort.postMessage({ results, milliseconds: 1, unwritten: { code: 'ENOSPC', message: '' } });
      return;`);
    await expect(run(full)).rejects.toMatchObject({
      status: 3,
      message: expect.stringMatching(/the disk is full/),
    });
    const dying = worker('process.exit(3);').href;
    const file = join(out, 'a file');
    writeFileSync(file, '');
    // a cell that failed is written by the pool itself
    const one = {
      spec,
      out: file,
      tasks: tasks.slice(0, 1),
      jobs: 1,
      file: new URL(dying),
      solved: () => {},
    };
    await expect(new SweepPool(one).run()).rejects.toMatchObject({ status: 3 });
    rmSync(file);
  });
});
