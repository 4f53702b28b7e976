// `npm run test:cluster`: runs a tiny sweep by each of the examples in docs/cluster, under a real Slurm of one node, GNU parallel and
// Snakemake, and what those for Kubernetes would run; compares the merged tables with that of the sweep run as a whole, bit for bit. Ends
// with status 1 where one differs or fails, with 2 where none does but an engine is not installed. With words only the engines whose names
// have one of them: `npm run test:cluster -- kubernetes`.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINES, type Engine } from './cluster/engines.ts';
import { isThere, must, PATH } from './cluster/shell.ts';

/** 24 cells of milliseconds, more than shards. */
const SPEC = {
  version: 1,
  title: 'a tiny sweep',
  base: {
    version: 1,
    data: { scheme: 'centred', d: 3, n: 3, angle: 45, seed: 1 },
    network: { width: 20, scale: 1e-3, seed: 1 },
  },
  axes: [
    { over: ['d', 'n'], values: [2, 4] },
    { over: 'scale', powersOf: 4, from: -1, to: -6 },
  ],
  trials: { count: 2 },
  measures: ['largestAngle', 'nuclearNorm', 'loss', 'steps'],
  stop: { lossTarget: 1e-6, maxTime: 1e5 },
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'relu-flow-cluster-'));
const env = { ...process.env, PATH: [join(folder, 'bin'), PATH].join(delimiter) };
const spec = join(folder, 'spec.json');

process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
process.exitCode = await main();

async function main(): Promise<number> {
  mkdirSync(join(folder, 'bin'));
  const command = `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin', 'relu-flow.mjs')}' "$@"\n`;
  writeFileSync(join(folder, 'bin', 'relu-flow'), command, { mode: 0o755 });
  writeFileSync(spec, JSON.stringify(SPEC));
  const whole = join(folder, 'whole');
  must('relu-flow', ['sweep', spec, '--out', whole], env, folder);
  failed(whole);
  const table = must('relu-flow', ['sweep', spec, '--out', whole, '--merge'], env, folder, 1);
  console.log(`unsharded: ${table.trim().split('\n').length - 1} cells, one of them as if it had failed`);
  let [missing, wrong] = [0, 0];
  const words = process.argv.slice(2).map((word) => word.toLowerCase());
  const isWanted = ({ name }: Engine) =>
    words.length === 0 || words.some((word) => name.toLowerCase().includes(word));
  for (const engine of ENGINES.filter(isWanted)) {
    const lacking = engine.commands.filter((name) => !isThere(name));
    if (lacking.length > 0) {
      missing++;
      console.log(
        `${engine.name}: not run, as there is no ${lacking[0]}; install ${engine.packages} (apt install ${engine.packages}).`,
      );
    } else if (!(await isSame(engine, table))) wrong++;
  }
  return wrong > 0 ? 1 : missing > 0 ? 2 : 0;
}

/** Leaves in a folder of the sweep the file of a cell that failed: the first of them by name. */
function failed(out: string): void {
  const [name] = readdirSync(join(folder, 'whole', 'cells')).sort();
  const failure = { code: 'solve-failed', field: null, values: {}, message: 'no memory' };
  mkdirSync(join(out, 'cells'), { recursive: true });
  writeFileSync(join(out, 'cells', name!), JSON.stringify({ key: name!.replace('.json', ''), failure }));
}

async function isSame(engine: Engine, table: string): Promise<boolean> {
  const own = join(folder, engine.name.replaceAll(' ', '-'));
  mkdirSync(own);
  const place = {
    folder: own,
    examples: join(root, 'docs', 'cluster'),
    spec,
    out: join(own, 'out'),
    table: join(own, 'table.csv'),
    env,
  };
  failed(place.out);
  const started = performance.now();
  try {
    await engine.run(place);
    const same = readFileSync(place.table, 'utf8') === table;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${engine.name}: the merged table is ${same ? 'the same, bit for bit' : 'another'} (${seconds} s)`,
    );
    return same;
  } catch (error) {
    console.log(`${engine.name}: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}
