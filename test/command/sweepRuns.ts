import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { main } from '../../src/command/main.ts';
import { type Run, root } from './reluFlow.ts';

/** The command in this process, as far as it solves nothing: a process for each would take most of the time. */
export async function inside(...args: readonly string[]): Promise<Run> {
  // every table that is printed leaves its listeners on a stream that never ends
  process.stdout.setMaxListeners(100);
  const output: Buffer[] = [];
  let errors = '';
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((piece, ...rest: unknown[]) => {
      output.push(Buffer.from(piece as string));
      const done = rest.at(-1);
      if (typeof done === 'function') done();
      return true;
    }),
    vi.spyOn(console, 'log').mockImplementation((line) => output.push(Buffer.from(`${line}\n`))),
    vi.spyOn(console, 'error').mockImplementation((line) => {
      errors += `${line}\n`;
    }),
  ];
  try {
    const status = await main(args, '0');
    return { status, output: Buffer.concat(output), errors };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** Names and contents of all cells of a folder. */
export function cellsIn(out: string): readonly (readonly [string, string])[] {
  const cells = join(out, 'cells');
  return readdirSync(cells)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, readFileSync(join(cells, name), 'utf8')]);
}

/** Solves a sweep, and sends its process a signal as soon as the file of a cell is there. */
export function interrupted(
  file: string,
  out: string,
  signal: NodeJS.Signals,
): Promise<{ status: number | null; errors: string }> {
  mkdirSync(join(out, 'cells'), { recursive: true });
  return new Promise((resolve) => {
    const args = [join(root, 'bin/relu-flow.mjs'), 'sweep', file, '--out', out, '--jobs', '2'];
    const child = spawn(process.execPath, args, { cwd: root });
    let errors = '';
    child.stderr.on('data', (piece) => {
      errors += piece;
    });
    let sent = false;
    const watcher = watch(join(out, 'cells'), (_, name) => {
      if (sent || !name?.endsWith('.json')) return;
      sent = true;
      child.kill(signal);
    });
    child.on('close', (status) => {
      watcher.close();
      resolve({ status, errors });
    });
  });
}
