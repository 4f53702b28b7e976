import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printed, type Run, reluFlow, root, temporaryFolder } from './reluFlow.ts';

const folder = temporaryFolder();

/** As much of a checkout as the command needs, not yet built. */
function checkout(name: string): string {
  const copy = join(folder, name);
  mkdirSync(copy);
  for (const part of ['bin', 'scripts', 'src', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    cpSync(join(root, part), join(copy, part), { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

const TEXTS = 'src/text/en/command.ts';
const MISSING = 'COMMAND is missing';
/** As long, so that the size of the file does not tell. */
const ABSENT = 'COMMAND is absent!';

const noCommand = (copy: string): Promise<Run> => reluFlow([], '', copy);

/** Changes what the command says where its name is missing. */
function rewrite(copy: string, from: string, to: string): void {
  const path = join(copy, TEXTS);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

/** Names and times of all that was built. */
function built(copy: string) {
  const target = join(copy, 'dist-command');
  return (readdirSync(target, { recursive: true }) as string[])
    .sort()
    .map((name) => [name, statSync(join(target, name)).mtimeMs]);
}

describe('the command', () => {
  it('is bundled at its first run, and again only where a source is not the one that it was built from', async () => {
    const copy = checkout('sources');
    const first = await noCommand(copy);
    expect(first.errors).toMatch(`relu-flow: ${MISSING}`);
    const before = built(copy);
    expect((await noCommand(copy)).errors).toBe(first.errors);
    expect(built(copy)).toEqual(before);

    rewrite(copy, MISSING, ABSENT);
    expect((await noCommand(copy)).errors).toMatch(`relu-flow: ${ABSENT}`);

    // a checkout can bring back a file that is older than what was built from its successor
    rewrite(copy, ABSENT, MISSING);
    utimesSync(join(copy, TEXTS), new Date('2020-01-01'), new Date('2020-01-01'));
    expect((await noCommand(copy)).errors).toBe(first.errors);

    // of a part that is gone nothing old is run
    renameSync(join(copy, TEXTS), join(copy, 'elsewhere.ts'));
    const broken = await noCommand(copy);
    expect(broken.status).toBe(3);
    expect(broken.errors).not.toMatch(MISSING);
    expect(broken.errors).toMatch(/command\.ts/);
    renameSync(join(copy, 'elsewhere.ts'), join(copy, TEXTS));
    expect((await noCommand(copy)).errors).toBe(first.errors);
    expect(readdirSync(join(copy, 'dist-command')).filter((name) => name.startsWith('new-'))).toEqual([]);
  });

  it('can be started for the first time by several at once', async () => {
    const copy = checkout('several');
    const runs = await Promise.all(
      Array.from({ length: 4 }, () => printed(reluFlow(['simulate', '#m=2&n=2'], '', copy))),
    );
    const states = runs.map((output) => JSON.parse(output.toString()).states);
    for (const each of states) expect(each).toEqual(states[0]);
    // one bundle, and the note of what it was built from
    expect(readdirSync(join(copy, 'dist-command'))).toHaveLength(2);
  });

  it('runs without its sources where it is packed', async () => {
    const copy = checkout('packed');
    await noCommand(copy);
    for (const part of ['src', 'scripts', 'node_modules', 'package-lock.json', 'tsconfig.json']) {
      rmSync(join(copy, part), { recursive: true });
    }
    const output = await printed(reluFlow(['simulate', '#m=2&n=2', '--format', 'npz'], '', copy));
    expect(output.toString('latin1', 0, 2)).toBe('PK');
  });
});
