// `npm run bench [-- FOLDER]`, the Node side: solves every run file of a folder and prints one row each.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Experiment, experimentOf, readRunFile } from '../experiment/runFile.ts';
import { createFlowSolver } from '../model/flow/flowSolver.ts';
import { ShiftedSolver } from '../model/flow/shiftedSolver.ts';
import { balancedInitialisation } from '../model/initialisation.ts';
import type { Dataset, Network } from '../model/problem.ts';
import { makeDataset } from '../model/schemes/scheme.ts';
import { type Recorder, train } from '../model/train.ts';
import { median, printTable, quantile } from './benchTable.ts';

const WARM_SOLVES = 20;
const folder = process.argv[2] ?? 'test/data/bench';

interface Solve {
  readonly milliseconds: number;
  readonly steps: number;
  readonly rejected: number;
  readonly kinks: number;
  readonly time: number;
  readonly reason: string;
}

function solveOnce(
  dataset: Dataset,
  network: Network,
  tolerance: number,
  lossTarget: number,
  maxTime: number,
): Solve {
  let kinks = 0;
  const recorder: Recorder = {
    nextFrame: () => Number.POSITIVE_INFINITY,
    frame: () => {},
    kinks: (columns) => {
      kinks += columns.count;
    },
  };
  const begin = performance.now();
  const solver = createFlowSolver(dataset, network, { tolerance });
  const run = train(solver, { lossTarget, maxTime }, recorder);
  let step = run.next();
  while (!step.done) step = run.next();
  const milliseconds = performance.now() - begin;
  const { steps, rejected } = solver;
  return { milliseconds, steps, rejected, kinks, time: step.value.time, reason: step.value.reason };
}

function caseRow(name: string, { dataset, network, training }: Experiment): string[] {
  const { tolerance, lossTarget, maxTime } = training;
  const once = () => solveOnce(dataset, network, tolerance, lossTarget, maxTime);
  const cold = once();
  const warm = Array.from({ length: WARM_SOLVES }, once);
  const times = warm.map(({ milliseconds }) => milliseconds);
  return [
    name,
    median(times).toFixed(2),
    `${quantile(times, 0.1).toFixed(2)} .. ${quantile(times, 0.9).toFixed(2)}`,
    cold.milliseconds.toFixed(1),
    String(cold.steps),
    String(cold.rejected),
    String(cold.kinks),
    cold.time.toPrecision(7),
    cold.reason,
    (process.memoryUsage().rss / 2 ** 20).toFixed(0),
  ];
}

/** Median time of a step against one size, the others fixed, and the exponent of the power law through the last two. */
function scalingRows(label: string, sizes: readonly number[], problem: (size: number) => [Dataset, Network]) {
  const points = sizes.map((size) => {
    const [dataset, network] = problem(size);
    const solves = Array.from({ length: 3 }, () => solveOnce(dataset, network, 1e-6, 1e-6, 1e5));
    return { size, perStep: median(solves.map(({ milliseconds, steps }) => milliseconds / steps)) };
  });
  return points.map(({ size, perStep }, index) => {
    const before = points[index - 1];
    const exponent =
      before === undefined
        ? ''
        : (Math.log(perStep / before.perStep) / Math.log(size / before.size)).toFixed(2);
    return [`${label} = ${size}`, perStep.toFixed(4), exponent];
  });
}

/** Milliseconds that a step of an ordinary run spends in its n x n solves: one reduction and three corrections. */
function solvesPerStep(n: number): number {
  const kernel = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let l = 0; l < n; l++) kernel[i * n + l] = 1 / (1 + Math.abs(i - l));
  const solver = new ShiftedSolver(n);
  const times = Array.from({ length: 5 }, () => {
    const begin = performance.now();
    solver.reduce(kernel.slice());
    solver.shift(1, 1, 1);
    for (let sweep = 0; sweep < 3; sweep++) {
      const vectors = new Float64Array(3 * n).fill(1);
      solver.solveReal(vectors, 0);
      solver.solveComplex(vectors, n, 2 * n);
    }
    return performance.now() - begin;
  });
  return median(times);
}

function cone(dimension: number, samples: number, width: number): [Dataset, Network] {
  const dataset = makeDataset({ scheme: 'cone', base: 'centred', dimension, samples, angle: 40, seed: 1 });
  return [dataset, balancedInitialisation(width, dimension, 1e-3, 1)];
}

const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
console.log(`In Node, ${WARM_SOLVES} warm solves each (milliseconds)`);
printTable(
  ['case', 'median', '10 .. 90 %', 'cold', 'steps', 'rejected', 'kinks', 'end time', 'ended by', 'MiB'],
  files.map((file) =>
    caseRow(
      basename(file, '.json'),
      experimentOf(readRunFile(JSON.parse(readFileSync(join(folder, file), 'utf8')))),
    ),
  ),
);

console.log('\nGrowth with size: milliseconds a step, and the exponent from the row above');
printTable(
  ['size', 'ms a step', 'exponent'],
  [
    ...scalingRows('m', [10, 100, 1000, 10_000, 100_000], (m) => cone(2, 12, m)),
    ...scalingRows('n', [4, 16, 64, 256, 512], (n) => cone(4, n, 50)),
    ...scalingRows('d', [2, 8, 32, 128, 256], (d) => cone(d, 16, 50)),
  ],
);

console.log('\nOf these, the n x n solves (cubic in n): milliseconds a step');
printTable(
  ['size', 'ms a step'],
  [4, 16, 64, 256, 512].map((n) => [`n = ${n}`, solvesPerStep(n).toFixed(4)]),
);
