import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import type { BuiltSite } from '../src/app/offline/cachedSite.ts';

const SOURCE = 'src/app/offline/serviceWorker.ts';
const WORKER = 'sw.js';
/** What only developers and those who show a link to the page ask for. */
const LEFT_OUT = /\.map$|^preview\.png$/;

/**
 * Writes the service worker, which keeps all files of the built page, beside it: by hand, since it has to know nothing but their
 * names and a hash of what is in them.
 */
export function offline(): Plugin {
  let root = '';
  let publicDir = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      ({ root, publicDir } = config);
    },
    generateBundle: {
      // behind the plugin that writes index.html
      order: 'post',
      async handler(_options, bundle) {
        const contents = new Map<string, string | Uint8Array>(publicFiles(publicDir));
        for (const file of Object.values(bundle))
          contents.set(file.fileName, file.type === 'chunk' ? file.code : file.source);
        this.emitFile({ type: 'asset', fileName: WORKER, source: await workerFor(siteOf(contents), root) });
      },
    },
  };
}

/** The names and the version of a site by what is in its files. */
export function siteOf(contents: ReadonlyMap<string, string | Uint8Array>): BuiltSite {
  const names = [...contents.keys()].filter((name) => !LEFT_OUT.test(name)).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(`${name}\n`).update(contents.get(name)!).update('\n');
  // some servers send whoever asks for index.html to the folder
  const files = names.map((name) => (name === 'index.html' ? '' : name));
  return { files, version: hash.digest('hex').slice(0, 16) };
}

function* publicFiles(folder: string): Iterable<[string, Uint8Array]> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    yield [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
  }
}

async function workerFor(site: BuiltSite, root: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    define: { BUILT_SITE: JSON.stringify(site) },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, SOURCE), formats: ['iife'], name: 'serviceWorker' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (bundle === undefined || !('output' in bundle)) throw new Error(`${SOURCE} gave no bundle`);
  return bundle.output[0].code;
}
