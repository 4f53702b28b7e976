import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a program ended with, and all it said. */
export interface Ended {
  readonly status: number | null;
  readonly said: string;
  readonly output: string;
}

/** Runs a program to its end, in two minutes at most. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Ended {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    env,
    cwd,
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { status, said: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`, output: stdout ?? '' };
}

/** The same where it has to end with `expected`. @throws with what it said where it does not */
export function must(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
  expected = 0,
): string {
  const { status, said, output } = run(command, args, env, cwd);
  if (status !== expected) throw new Error(`${command} ended with ${status}:\n${said.trim()}`);
  return output;
}

/** Daemons are not in everybody's path. */
export const PATH = [process.env.PATH, '/usr/sbin', '/usr/local/sbin'].join(delimiter);

export function isThere(command: string): boolean {
  return PATH.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
