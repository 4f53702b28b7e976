// Solves the benchmark cases inside a worker of Chromium and prints one row each.
// Usage: tsx scripts/bench/solver.ts [RUNS] [--peer FILE] [--limit SECONDS], as the Node side
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { CASE_HEADING, caseRow, readBenchArguments, readCase } from '../../src/command/benchCases.ts';
import { type Bounds, type Solve, type Task, WARM_SOLVES } from '../../src/command/benchSolve.ts';
import { printTable, progress } from '../../src/command/benchTable.ts';
import { bench as text } from '../../src/text/en/bench.ts';
import { chromiumPath } from '../chromium.mjs';

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

/** The solves of a case; null where the worker gave no answer in the time that its bounds allow, and some more. */
function solvesInWorker(page: Page, task: Task, bounds: Bounds): Promise<Solve[] | null> {
  // the cold solve, the warm ones, and the last of these
  const patience = bounds.solve + bounds.warm + bounds.solve + 10_000;
  // Typed arrays do not survive the way into the page; plain arrays do.
  const plain: Task = JSON.parse(
    JSON.stringify(task, (_, value) =>
      ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value,
    ),
  );
  return page.evaluate(
    ({ task: { dataset, network, ...limits }, bounds, patience }) => {
      const solver = new Worker('http://bench.test/worker.js', { type: 'module' });
      const inputs = Float64Array.from(dataset.inputs);
      const labels = Float64Array.from(dataset.labels);
      const output = Float64Array.from(network.output);
      const hidden = Float64Array.from(network.hidden);
      solver.postMessage({
        task: {
          ...limits,
          dataset: { ...dataset, inputs, labels, teacher: null },
          network: { ...network, output, hidden },
        },
        bounds,
      });
      return new Promise<Solve[] | null>((resolve, reject) => {
        // a step that never ends cannot be left from within
        setTimeout(() => resolve(null), patience);
        solver.onerror = (event) => reject(new Error(event.message));
        solver.onmessage = ({ data }) => resolve(data);
      }).finally(() => solver.terminate());
    },
    { task: plain, bounds, patience },
  );
}

const { files, peer, bounds } = readBenchArguments(process.argv.slice(2));
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
for (const file of files) {
  const { name, task } = readCase(file);
  progress(name);
  const solves = await solvesInWorker(page, task, bounds);
  rows.push(
    solves === null
      ? CASE_HEADING.map((_, column) => [name, text.noAnswer][column] ?? '')
      : caseRow(name, solves, peer),
  );
}
progress('');
await browser.close();

console.log(`\n${text.worker(WARM_SOLVES, String(bounds.solve / 1000))}`);
printTable(CASE_HEADING, rows);
