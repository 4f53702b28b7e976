import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../experiment/sweep/canonicalJson.ts';
import { readCellFile } from '../experiment/sweep/cellFile.ts';
import type { Task } from '../experiment/sweep/shards.ts';
import type { CellResult } from '../experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../experiment/sweep/spec.ts';
import { sweepSpecFile } from '../experiment/sweep/specFile.ts';
import { commandWords } from '../text/commandWords.ts';
import { CommandError, EXIT, reasonOf } from './commandError.ts';
import { cellName, cellsFolder } from './sweepCells.ts';
import { removeStale, writeWhole } from './wholeFile.ts';

/**
 * The folder of a sweep: `spec.json` and `cells/<key>.json`. Any number of processes may work in it at once, on any machines that
 * share it.
 */

const text = () => commandWords().sweep;

export interface FoundCells {
  /** by key */
  readonly results: ReadonlyMap<string, CellResult>;
  /** names of files that hold no result of their cell */
  readonly unusable: readonly string[];
}

/** What there is of `tasks` in the folder; nothing where there is no folder. @throws CommandError where it cannot be read */
export function findCells(out: string, tasks: readonly Task[], measures: number): FoundCells {
  const results = new Map<string, CellResult>();
  const unusable: string[] = [];
  const there = namesIn(cellsFolder(out));
  for (const { key } of tasks) {
    const name = cellName(key);
    if (!there.has(name)) continue;
    const result = readCellFile(contentOf(join(cellsFolder(out), name)), key, measures);
    if (result === null) unusable.push(name);
    else results.set(key, result);
  }
  return { results, unusable };
}

/** How many of `tasks` have a file, whatever it holds. @throws CommandError where the folder cannot be read */
export function countCells(out: string, tasks: readonly Task[]): number {
  const there = namesIn(cellsFolder(out));
  return tasks.filter(({ key }) => there.has(cellName(key))).length;
}

function namesIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
    throw new CommandError(text().unreadableFolder(folder, reasonOf(error)), EXIT.machine);
  }
}

/** What cannot be read is no result: whether it can be written is seen then. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Makes the folder, removes what processes that were killed have left in it, and notes which sweep it is of.
 * @returns whether it was another's, or that of an earlier form of it
 * @throws CommandError where that cannot be
 */
export function openFolder(out: string, spec: SweepSpec): boolean {
  const content = `${JSON.stringify(sweepSpecFile(spec), null, 2)}\n`;
  try {
    mkdirSync(cellsFolder(out), { recursive: true });
    for (const folder of [out, cellsFolder(out)]) removeStale(folder);
    const before = contentOf(join(out, 'spec.json'));
    if (before === content) return false;
    writeWhole(out, 'spec.json', content);
    return before !== '' && !saysTheSame(before, spec);
  } catch (error) {
    throw new CommandError(text().unwritable(out, reasonOf(error)), EXIT.machine);
  }
}

function saysTheSame(content: string, spec: SweepSpec): boolean {
  try {
    return canonicalJson(JSON.parse(content)) === canonicalJson(sweepSpecFile(spec));
  } catch {
    return false;
  }
}
