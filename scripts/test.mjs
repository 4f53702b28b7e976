// `npm test`: every check in turn, cheapest first, stopping at the first that fails. `npm test -- unit e2e` runs some of them,
// `npm test -- --all` goes through all of what a day’s tests take some of (`test/support/breadth.ts`).
import { spawnSync } from 'node:child_process';

const CHECKS = {
  types: ['tsc'],
  lint: ['biome', 'check', '.'],
  imports: ['depcruise', '--config', '.dependency-cruiser.mjs', 'src'],
  unused: ['knip'],
  unit: ['vitest', 'run'],
  build: ['vite', 'build'],
  single: ['tsx', 'scripts/single.ts'],
  package: ['tsx', 'scripts/package.ts', '--built'],
  packed: ['tsx', 'scripts/packed.ts'],
  size: ['size-limit'],
  e2e: ['playwright', 'test'],
  firefox: ['tsx', 'test/firefox/core.ts'],
};

const wanted = process.argv.slice(2).filter((argument) => argument !== '--all');
if (process.argv.includes('--all')) process.env.RELU_FLOW_TESTS = 'all';
const unknown = wanted.filter((name) => !(name in CHECKS));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are ${Object.keys(CHECKS).join(', ')}.`);
  process.exit(2);
}

const shell = process.platform === 'win32';
for (const [name, command] of Object.entries(CHECKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}: ${command.join(' ')}`);
  const started = Date.now();
  const [program, ...args] = command[0] === 'node' ? command : ['npx', '--no-install', ...command];
  const run = spawnSync(program, args, { stdio: 'inherit', shell });
  if (run.status !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(1);
  }
  console.log(`   ${name}: passed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
