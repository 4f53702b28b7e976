import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '../experiment/sweep/canonicalJson.ts';
import { cellFile, readCellFile } from '../experiment/sweep/cellFile.ts';
import type { Task } from '../experiment/sweep/shards.ts';
import type { CellResult } from '../experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../experiment/sweep/spec.ts';
import { sweepSpecFile } from '../experiment/sweep/specFile.ts';
import { commandWords } from '../text/commandWords.ts';
import { CommandError, reasonOf } from './commandError.ts';

/**
 * The folder of a sweep: `spec.json` and `cells/<key>.json`. Any number of processes may work in it at once, on any machines that
 * share it: a file has its name only when all of it is on the disk, and whoever solves the same cell writes the same bytes.
 */

const text = () => commandWords().sweep;

/** A temporary file that nobody has touched for so long belonged to a process that is no more. */
const STALE_MS = 3_600_000;
const TEMPORARY = '.writing-';
/** Files being written at once: a file waits for the disk, not for the processor. */
const LANES = 32;
/** Results that wait to be written: workers go on meanwhile, but not for ever. */
const MOST_WAITING = 1000;

export interface FoundCells {
  /** by key */
  readonly results: ReadonlyMap<string, CellResult>;
  /** names of files that hold no result of their cell */
  readonly unusable: readonly string[];
}

/** What there is of `tasks` in the folder; nothing where there is no folder. @throws CommandError where it cannot be read */
export function findCells(folder: string, tasks: readonly Task[], measures: number): FoundCells {
  const results = new Map<string, CellResult>();
  const unusable: string[] = [];
  const cells = join(folder, 'cells');
  const there = new Set(namesIn(cells));
  for (const { key } of tasks) {
    const name = `${key}.json`;
    if (!there.has(name)) continue;
    const result = readCellFile(contentOf(join(cells, name)), key, measures);
    if (result === null) unusable.push(name);
    else results.set(key, result);
  }
  return { results, unusable };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new CommandError(text().unreadableFolder(folder, reasonOf(error)));
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

export class SweepFolder {
  private readonly folder: string;
  private readonly waiting: CellResult[] = [];
  private writing = 0;
  private failure: unknown = null;
  private listeners: (() => void)[] = [];

  /** Makes the folder, and removes what processes that were killed have left. @throws CommandError where that cannot be */
  constructor(folder: string) {
    this.folder = folder;
    try {
      mkdirSync(join(folder, 'cells'), { recursive: true });
      for (const parent of [folder, join(folder, 'cells')]) removeStale(parent);
    } catch (error) {
      throw new CommandError(text().unwritable(folder, reasonOf(error)));
    }
  }

  /**
   * Notes which sweep this is.
   * @returns whether the folder was another's, or that of an earlier form of it
   * @throws CommandError where it cannot be written
   */
  async note(spec: SweepSpec): Promise<boolean> {
    const path = join(this.folder, 'spec.json');
    const content = `${JSON.stringify(sweepSpecFile(spec), null, 2)}\n`;
    const before = contentOf(path);
    if (before === content) return false;
    try {
      await writeWhole(this.folder, 'spec.json', content);
    } catch (error) {
      throw new CommandError(text().unwritable(path, reasonOf(error)));
    }
    return before !== '' && !saysTheSame(before, spec);
  }

  write(result: CellResult): void {
    this.waiting.push(result);
    if (this.writing < LANES) void this.lane();
  }

  /** Resolves when there is room for more results. @throws CommandError where one could not be written */
  async room(): Promise<void> {
    await this.until(() => this.waiting.length < MOST_WAITING);
  }

  /** Resolves when all that was handed over is on the disk. @throws CommandError where some of it could not be written */
  async settled(): Promise<void> {
    await this.until(() => this.waiting.length === 0 && this.writing === 0);
  }

  private async lane(): Promise<void> {
    this.writing++;
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
      try {
        await writeWhole(join(this.folder, 'cells'), `${next.key}.json`, cellFile(next));
      } catch (error) {
        this.failure ??= error;
        this.waiting.length = 0;
      }
      this.tell();
    }
    this.writing--;
    this.tell();
  }

  private tell(): void {
    const listeners = this.listeners;
    this.listeners = [];
    for (const listener of listeners) listener();
  }

  private async until(condition: () => boolean): Promise<void> {
    while (this.failure === null && !condition()) {
      await new Promise<void>((resolve) => this.listeners.push(resolve));
    }
    if (this.failure !== null)
      throw new CommandError(text().notWritten(this.folder, reasonOf(this.failure)), 1);
  }
}

/** A reader sees all of the file or none: it is written beside its place, and moved there when it is on the disk. */
async function writeWhole(folder: string, name: string, content: string): Promise<void> {
  const temporary = join(folder, `${TEMPORARY}${randomUUID()}`);
  const file = await open(temporary, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, join(folder, name));
}

function removeStale(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(TEMPORARY)) continue;
    const path = join(folder, name);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - changed > STALE_MS) rmSync(path, { force: true });
  }
}

function saysTheSame(content: string, spec: SweepSpec): boolean {
  try {
    return canonicalJson(JSON.parse(content)) === canonicalJson(sweepSpecFile(spec));
  } catch {
    return false;
  }
}
