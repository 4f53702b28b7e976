/** How the cost of a run grows: with its sizes, with n where neurons slide, and with the share of those that do. */
import { ShiftedSolver } from '../model/flow/shiftedSolver.ts';
import { balancedInitialisation } from '../model/initialisation.ts';
import { SingularValues } from '../model/measures/singularValues.ts';
import type { Dataset, Network } from '../model/problem.ts';
import { makeDataset } from '../model/schemes/scheme.ts';
import { noisyProblem, SLIDING_BLOCKS, slidingProblem } from './benchProblems.ts';
import { type Solve, solveOnce } from './benchSolve.ts';
import { brief, median } from './benchTable.ts';
import { costOfSteps } from './benchWindow.ts';

const TOLERANCE = 1e-6;
/** Flow time by which the noisy problems have slid most of what they ever will. */
export const NOISY_TIME = 1000;
const NOISY_SAMPLES = [20, 40, 80, 160];
/** Centred data at 45 degrees, d, n, m and log4 of lambda: of the paper's tables, and the boosts of wide networks. */
const CELLS = [
  [16, 16, 200, 2],
  [16, 16, 200, -7],
  [64, 64, 200, 2],
  [64, 64, 200, -7],
  [256, 256, 200, 2],
  [256, 256, 200, 0],
  [256, 256, 200, -7],
  [1024, 1024, 200, -7],
  [16, 256, 1000, -7],
  [256, 256, 1000, -7],
  [256, 256, 5000, -7],
] as const;
/** m and d of the networks whose singular values are measured. */
const MEASURED = [
  [200, 256],
  [200, 1024],
  [1000, 256],
  [1000, 1024],
] as const;
export const NOISY_SEEDS = [1, 2, 3];

/** Median time of a step against one size, the others fixed, and the exponent of the power law through the last two. */
export function scalingRows(limit: number): string[][] {
  return [
    ...scaling('m', [10, 100, 1000, 10_000, 100_000], (m) => cone(2, 12, m), limit),
    ...scaling('n', [4, 16, 64, 256, 512], (n) => cone(4, n, 50), limit),
    ...scaling('d', [2, 8, 32, 128, 256], (d) => cone(d, 16, 50), limit),
  ];
}

function scaling(
  label: string,
  sizes: readonly number[],
  problem: (size: number) => [Dataset, Network],
  limit: number,
): string[][] {
  const points = sizes.map((size) => {
    const [dataset, network] = problem(size);
    const task = { dataset, network, tolerance: TOLERANCE, lossTarget: 1e-6, maxTime: 1e5 };
    const solves = Array.from({ length: 3 }, () => solveOnce(task, limit));
    return { size, value: median(solves.map(perStep)) };
  });
  return points.map((point, index) => [
    `${label} = ${point.size}`,
    point.value.toFixed(4),
    exponent(points[index - 1], point),
  ]);
}

interface Point {
  readonly size: number;
  readonly value: number;
}

function exponent(before: Point | undefined, { size, value }: Point): string {
  if (before === undefined) return '';
  return (Math.log(value / before.value) / Math.log(size / before.size)).toFixed(2);
}

const perStep = ({ milliseconds, steps }: Pick<Solve, 'milliseconds' | 'steps'>): number =>
  milliseconds / steps;

function cone(dimension: number, samples: number, width: number): [Dataset, Network] {
  const dataset = makeDataset({ scheme: 'cone', base: 'centred', dimension, samples, angle: 40, seed: 1 });
  return [dataset, balancedInitialisation(width, dimension, 1e-3, 1)];
}

/**
 * Single runs to their end: at large scales nearly every neuron has a pattern of its own, at small ones a few patterns have
 * all. Seconds are the processor's, which other programs of the machine have little part in.
 */
