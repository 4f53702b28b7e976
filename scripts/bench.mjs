// `npm run bench [-- RUNS] [--peer FILE] [--limit SECONDS]`: the solver in Node, the solver in a worker of Chromium, the
// start of the command, and the built page.
import { spawnSync } from 'node:child_process';

const given = process.argv.slice(2);
const PARTS = [
  ['tsx', 'src/command/bench.ts', ...given],
  ['tsx', 'scripts/bench/solver.ts', ...given],
  ['tsx', 'scripts/bench/command.ts'],
  ['vite', 'build', '--logLevel', 'error'],
  ['tsx', 'scripts/bench/page.ts'],
];
for (const part of PARTS) {
  const { status } = spawnSync('npx', ['--no-install', ...part], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(1);
}
