// `npm test`: every check, cheapest first, stopping at the first that fails. `npm test -- unit e2e` runs some of them,
// `npm test -- --all` goes through all of what a day’s tests take some of (`test/support/breadth.ts`), `npm test -- --built` takes
// the site as it was just built.
import { spawn } from 'node:child_process';

const CHECKS = {
  types: ['tsc'],
  lint: ['biome', 'check', '.'],
  imports: ['depcruise', '--config', '.dependency-cruiser.mjs', 'src'],
  unused: ['knip'],
  build: ['vite', 'build'],
  single: ['tsx', 'scripts/single.ts'],
  package: ['tsx', 'scripts/package.ts', '--built'],
  packed: ['tsx', 'scripts/packed.ts'],
  size: ['size-limit'],
  unit: ['vitest', 'run'],
  e2e: ['playwright', 'test'],
  firefox: ['tsx', 'test/firefox/core.ts'],
};

/**
 * Stages, one after the other. In a stage lanes run side by side, and the checks of a lane in turn: those of the first
 * keep one core busy each, the tests take all there are.
 */
const STAGES = [
  [
    ['types', 'lint', 'imports', 'unused'],
    ['build', 'single', 'package', 'packed', 'size'],
  ],
  [['unit']],
  [['e2e']],
  [['firefox']],
];
const ALREADY_BUILT = ['build', 'single'];

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = [
  ...wanted.filter((name) => !(name in CHECKS)),
  ...options.filter((option) => option !== '--all' && option !== '--built'),
];
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are ${Object.keys(CHECKS).join(', ')}.`);
  process.exit(2);
}
if (options.includes('--all')) process.env.RELU_FLOW_TESTS = 'all';

const isWanted = (name) =>
  wanted.length > 0 ? wanted.includes(name) : !(options.includes('--built') && ALREADY_BUILT.includes(name));

for (const lanes of STAGES) {
  const busy = lanes.map((lane) => lane.filter(isWanted)).filter((lane) => lane.length > 0);
  const passed = await Promise.all(busy.map((lane) => runLane(lane, busy.length > 1)));
  if (passed.includes(false)) process.exit(1);
}

/** @param beside another lane: what a check says is then shown when it has ended, not between the lines of the other */
async function runLane(lane, beside) {
  for (const name of lane) {
    const started = Date.now();
    if (!beside) console.log(title(name));
    const { status, said } = await run(CHECKS[name], beside);
    if (beside) process.stdout.write(`${title(name)}\n${said}`);
    if (status !== 0) {
      console.error(`\n${name} failed.`);
      return false;
    }
    console.log(`   ${name}: passed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  return true;
}

function title(name) {
  return `\n== ${name}: ${CHECKS[name].join(' ')}`;
}

function run(command, quietly) {
  const child = spawn('npx', ['--no-install', ...command], {
    stdio: quietly ? ['inherit', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (piece) => {
      said += piece;
    });
  }
  return new Promise((settle) => {
    child.on('error', (error) => settle({ status: 1, said: `${said}${error.message}\n` }));
    child.on('close', (status) => settle({ status: status ?? 1, said }));
  });
}
