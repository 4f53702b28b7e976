// Solves the benchmark cases inside a worker of Chromium and prints one row each.
// Usage: tsx scripts/bench/solver.ts [FOLDER of run files, by default test/data/bench]
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { median, printTable, quantile } from '../../src/command/benchTable.ts';
import { experimentOf, readRunFile } from '../../src/experiment/runFile.ts';
import { chromiumPath } from '../chromium.mjs';
import type { SolverTask, SolverTimings } from './solverWorker.ts';

const REPEATS = 21;
const folder = process.argv[2] ?? 'test/data/bench';

/** The worker as one module, built as the page's own workers are. */
async function workerSource(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'scripts/bench/solverWorker.ts', formats: ['es'], fileName: 'worker' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error('the benchmark worker was not built');
  return first.output[0].code;
}

const browser = await chromium.launch({ executablePath: await chromiumPath() });
const page = await browser.newPage();
const worker = await workerSource();
await page.route('http://bench.test/**', (route) =>
  route.request().url().endsWith('.js')
    ? route.fulfill({ contentType: 'text/javascript', body: worker })
    : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }),
);
await page.goto('http://bench.test/');

const rows: string[][] = [];
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const { dataset, network, training } = experimentOf(
    readRunFile(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  );
  const task: SolverTask = {
    dataset,
    network,
    tolerance: training.tolerance,
    lossTarget: training.lossTarget,
    maxTime: training.maxTime,
    repeats: REPEATS,
  };
  // Typed arrays do not survive the way into the page; plain arrays do.
  const plain = JSON.parse(
    JSON.stringify(task, (_, value) =>
      ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value,
    ),
  );
  const timings = await page.evaluate(
    (given: SolverTask) =>
      new Promise<SolverTimings>((resolve, reject) => {
        const solver = new Worker('http://bench.test/worker.js', { type: 'module' });
        solver.onerror = (event) => reject(new Error(event.message));
        solver.onmessage = ({ data }) => {
          solver.terminate();
          resolve(data);
        };
        const { dataset, network } = given;
        solver.postMessage({
          ...given,
          dataset: {
            ...dataset,
            inputs: Float64Array.from(dataset.inputs),
            labels: Float64Array.from(dataset.labels),
            teacher: null,
          },
          network: {
            ...network,
            output: Float64Array.from(network.output),
            hidden: Float64Array.from(network.hidden),
          },
        });
      }),
    plain,
  );
  const [cold = Number.NaN, ...warm] = timings.milliseconds;
  rows.push([
    basename(file, '.json'),
    median(warm).toFixed(2),
    `${quantile(warm, 0.1).toFixed(2)} .. ${quantile(warm, 0.9).toFixed(2)}`,
    cold.toFixed(1),
    String(timings.steps),
    String(timings.rejected),
    String(timings.kinks),
    timings.time.toPrecision(6),
    timings.reason,
  ]);
}
await browser.close();

console.log(`\nIn a worker of Chromium, ${REPEATS - 1} warm solves each (milliseconds)`);
printTable(
  ['case', 'median', '10 .. 90 %', 'cold', 'steps', 'rejected', 'kinks', 'end time', 'ended by'],
  rows,
);
