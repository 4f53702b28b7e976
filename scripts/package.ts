// `npm run build:package`: writes what npm publishes as `relu-flow` into dist-package/. All that it needs is bundled with it: whoever
// installs it gets no other package.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { SINGLE_FILE } from '../src/share/pageWithRun.ts';
import { ONE_SCRIPT, singleFile } from './singleFile.ts';

const ROOT = join(import.meta.dirname, '..');
const TARGET = join(ROOT, 'dist-package');
const source = (name: string) => join(ROOT, 'src', `${name}.ts`);

/** The one that is built already, with `npm run build` just before; else a new one. */
async function page(): Promise<string> {
  const path = join(ROOT, 'dist-single', SINGLE_FILE);
  return process.argv.includes('--built') && existsSync(path) ? readFileSync(path, 'utf8') : singleFile();
}

const SHARED = { outDir: TARGET, emptyOutDir: false, target: 'es2022', minify: false } as const;

rmSync(TARGET, { recursive: true, force: true });
await build({
  ...ONE_SCRIPT,
  build: {
    ...SHARED,
    lib: {
      entry: {
        index: source('package/index'),
        link: source('package/link'),
        worker: source('package/worker'),
        command: source('command/main'),
        sweepWorker: source('command/sweepWorker'),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^node:/],
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
await build({
  ...ONE_SCRIPT,
  define: { RELU_FLOW_PAGE: JSON.stringify(await page()) },
  build: {
    ...SHARED,
    lib: { entry: source('package/widget'), formats: ['es'], fileName: () => 'widget.js' },
  },
});
const types = spawnSync('npx', ['--no-install', 'tsc', '-p', 'scripts/package.tsconfig.json'], {
  cwd: ROOT,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (types.status !== 0) process.exit(1);
