import { execFile } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, temporaryFolder } from './reluFlow.ts';

const folder = temporaryFolder();

const LOCK = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/other-platform': { version: '2.0.0', integrity: 'sha512-o', optional: true },
  },
};

/** What npm notes of an installation here. */
const RECORD = { packages: { 'node_modules/a': LOCK.packages['node_modules/a'] } };

/** A checkout with an npm that only notes that it was run, and takes a while. */
function checkout(name: string) {
  const copy = join(folder, name);
  mkdirSync(join(copy, 'bin'), { recursive: true });
  cpSync(join(root, 'scripts/prepare.mjs'), join(copy, 'scripts/prepare.mjs'));
  writeFileSync(join(copy, 'package-lock.json'), JSON.stringify(LOCK));
  const npm = `#!/usr/bin/env node
const fs = require('node:fs');
console.log('added a');
fs.appendFileSync(${JSON.stringify(join(copy, 'runs'))}, process.argv.slice(2).join(' ') + '\\n');
setTimeout(() => {
  fs.mkdirSync('node_modules', { recursive: true });
  fs.writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(JSON.stringify(RECORD))});
}, 300);
`;
  writeFileSync(join(copy, 'bin/npm'), npm);
  chmodSync(join(copy, 'bin/npm'), 0o755);
  const runs = () => (existsSync(join(copy, 'runs')) ? readFileSync(join(copy, 'runs'), 'utf8') : '');
  const prepare = () =>
    new Promise<string>((resolve, reject) => {
      const env = { ...process.env, PATH: `${join(copy, 'bin')}${delimiter}${process.env.PATH}` };
      execFile(process.execPath, ['scripts/prepare.mjs'], { cwd: copy, env }, (error, output) => {
        if (error) reject(error);
        else resolve(output);
      });
    });
  return { copy, runs, prepare };
}

const ONCE = 'ci --no-fund --no-audit\n';

describe.skipIf(process.platform === 'win32')('before a script', () => {
  it('what is missing is installed, once, and again only for another lock file', async () => {
    const { copy, runs, prepare } = checkout('missing');
    await prepare();
    await prepare();
    expect(runs()).toBe(ONCE);
    const changed = { packages: { ...LOCK.packages, 'node_modules/a': { version: '1.0.1' } } };
    writeFileSync(join(copy, 'package-lock.json'), JSON.stringify(changed));
    await prepare();
    expect(runs()).toBe(ONCE + ONCE);
  });

  it('nothing of it is printed on standard output, which is the result of the command', async () => {
    expect(await checkout('silent').prepare()).toBe('');
  });

  it('several at once install once', async () => {
    const { copy, runs, prepare } = checkout('several');
    await Promise.all([prepare(), prepare(), prepare()]);
    expect(runs()).toBe(ONCE);
    expect(existsSync(join(copy, '.installing'))).toBe(false);
  });

  it('the turn of a process that has ended is taken over', async () => {
    const { copy, runs, prepare } = checkout('ended');
    // larger than any id of a process
    writeFileSync(join(copy, '.installing'), String(2 ** 30));
    await prepare();
    expect(runs()).toBe(ONCE);
  });

  it('what was installed by hand is left as it is', async () => {
    const { copy, runs, prepare } = checkout('by-hand');
    mkdirSync(join(copy, 'node_modules'));
    writeFileSync(join(copy, 'node_modules/.package-lock.json'), JSON.stringify(RECORD));
    await prepare();
    expect(runs()).toBe('');
  });
});
