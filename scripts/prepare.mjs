// Installs the dependencies when they are missing or older than the lock file, so that `npm start`, `npm test` and the
// command are enough on a fresh clone. Plain Node: it runs before anything is installed. What it has to say goes to
// standard error: what a command prints is its result.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lock = join(root, 'package-lock.json');
/** The lock file that the installed dependencies came from. */
const installed = join(root, 'node_modules', '.installed-lock.json');
/** What npm itself notes of an installation that it has finished. */
const npmRecord = join(root, 'node_modules', '.package-lock.json');
/** Holds the id of the process that installs: two at once would take each other's files away. */
const busy = join(root, '.installing');

export function prepare() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`ReLU Flow needs Node 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (isInstalled()) return;
  takeTurn();
  try {
    // whoever had the turn before has installed it
    if (!isInstalled()) install();
  } finally {
    rmSync(busy, { force: true });
  }
}

function isInstalled() {
  if (existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(lock, 'utf8')) return true;
  if (!existsSync(npmRecord) || !isComplete()) return false;
  // an `npm ci` by hand, maybe another user's
  try {
    copyFileSync(lock, installed);
  } catch {}
  return true;
}

/** Whether npm has all that the lock file lists, but for what is optional: another platform's. */
function isComplete() {
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
  const found = JSON.parse(readFileSync(npmRecord, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const there = found[path];
    return there === undefined ? optional : there.version === version && there.integrity === integrity;
  });
}

function install() {
  console.error('Installing dependencies (npm ci) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error('Installing the dependencies failed: see the messages of npm above.');
    rmSync(busy, { force: true });
    process.exit(1);
  }
  copyFileSync(lock, installed);
}

/** Waits until no other process installs. */
function takeTurn() {
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(busy, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      // npm itself says what is wrong with a folder that cannot be written to
      if (error.code !== 'EEXIST') return;
    }
    if (isLeftOver()) rmSync(busy, { force: true });
    if (tries === 5) console.error(`Waiting for another process to install the dependencies (${busy}) ...`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

/** Whether the process that installed has ended without a word. */
function isLeftOver() {
  try {
    process.kill(Number(readFileSync(busy, 'utf8')), 0);
    return false;
  } catch (error) {
    // ESRCH: no such process; another user's process answers EPERM, and a file that is gone ENOENT
    return error.code === 'ESRCH';
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) prepare();