export function cellRows(limit: number): string[][] {
  return CELLS.map(([dimension, samples, width, log4Scale]) => {
    const data = { scheme: 'centred', base: 'centred', angle: 45, seed: 1 } as const;
    const dataset = makeDataset({ ...data, dimension, samples });
    const network = balancedInitialisation(width, dimension, 4 ** log4Scale, 1);
    const before = process.cpuUsage();
    const solve = solveOnce(
      { dataset, network, tolerance: TOLERANCE, lossTarget: 5e-10, maxTime: 4e5 },
      limit,
    );
    const seconds = process.cpuUsage(before).user / 1e6;
    return [
      `d = ${dimension}, n = ${samples}, m = ${width}, 4^${log4Scale}`,
      solve.reason === null ? `> ${seconds.toFixed(2)}` : seconds.toFixed(2),
      ((1000 * seconds) / solve.steps).toFixed(3),
      ...[solve.steps, solve.rejected, solve.kinks].map(String),
    ];
  });
}

/** Seconds of the processor that singular values of W take, all but one direction tiny as at the end of a run. */
export function singularRows(): string[][] {
  return MEASURED.map(([width, dimension]) => {
    const { hidden, output } = balancedInitialisation(width, dimension, 1e-3, 1);
    for (let at = 0; at < hidden.length; at++)
      hidden[at]! += output[Math.floor(at / dimension)]! * hidden[at % dimension]!;
    const singular = new SingularValues(width, dimension);
    const before = process.cpuUsage();
    singular.update(hidden);
    return [`m = ${width}, d = ${dimension}`, (process.cpuUsage(before).user / 1e6).toFixed(3)];
  });
}

/** Milliseconds that a step of an ordinary run spends in its n x n solves: one reduction and three corrections. */
export function solveRows(): string[][] {
  return [4, 16, 64, 256, 512].map((n) => [`n = ${n}`, solvesPerStep(n).toFixed(4)]);
}

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
      solver.solveAll(vectors);
    }
    return performance.now() - begin;
  });
  return median(times);
}

/**
 * The noisy problems of each size, together: how much a single one slides depends on its seed more than on n.
 * @param limit milliseconds after which a solve is abandoned
 */
export function noisyRows(limit: number): string[][] {
  const totals = NOISY_SAMPLES.map((samples) => noisyTotal(samples, limit));
  return totals.map((total, index) => {
    const before = totals[index - 1];
    return [
      `n = ${total.samples}`,
      brief(total.milliseconds),
      perStep(total).toFixed(3),
      String(total.steps),
      String(total.rejected),
      String(total.kinks),
      String(total.slides),
      String(total.abandoned),
      exponent(before && { size: before.samples, value: before.milliseconds }, {
        size: total.samples,
        value: total.milliseconds,
      }),
      exponent(before && { size: before.samples, value: perStep(before) }, {
        size: total.samples,
        value: perStep(total),
      }),
    ];
  });
}

function noisyTotal(samples: number, limit: number) {
  const total = { samples, milliseconds: 0, steps: 0, rejected: 0, kinks: 0, slides: 0, abandoned: 0 };
  for (const seed of NOISY_SEEDS) {
    const [dataset, network] = noisyProblem(samples, seed);
    const task = { dataset, network, tolerance: TOLERANCE, lossTarget: 1e-9, maxTime: NOISY_TIME };
    const solve = solveOnce(task, limit);
    for (const name of ['milliseconds', 'steps', 'rejected', 'kinks', 'slides'] as const) {
      total[name] += solve[name];
    }
    if (solve.reason === null) total.abandoned++;
  }
  return total;
}

/** Cost of a step of one network, with none to all of its neurons sliding on two boundaries each. */
export function slidingRows(): string[][] {
  const problems = Array.from({ length: SLIDING_BLOCKS + 1 }, (_, blocks) => slidingProblem(blocks));
  const shares = costOfSteps(problems);
  return shares.map(({ share, milliseconds, steps, rejected }) => [
    `${(100 * share).toFixed(0)} %`,
    milliseconds.toFixed(3),
    (milliseconds / shares[0]!.milliseconds).toFixed(2),
    String(steps),
    String(rejected),
  ]);
}
