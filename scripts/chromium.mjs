// Finds a Chromium for the end-to-end tests and the benchmark: the one that ships inside an npm package (unpacked
// once), else one on the machine. Nothing is installed on the machine: where there is none it says what to install.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packageFolder = join(root, 'node_modules', '@sparticuz', 'chromium');

/** Does this binary start here? Tells a binary for another platform, or one that lacks a system library, from a good one. */
function starts(path) {
  const run = spawnSync(path, ['--version', '--no-sandbox', '--headless'], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  return run.status === 0 && /\d+\./.test(run.stdout);
}

async function unpack(archive, target) {
  const partial = `${target}.${process.pid}.partial`;
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(partial));
  renameSync(partial, target);
}

async function unpackTar(archive, folder) {
  const tar = join(folder, `archive.${process.pid}.tar`);
  await unpack(archive, tar);
  const run = spawnSync('tar', ['-xf', tar, '-C', folder]);
  rmSync(tar);
  return run.status === 0;
}

/** Chromium from the npm package, unpacked into a folder of its version; null where it does not start. */
async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packageFolder)) return null;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const folder = join(root, 'node_modules', '.cache', `chromium-${version}`);
  const binary = join(folder, 'chromium');
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    await unpackTar(join(packageFolder, 'bin', 'swiftshader.tar.br'), folder);
    await unpack(join(packageFolder, 'bin', 'chromium.br'), `${binary}.new`);
    chmodSync(`${binary}.new`, 0o755);
    renameSync(`${binary}.new`, binary);
  }
  if (starts(binary)) return binary;
  // A slim system may lack the libraries that the package ships for this case.
  const libraries = join(folder, 'lib');
  if (!existsSync(libraries)) await unpackTar(join(packageFolder, 'bin', 'al2023.tar.br'), folder);
  process.env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return starts(binary) ? binary : null;
}

function onTheMachine() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const places = [
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/Applications/Google Chrome.app/Contents/MacOS',
  ];
  for (const place of places) {
    for (const name of [...names, 'Google Chrome']) {
      const path = join(place, name);
      if (existsSync(path) && starts(path)) return path;
    }
  }
  return null;
}

/** What a person installs, by platform. */
const ADVICE = {
  linux:
    'Install it from the packages of the system, as root: `apt-get install chromium` (Debian), ' +
    '`dnf install chromium` (Fedora), `pacman -S chromium` (Arch), `snap install chromium` (Ubuntu)',
  darwin: 'Install Chrome, `brew install --cask google-chrome`',
  win32: 'Install Chrome, `winget install Google.Chrome`',
};

/**
 * Path of a Chromium that starts on this machine. `CHROMIUM_PATH` overrules.
 * @throws where none can be had, saying what to do
 */
export async function chromiumPath() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (starts(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, which does not start as a Chromium.`);
  }
  const path = (await packaged()) ?? onTheMachine();
  if (path) return path;
  throw new Error(
    'No Chromium for the browser tests: the one from the npm package does not start here, and none was found on the ' +
      `machine. ${ADVICE[process.platform] ?? 'Install Chromium or Chrome'}; or set CHROMIUM_PATH to its binary. ` +
      'All other checks run without one: npm test -- types lint imports unused unit build size.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await chromiumPath());
