import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDestination } from '../../src/command/output.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relu-flow-output-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('what comes out', () => {
  it('never overwrites what it is made of, by whatever name it is called', () => {
    const input = join(folder, 'run.json');
    writeFileSync(input, '{}');
    const link = join(folder, 'link.json');
    symlinkSync(input, link);
    for (const out of [
      input,
      join(folder, '.', 'run.json'),
      `${folder}/../${folder.split('/').at(-1)}/run.json`,
      link,
    ])
      expect(() => checkDestination(out, { input, binary: false }), out).toThrow(/is the input itself/);
    writeFileSync(join(folder, 'other.json'), '');
    expect(() => checkDestination(join(folder, 'other.json'), { input, binary: false })).not.toThrow();
    expect(() => checkDestination(join(folder, 'new.json'), { input, binary: false })).not.toThrow();
  });

  it('is refused where it cannot go, before anything is solved', () => {
    const to = (out: string) => () => checkDestination(out, { input: '#', binary: false });
    expect(to(folder)).toThrow(folder);
    expect(to(join(folder, 'nowhere', 'out.json'))).toThrow(/nowhere/);
  });

  it('is not printed to a person where it is binary', () => {
    expect(() => checkDestination(null, { input: '#', binary: true }, true)).toThrow();
    expect(() => checkDestination(null, { input: '#', binary: true }, false)).not.toThrow();
  });
});
