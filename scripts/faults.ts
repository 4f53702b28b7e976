// Applies deliberate faults one by one and says which of them the tests notice: all must be noticed.
// Usage: npm run faults -- [--unchecked] [WORD ..]
// With words only the faults whose room, file or description has one of them. First the tests are run without a fault: with
// `--unchecked` they are taken to pass, which `npm test` has shown.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FAULTS } from './faults/all.ts';
import type { Fault } from './faults/fault.ts';

const PROJECT = resolve(import.meta.dirname, '..');
/** What tests need of the project. The faults go into a copy: whatever ends this program, the source stays as it is. */
const COPIED = ['bin', 'public', 'scripts', 'src', 'test', 'index.html', 'package.json', 'tsconfig.json'];
const CONFIGURATION = 'vite.config.ts';

type Verdict = 'killed' | 'survived' | 'no longer applies' | 'does not run';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { unchecked: { type: 'boolean', default: false } },
});
const words = positionals.map((word) => word.toLowerCase());
const faults = FAULTS.filter(({ room, file, what }) => {
  const said = `${room} ${file} ${what}`.toLowerCase();
  return words.length === 0 || words.some((word) => said.includes(word));
});

const copy = mkdtempSync(join(tmpdir(), 'relu-flow-faults-'));
const windows = process.platform === 'win32';
let running: ChildProcess | null = null;
process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    // with all that it has started: its group, where there are any
    if (running?.pid !== undefined && !windows) process.kill(-running.pid);
    else running?.kill();
    process.exit(130);
  });
}

for (const name of [...COPIED, CONFIGURATION])
  cpSync(join(PROJECT, name), join(copy, name), { recursive: true });
symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'), 'junction');

interface TestRun {
  /** tests that were run and passed, or failed */
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
}

/** Runs tests in the copy; `bail` ends them with the first that fails. */
function runTests(tests: readonly string[], named: string | undefined, bail: boolean): Promise<TestRun> {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const args = ['vitest', 'run', ...tests.map((test) => join('test', test))];
  if (named !== undefined) args.push('-t', named);
  if (bail) args.push('--bail', '1');
  args.push('--reporter', 'json', '--outputFile', report);
  // in CI a snapshot that is missing is a failure, and none is written
  const env = { ...process.env, CI: 'true' };
  return new Promise((done) => {
    const child = spawn('npx', ['--no-install', ...args], {
      cwd: copy,
      env,
      shell: windows,
      detached: !windows,
    });
    running = child;
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (piece) => (output += String(piece)));
    child.once('close', () => done({ ...countsIn(report), output }));
  });
}

function countsIn(report: string): Pick<TestRun, 'passed' | 'failed'> {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

async function judge({ file, from, to, tests, named }: Fault): Promise<Verdict> {
  const path = join(copy, 'src', file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (text.split(from).length !== 2) return 'no longer applies';
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  try {
    const { passed, failed } = await runTests(tests, named, true);
    // a file that cannot be read is noticed by the compiler: it proves nothing of the tests
    if (failed > 0) return 'killed';
    return passed > 0 ? 'survived' : 'does not run';
  } finally {
    writeFileSync(path, text);
  }
}

/** Without any fault all the tests pass: else those that fail would count as noticing. */
async function checkTests(): Promise<void> {
  const whole = new Set(faults.filter(({ named }) => named === undefined).flatMap(({ tests }) => tests));
  const named = new Map(
    faults.filter((fault) => fault.named !== undefined).map((fault) => [fault.named, fault]),
  );
  const parts = [{ tests: [...whole], named: undefined }, ...named.values()].filter(
    ({ tests }) => tests.length > 0,
  );
  for (const part of parts) {
    const { passed, failed, output } = await runTests(part.tests, part.named, false);
    if (failed === 0 && passed > 0) continue;
    console.error(
      `Without a fault ${failed} of the tests fail, and ${passed} pass: ${part.tests.join(', ')}`,
    );
    console.error(output.slice(-4000));
    process.exit(2);
  }
}

if (faults.length === 0) throw new Error(`no fault has any of the words ${words.join(', ')}`);
if (!options.unchecked) await checkTests();
const counts: Record<Verdict, number> = { killed: 0, survived: 0, 'no longer applies': 0, 'does not run': 0 };
for (const fault of faults) {
  const verdict = await judge(fault);
  counts[verdict]++;
  console.log(`${verdict.padEnd(17)} ${fault.room.padEnd(10)} ${fault.what} (${fault.file})`);
}
const notKilled = faults.length - counts.killed;
console.log(`\n${counts.killed} of ${faults.length} faults killed`);
process.exit(notKilled === 0 ? 0 : 1);
