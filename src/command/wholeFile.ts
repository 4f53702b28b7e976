import { randomUUID } from 'node:crypto';
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files in a folder that many processes share: whoever reads one sees all of it or none. */

const TEMPORARY = '.writing-';
/** A temporary file that nobody has touched for so long belonged to a process that is no more. */
const STALE_MS = 3_600_000;

/**
 * Writes a file beside its place and moves it there, at one go: a process that is killed leaves it whole or not at all. It is not waited for
 * until the disk has it, which would take longer than many a cell: where the power fails, a file of the last seconds may be cut.
 * @throws what the file system says, with nothing left behind
 */
export function writeWhole(folder: string, name: string, content: string): void {
  const temporary = join(folder, `${TEMPORARY}${randomUUID()}`);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, join(folder, name));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Removes what processes that were killed have left. @throws what the file system says */
export function removeStale(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(TEMPORARY)) continue;
    const path = join(folder, name);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - changed > STALE_MS) rmSync(path, { force: true });
  }
}
