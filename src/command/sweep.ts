import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Task, tasksOf } from '../experiment/sweep/shards.ts';
import { type CellResult, isFailed } from '../experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../experiment/sweep/spec.ts';
import { readSweepSpec } from '../experiment/sweep/specFile.ts';
import { commandWords } from '../text/commandWords.ts';
import { EXIT, oneLine } from './commandError.ts';
import { readJson, readText, standardInput } from './inputFile.ts';
import { readSweepArguments, type SweepArguments } from './sweepArguments.ts';
import { countCells, type FoundCells, findCells, openFolder } from './sweepFolder.ts';
import { SweepPool } from './sweepPool.ts';
import { SweepProgress } from './sweepProgress.ts';

/**
 * Solves a sweep, or prints what has come of it:
 *   relu-flow sweep SPEC --out DIR [--shard i/k] [--jobs N] [--retry] | --status | --merge [--format csv|jsonl] [--summary]
 */
const text = () => commandWords().sweep;

/** @throws CommandError where the spec or an argument is unusable, or a result cannot be written */
export async function sweepCommand(args: readonly string[], entry: string): Promise<number> {
  const given = readSweepArguments(args);
  const spec = await readSpec(given.spec);
  const tasks = tasksOf(spec, given.shard);
  const found = findCells(given.out, tasks, spec.measures.length);
  if (found.unusable.length > 0) note(text().unusable(found.unusable));
  if (given.task === 'merge') return (await import('./sweepMerge.ts')).mergeCells(spec, found.results, given);
  if (given.task === 'status') return (await import('./sweepStatus.ts')).printStatus(tasks, found.results);
  return solve(spec, tasks, found, given, entry);
}

function note(sentence: string): void {
  console.error(oneLine(text().note(sentence)));
}

/** The sweep of a file, of standard input, or a preset by its id, where there is no file of that name. */
async function readSpec(given: string): Promise<SweepSpec> {
  if (given === '-')
    return readJson(await standardInput(), commandWords().input.standardInput, readSweepSpec);
  if (!existsSync(given)) {
    const { isPresetId, presetOf } = await import('../experiment/sweep/presets/presets.ts');
    if (isPresetId(given)) return presetOf(given).spec;
  }
  return readJson(readText(given), given, readSweepSpec);
}

/** What shells give for a program that a signal has ended. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** The file of a worker, beside the entry and with its ending: a chunk of the bundle may lie elsewhere. */
function workerFile(entry: string): URL {
  return new URL(entry.replace(/[^/]*(\.\w+)$/, 'sweepWorker$1'));
}

async function solve(
  spec: SweepSpec,
  all: readonly Task[],
  { results: found }: FoundCells,
  { out, jobs, retry }: SweepArguments,
  entry: string,
): Promise<number> {
  if (openFolder(out, spec)) note(text().otherSpec(out));
  const results = new Map(found);
  const failedBefore = [...found.values()].filter(isFailed).map(({ key }) => key);
  if (retry) for (const key of failedBefore) results.delete(key);
  else if (failedBefore.length > 0) note(text().failedBefore(failedBefore.length));
  const tasks = all.filter(({ key }) => !results.has(key));
  const threads = jobs ?? availableParallelism();
  const progress = new SweepProgress(all, tasks, results, threads);
  const solved = (result: CellResult, task: Task) => {
    results.set(result.key, result);
    progress.solved(result, task);
  };
  const pool = new SweepPool({ spec, out, tasks, jobs: threads, file: workerFile(entry), solved });
  let status: number | null = null;
  const stopped = (code: number) => {
    status = code;
    void pool.stop();
  };
  const listening = listen(stopped);
  try {
    await pool.run();
  } finally {
    listening.end();
  }
  // a thread that was stopped had written more than it has told
  progress.end(status === null ? null : countCells(out, all));
  return status ?? ([...results.values()].some(isFailed) ? EXIT.incomplete : 0);
}

/** Hears signals until it is ended. */
function listen(stopped: (code: number) => void): { readonly end: () => void } {
  const handlers = Object.entries(SIGNALS).map(([signal, code]) => {
    const handler = () => stopped(code);
    process.once(signal, handler);
    return [signal, handler] as const;
  });
  return {
    end: () => {
      for (const [signal, handler] of handlers) process.removeListener(signal, handler);
    },
  };
}
