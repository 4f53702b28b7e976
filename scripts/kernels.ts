// Compiles assembly/kernels.ts and writes it, as the page and the command have it, into src/model/simd/kernels.ts.
// Usage: tsx scripts/kernels.ts
// The compiler is fetched for it (npx), since nothing else needs it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCE = 'assembly/kernels.ts';
const folder = mkdtempSync(join(tmpdir(), 'relu-flow-kernels-'));
const binary = join(folder, 'kernels.wasm');
const options = [
  '-O3',
  '--noAssert',
  '--runtime',
  'stub',
  '--enable',
  'simd',
  '--importMemory',
  '-o',
  binary,
];
const { status } = spawnSync('npx', ['--yes', '-p', 'assemblyscript@0.28.20', 'asc', SOURCE, ...options], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (status !== 0) process.exit(1);
const hash = createHash('sha256').update(readFileSync(SOURCE)).digest('hex');
writeFileSync(
  'src/model/simd/kernels.ts',
  `/** \`assembly/kernels.ts\`, compiled by \`npx tsx scripts/kernels.ts\`, and the hash of what it was compiled from. */
export const KERNELS =
  '${readFileSync(binary).toString('base64')}';
export const KERNELS_SOURCE = '${hash}';
`,
);
rmSync(folder, { recursive: true });
