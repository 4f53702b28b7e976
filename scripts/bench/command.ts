// Measures how soon the command starts: against Node doing nothing, by itself and through npm less npm's own start.
// Usage: tsx scripts/bench/command.ts
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, printTable, quantile } from '../../src/command/benchTable.ts';

const ROUNDS = 15;
const LINK = '#m=2&n=2&scale=1';
const shell = process.platform === 'win32';

/** A package whose one script is Node doing nothing: what npm itself takes is that less what Node takes. */
const nothing = mkdtempSync(join(tmpdir(), 'relu-flow-npm-'));
writeFileSync(join(nothing, 'package.json'), JSON.stringify({ scripts: { nothing: 'node -e 0' } }));

const COMMANDS = {
  node: { program: process.execPath, args: ['-e', '0'], cwd: '.' },
  command: { program: process.execPath, args: ['bin/relu-flow.mjs', 'simulate', LINK], cwd: '.' },
  npm: { program: 'npm', args: ['run', '--silent', 'nothing'], cwd: nothing },
  npmCommand: {
    program: 'npm',
    args: ['run', '--silent', 'simulate', '--', shell ? `"${LINK}"` : LINK],
    cwd: '.',
  },
} as const;
type Name = keyof typeof COMMANDS;
const NAMES = Object.keys(COMMANDS) as Name[];

/** Milliseconds from its start to its end. */
function run(name: Name): number {
  const { program, args, cwd } = COMMANDS[name];
  const begin = performance.now();
  const { status } = spawnSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with status ${status}`);
  return performance.now() - begin;
}

const times: Record<Name, number[]> = { node: [], command: [], npm: [], npmCommand: [] };
// the first bundles what is not, and brings all into the cache of the disk
for (const name of NAMES) run(name);
// in turn, so that whatever else the machine does meets all of them
for (let round = 0; round < ROUNDS; round++) for (const name of NAMES) times[name].push(run(name));
rmSync(nothing, { recursive: true });

const node = median(times.node);
const npmItself = times.npm.map((time, round) => time - times.node[round]!);
const row = (label: string, name: Name, beyondNpm: readonly number[] | null) => [
  label,
  median(times[name]).toFixed(0),
  `${quantile(times[name], 0.1).toFixed(0)} .. ${quantile(times[name], 0.9).toFixed(0)}`,
  beyondNpm === null ? '' : (median(beyondNpm) / node).toFixed(2),
];
console.log(
  `\nStart of the command, ${ROUNDS} rounds (milliseconds; npm itself takes ${median(npmItself).toFixed(0)})`,
);
printTable(
  ['command', 'median', '10 .. 90 %', 'beyond npm, in `node -e 0`'],
  [
    row('node -e 0', 'node', null),
    row('relu-flow simulate (a trivial run)', 'command', times.command),
    row('npm run, node -e 0', 'npm', null),
    row(
      'npm run simulate (a trivial run)',
      'npmCommand',
      times.npmCommand.map((time, round) => time - npmItself[round]!),
    ),
  ],
);
