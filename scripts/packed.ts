// Checks the package that npm publishes: packs it, installs the tarball into an empty folder without a network, and uses it there
// as somebody does who has only that: a run in Node, the command, and the types. Part of `npm test`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'relu-flow-packed-'));
/** What hangs is no package: milliseconds, on a very busy machine. */
const PATIENCE = 120_000;
const shell = process.platform === 'win32';

function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    shell,
    timeout: PATIENCE,
  });
  assert.equal(status, 0, `${program} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

const USE = `
import { RunError, solve } from 'relu-flow';
import { readLink, writeLink } from 'relu-flow/link';
import * as worker from 'relu-flow/worker';
import widget from 'relu-flow/widget';

const link = '#m=20&scale=1e-4';
const run = solve(link);
const states = solve(link, { times: [1, 5] });
let refused = null;
try { solve('#m=abc'); } catch (error) { refused = error instanceof RunError && error.field; }
const file = solve({ version: 1, data: { scheme: 'cone', d: 2, n: 12, angle: 40, seed: 1 }, network: { width: 20, scale: 1e-4, seed: 1 } });
console.log(JSON.stringify({
  reason: run.outcome.reason,
  end: [run.outcome.time, states.outcome.time, file.outcome.time],
  frames: [run.times.length, run.losses.length, run.output.length / run.width, run.hidden.length / run.width / run.dimension],
  increasing: run.times.every((time, f) => f === 0 || time > run.times[f - 1]),
  times: [...states.times],
  width: readLink(writeLink({ parameters: { width: 7 }, time: 2 })).state.parameters.width,
  refused,
  others: [typeof worker.createSolver, typeof widget.render],
}));
`;

const TYPES = `
import { solve, type SolvedRun } from 'relu-flow';
import { readLink, writeLink } from 'relu-flow/link';
import { createSolver } from 'relu-flow/worker';
import widget, { type WidgetModel } from 'relu-flow/widget';

const run: SolvedRun = solve('#m=20', { times: [1] });
export const first: number = run.hidden[0]! + run.kinks.neurons.length;
export const text: string = writeLink({ ...readLink('#m=3').state, time: null });
export const later: Promise<SolvedRun> = createSolver().solve(text, { progress: (share: number) => share });
export const show = (model: WidgetModel, el: HTMLElement): (() => void) => widget.render({ model, el });
// @ts-expect-error a run is said by a link or an object
solve(3);
`;

try {
  const [{ filename, files }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT),
  );
  const strange = files
    .map(({ path }: { path: string }) => path)
    .filter(
      (path: string) =>
        !/^(bin|dist-package)\/|^(README\.md|LICENSE|package\.json|docs\/sweep\.schema\.json)$/.test(path),
    );
  assert.deepEqual(strange, []);

  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  run(
    'npm',
    ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', `./${filename}`],
    folder,
  );
  assert.deepEqual(
    readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
    ['relu-flow'],
  );

  writeFileSync(join(folder, 'use.js'), USE);
  const said = JSON.parse(run('node', ['use.js'], folder));
  assert.equal(said.reason, 'loss');
  // the frames that are asked for are no matter to the run, but for where its steps end
  for (const time of said.end) assert.ok(Math.abs(time - said.end[0]) < 1e-3 * said.end[0], String(said.end));
  assert.equal(new Set(said.frames).size, 1, String(said.frames));
  assert.ok(said.frames[0] > 50 && said.increasing);
  assert.deepEqual(said.times, [1, 5, said.end[1]]);
  assert.equal(said.width, 7);
  assert.equal(said.refused, 'm');
  assert.deepEqual(said.others, ['function', 'function']);

  const bin = join('node_modules', 'relu-flow', 'bin', 'relu-flow.mjs');
  const simulated = JSON.parse(run('node', [bin, 'simulate', '#m=20&scale=1e-4'], folder));
  assert.equal(simulated.stop.time, said.end[0]);

  const sweep = {
    version: 1,
    base: {
      version: 1,
      data: { scheme: 'cone', d: 2, n: 12, angle: 40, seed: 1 },
      network: { width: 20, scale: 1e-4, seed: 1 },
    },
    axes: [{ over: 'scale', powersOf: 4, from: -2, to: -5 }],
    measures: ['time'],
  };
  writeFileSync(join(folder, 'sweep.json'), JSON.stringify(sweep));
  const solve = [bin, 'sweep', 'sweep.json', '--out', 'swept'];
  run('node', [...solve, '--jobs', '2'], folder);
  assert.match(run('node', [...solve, '--status'], folder), /^4 cells: 4 done/);
  assert.equal(run('node', [...solve, '--merge'], folder).split('\n').length, 6);

  mkdirSync(join(folder, 'types'));
  writeFileSync(join(folder, 'types', 'use.ts'), TYPES);
  const options = [
    '--strict',
    '--noEmit',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--lib',
    'es2023,dom',
  ];
  run(join(ROOT, 'node_modules', '.bin', 'tsc'), [...options, join('types', 'use.ts')], folder);
  console.log(`The package works: ${files.length} files, ${filename}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
