import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { PACKED_ID, wholePage } from '../src/app/single/packed.ts';
import { LINK_NAME } from '../src/share/pageWithRun.ts';
import { pack } from './packPage.ts';

const ROOT = join(import.meta.dirname, '..');

/**
 * What the page that is one file may do: nothing comes from anywhere, and nothing goes. Its script is inside it, its workers are
 * started from texts, and whether they live is asked of object URLs.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'media-src blob:',
  'connect-src blob: data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What speaks of other files. */
const OF_OTHER_FILES =
  /\s*<(?:meta (?:property="og:|name="twitter:)|link rel="(?:manifest|apple-touch-icon)"|script src=")[^>]*>(?:<\/script>)?/g;
const ICON = /(<link rel="icon" href=")[^"]*"/;
const ENTRY = /\s*<script type="module" src="\/src\/app\/main\.ts"><\/script>/;

/** Builds the page as one file. @returns its text */
export async function singleFile(): Promise<string> {
  const { script, style } = await program();
  const shell = shellOf(readFileSync(join(ROOT, 'index.html'), 'utf8'), await starter());
  return wholePage(shell, await pack({ shell, style, script }));
}

/** A module that is bundled into one script, whatever it fetches later. */
export const ONE_SCRIPT: InlineConfig = {
  configFile: false,
  root: ROOT,
  base: './',
  publicDir: false,
  logLevel: 'error',
  resolve: { alias: [{ find: /^\.\/start\.ts$/, replacement: join(ROOT, 'src/worker/startInside.ts') }] },
  // a script that is started from a text fetches nothing later
  worker: { format: 'iife' },
};

async function program(): Promise<{ readonly script: string; readonly style: string }> {
  const built = await build({
    ...ONE_SCRIPT,
    mode: 'single',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [react()],
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const files = outputOf(built);
  const chunks = files.filter((file) => file.type === 'chunk');
  const styles = files.filter((file) => file.fileName.endsWith('.css'));
  if (chunks.length !== 1 || styles.length !== 1) {
    throw new Error(`the page is no single file: ${files.map(({ fileName }) => fileName).join(', ')}`);
  }
  return { script: chunks[0]!.code, style: String((styles[0] as { source: string | Uint8Array }).source) };
}

async function starter(): Promise<string> {
  const built = await build({
    ...ONE_SCRIPT,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(ROOT, 'src/app/single/start.ts'), formats: ['iife'], name: 'start' },
    },
  });
  const [file] = outputOf(built);
  if (file?.type !== 'chunk') throw new Error('there is no script to start the page with');
  return file.code.trim();
}

type Built = Awaited<ReturnType<typeof build>>;
type Output = Extract<Built, { output: unknown }>['output'][number];

export function outputOf(built: Built): readonly Output[] {
  const [bundle] = Array.isArray(built) ? built : [built];
  if (bundle === undefined || !('output' in bundle)) throw new Error('nothing was built');
  return bundle.output;
}

function shellOf(html: string, start: string): string {
  const icon = readFileSync(join(ROOT, 'public/favicon.svg')).toString('base64');
  if (!ENTRY.test(html) || !ICON.test(html)) throw new Error('index.html is not as it is expected to be');
  const head = `
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="${LINK_NAME}" content="" />`;
  const body = `
    <script id="${PACKED_ID}" type="text/plain"><!-- packed --></script>
    <script>${start}</script>`;
  return html
    .replace(OF_OTHER_FILES, '')
    .replace(/(<meta charset="utf-8" \/>)/, (charset) => `${charset}${head}`)
    .replace(ICON, (_all, link: string) => `${link}data:image/svg+xml;base64,${icon}"`)
    .replace(ENTRY, () => body);
}
