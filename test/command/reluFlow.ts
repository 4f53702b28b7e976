import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Run {
  readonly status: number;
  readonly output: Buffer;
  readonly errors: string;
}

/**
 * Runs the bundled command as a person would.
 * @param input what stands on its standard input
 */
export function reluFlow(
  args: readonly string[],
  input: string | Uint8Array = '',
  folder = root,
): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'bin/relu-flow.mjs'), ...args], { cwd: root });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (piece) => output.push(piece));
    child.stderr.on('data', (piece) => errors.push(piece));
    child.on('close', (code) => {
      resolve({
        status: code ?? -1,
        output: Buffer.concat(output),
        errors: Buffer.concat(errors).toString(),
      });
    });
    // a command that does not read it may have ended before
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

export const simulate = (...args: string[]): Promise<Run> => reluFlow(['simulate', ...args]);

/** What a run prints that has nothing to complain of. */
export async function printed(run: Promise<Run>): Promise<Buffer> {
  const { status, output, errors } = await run;
  expect(errors).toBe('');
  expect(status).toBe(0);
  return output;
}

/** The JSON that a run prints. */
export async function solved(...args: string[]) {
  return JSON.parse((await printed(simulate(...args))).toString());
}

/** A refusal is one line, on standard error alone. */
export function expectRefused({ status, output, errors }: Run, message: RegExp, command = 'simulate'): void {
  expect(errors).toMatch(new RegExp(`^${command}: [^\\p{Cc}]+\\n$`, 'u'));
  expect(errors).toMatch(message);
  expect(output.toString()).toBe('');
  expect(status).toBe(2);
}

/** A folder of the test file's own. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'relu-flow-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Path of a new file. */
export function fileIn(folder: string, name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** A run file with everything given: two inputs in the plane, three neurons. */
export const smallRun = {
  version: 1,
  data: {
    scheme: 'given',
    inputs: [
      [1, 0],
      [0.8, 0.6],
    ],
    teacher: [0.8, -0.6],
  },
  network: {
    hidden: [
      [0.3, 0.1],
      [0.1, -0.4],
      [-0.2, 0.1],
    ],
    output: [Math.hypot(0.3, 0.1), Math.hypot(0.1, 0.4), -Math.hypot(0.2, 0.1)],
  },
};
