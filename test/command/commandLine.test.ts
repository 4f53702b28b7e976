import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CommandError, oneLine } from '../../src/command/commandError.ts';
import { readCommandLine } from '../../src/command/commandLine.ts';
import { checkDestination } from '../../src/command/output.ts';
import { nearestName } from '../../src/experiment/nearestName.ts';
import { expectRefused, printed, reluFlow, root, simulate } from './reluFlow.ts';

describe('relu-flow', () => {
  it.each([['--help'], ['-h']])('%s says what each command does and every option of it', async (option) => {
    const help = (await printed(reluFlow([option]))).toString();
    const simulating = ['simulate INPUT', '--format json|jsonl|npz', '--out FILE', '--bench'];
    const sweeping = [
      'sweep SPEC',
      '--out DIR',
      '--shard i/k',
      '--jobs N',
      '--retry',
      '--status',
      '--merge',
      '--summary',
    ];
    for (const name of [...simulating, ...sweeping, '--version']) expect(help).toContain(name);
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
    const part = (await printed(simulate('#m=3', option))).toString();
    expect(help).toContain(part);
    expect(part).toContain('--format npz');
  });

  it('says the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect((await printed(reluFlow(['--version']))).toString()).toBe(`${version}\n`);
  });

  it.each([
    [[], /COMMAND is missing; there are simulate and sweep/],
    [['simulat', '#m=3'], /simulat: .*did you mean simulate\?/],
    [['solve'], /solve: .*there are simulate and sweep/],
    [['constructor'], /constructor: there is no such command/],
    [['--verbose'], /--verbose: .*--help and --version/],
    [['\u001b[2J\n'], /\\u001b\[2J : there is no such command/],
  ])('refuses %j in one line, with status 2', async (args, message) => {
    expectRefused(await reluFlow(args as string[]), message as RegExp, 'relu-flow');
  });
});

describe('options', () => {
  const options = { name: { type: 'string', expects: 'a name' }, loud: { type: 'boolean' } } as const;
  const read = (...args: string[]) => readCommandLine(args, options);

  it('stand anywhere, and their values after a space or an equals sign', () => {
    const expected = { values: { name: 'x', loud: true }, positionals: ['a', 'b'] };
    expect(read('a', '--name', 'x', 'b', '--loud')).toEqual(expected);
    expect(read('--loud', '--name=x', 'a', 'b')).toEqual(expected);
    expect(read('a')).toEqual({ values: { name: null, loud: false }, positionals: ['a'] });
  });

  it('end at --, and a dash alone is none', () => {
    expect(read('-', '--', '--loud')).toEqual({
      values: { name: null, loud: false },
      positionals: ['-', '--loud'],
    });
  });

  it('take a value that begins with a dash after an equals sign only, but - itself', () => {
    expect(read('--name=--loud').values.name).toBe('--loud');
    expect(read('--name', '-').values.name).toBe('-');
    expect(() => read('--name', '--loud')).toThrow(/^--name: expected a name\.$/);
    expect(() => read('--name=')).toThrow(/^--name: expected a name\.$/);
  });

  it('are refused where there is no such', () => {
    for (const option of [
      '--__proto__',
      '--constructor',
      '--no-loud',
      '-n',
      '-name',
      '--'.padEnd(1e5, 'x'),
    ]) {
      expect(() => read(option)).toThrow(CommandError);
      expect(() => read(option)).toThrow(/there is no such option; (there are|did you mean)/);
    }
  });
});

describe('the name that was meant', () => {
  it('is the nearest, at most two letters off and less than half', () => {
    expect(nearestName('--formt', ['--help', '--format'])).toBe('--format');
    expect(nearestName('--bnehc', ['--bench'])).toBe(null);
    expect(nearestName('--bnech', ['--bench'])).toBe('--bench');
    expect(nearestName('-x', ['--out'])).toBe(null);
    expect(nearestName('simulation', ['simulate'])).toBe(null);
  });
});

describe('a line on standard error', () => {
  it('stays one line that moves no cursor, whatever it quotes', () => {
    expect(oneLine('a\r\n\tb\u2028c\u0085d')).toBe('a b c\\u0085d');
    expect(oneLine('\u001b]0;title\u0007 \u009b2J \u202eabc \ud800')).toBe(
      '\\u001b]0;title\\u0007 \\u009b2J \\u202eabc \\ud800',
    );
    expect(oneLine('γ = “½” 🙂')).toBe('γ = “½” 🙂');
    expect(oneLine('x'.repeat(1e6)).length).toBe(1000);
  });
});

describe('what is binary', () => {
  it('is not printed on a terminal', () => {
    const to = (out: string | null, binary: boolean, isTerminal: boolean) => () =>
      checkDestination(out, { input: '#', binary }, isTerminal);
    expect(to(null, true, true)).toThrow(/--format npz: a terminal cannot show it.*--out/);
    expect(to(null, true, false)).not.toThrow();
    expect(to(null, false, true)).not.toThrow();
    expect(to(join(root, 'test/none.npz'), true, true)).not.toThrow();
  });
});
