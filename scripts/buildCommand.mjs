// Bundles the command into dist-command/ for bin/relu-flow.mjs, with the bundler of the page. Any number of processes
// may do so at once: each writes into a folder of its own and gives it its final name, that of its content, at the end.
import { createHash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'dist-command');
/** What the bundle follows from beside the sources; the lock file stands for all that is installed. */
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts/buildCommand.mjs'];

/**
 * @returns {Promise<{ entry: string, version: string }>} the file that exports `main`, and the version of the package
 * @throws where the sources do not build
 */
export async function buildCommand() {
  const inputs = new Map();
  for (const path of SETTINGS) inputs.set(path, stamp(path));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { folder, transient } = temporaryFolder();
  try {
    const output = await bundle(folder, inputs);
    if (transient) {
      process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
      return { entry: join(folder, 'main.mjs'), version };
    }
    const name = keep(folder, output);
    const current = { folder: name, version, inputs: [...inputs].map(([path, stamps]) => [path, ...stamps]) };
    const partial = `${folder}.json`;
    writeFileSync(partial, JSON.stringify(current));
    renameSync(partial, join(target, 'current.json'));
    removeOld(name);
    return { entry: join(target, name, 'main.mjs'), version };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

const source = (name) => join(root, 'src', 'command', `${name}.ts`);

/** What bin/relu-flow.mjs compares: size in bytes, time of the last change. */
function stamp(path) {
  const { size, mtimeMs } = statSync(join(root, path));
  return [size, mtimeMs];
}

/** A new folder, in a checkout that cannot be written to a transient one outside. */
function temporaryFolder() {
  try {
    const folder = join(target, `new-${randomUUID()}`);
    mkdirSync(folder, { recursive: true });
    return { folder, transient: false };
  } catch {
    return { folder: mkdtempSync(join(tmpdir(), 'relu-flow-')), transient: true };
  }
}

/** Writes the bundle into `folder`, and into `inputs` what it is built from. Names of functions stay, for profiles. */
async function bundle(folder, inputs) {
  const [{ output }] = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'inputs',
        enforce: 'pre',
        // before the file is read: a change while it is built shows as one
        load(id) {
          const path = relative(root, id).split(sep).join('/');
          if (path.startsWith('src/')) inputs.set(path, stamp(path));
        },
      },
    ],
    build: {
      lib: { entry: { main: source('main'), sweepWorker: source('sweepWorker') }, formats: ['es'] },
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.19',
      minify: false,
      rolldownOptions: {
        external: [/^node:/],
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  return output;
}

/** Renames `folder` to what is in it; where it is there already, another process was faster. */
function keep(folder, output) {
  const hash = createHash('sha256');
  for (const { fileName, code } of output) hash.update(`${fileName}\n${code}\n`);
  const name = hash.digest('hex').slice(0, 16);
  try {
    renameSync(folder, join(target, name));
  } catch (error) {
    if (!readdirSync(target).includes(name)) throw error;
    rmSync(folder, { recursive: true });
  }
  return name;
}

/** Bundles of an hour ago or more: of a younger one some process may still read a part. */
function removeOld(kept) {
  for (const name of readdirSync(target)) {
    if (name === kept || name === 'current.json') continue;
    const path = join(target, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 3_600_000) rmSync(path, { recursive: true, force: true });
  }
}
