import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellAt, cellCount } from '../src/experiment/sweep/cells.ts';
import type { SweepMeasure } from '../src/experiment/sweep/measures.ts';
import { isPresetId, type PresetId, presetOf } from '../src/experiment/sweep/presets/presets.ts';
import { type CellResult, isFailed, type SolvedCell, solveCell } from '../src/experiment/sweep/solveCell.ts';
import { quantile } from '../src/experiment/sweep/statistics.ts';

/**
 * The tables of docs/findings.md:
 *   npm run findings -- success [--from DIR]
 * solves the sweep of that name (`success`, `width`, `time`, `figure-10`, `figure-10-uncentred`), or takes what `relu-flow sweep` has
 * left in DIR, and prints what is told of it.
 */

/** A run of a sweep with its values by name. */
interface Told {
  readonly along: Readonly<Record<string, number | string>>;
  readonly trial: number;
  readonly result: SolvedCell;
  of(measure: SweepMeasure): number;
}

const REPORTS: Partial<Record<PresetId, (runs: readonly Told[]) => void>> = {
  success: successReport,
  width: widthReport,
  time: timeReport,
  'figure-10': figure10Report,
  'figure-10-uncentred': figure10Report,
};

function toldOf(id: PresetId, folder: string | null): Told[] {
  const { spec } = presetOf(id);
  return Array.from({ length: cellCount(spec) }, (_, index) => {
    const cell = cellAt(spec, index);
    const file = folder === null ? '' : join(folder, 'cells', `${cell.key}.json`);
    const result: CellResult = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : solveCell(cell);
    if (isFailed(result)) throw new Error(`cell ${index}: ${result.failure.message}`);
    const along = Object.fromEntries(
      spec.axes.flatMap(({ over, values }, axis) =>
        over.map((parameter) => [parameter, values[cell.at[axis]!]!]),
      ),
    );
    return {
      along,
      trial: cell.trial,
      result,
      of: (measure) => result.values[cell.measures.indexOf(measure)] ?? Number.NaN,
    };
  });
}

const values = (runs: readonly Told[], parameter: string) => [
  ...new Set(runs.map(({ along }) => along[parameter]!)),
];
const at = (runs: readonly Told[], where: Readonly<Record<string, number | string>>) =>
  runs.filter(({ along }) => Object.entries(where).every(([name, value]) => along[name] === value));
const met = (runs: readonly Told[]) => runs.filter(({ result }) => result.outcome === 'loss');
const median = (numbers: readonly number[]) => {
  const known = numbers.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : quantile(known, 0.5);
};
const mean = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
const short = (value: number) => String(Number(value.toPrecision(3)));

function print(rows: readonly (readonly (number | string)[])[]): void {
  const [head, ...rest] = rows.map((row) => `| ${row.join(' | ')} |`);
  console.log([head, `| ${rows[0]!.map(() => '---').join(' | ')} |`, ...rest, ''].join('\n'));
}

/** Of each width: how many of the trials met the loss, and the mean number of bundles of those. */
function successReport(runs: readonly Told[]): void {
  const samples = values(runs, 'n');
  for (const width of values(runs, 'width')) {
    const ofWidth = at(runs, { width });
    const done = met(ofWidth);
    const same = done.filter(
      (run) => run.of('bundles') === run.of('bundlesFine') && run.of('bundles') === run.of('bundlesCoarse'),
    );
    console.log(
      `width ${width}: ${done.length} of ${ofWidth.length} met the loss, of those the three rules count alike in ${same.length}`,
    );
    const failed = ofWidth.filter(({ result }) => result.outcome !== 'loss');
    const uncovered = (all: readonly Told[]) => all.filter((run) => run.of('uncovered') > 0).length;
    console.log(
      `an input with no positive neuron on it at the end: ${uncovered(failed)} of the ${failed.length} others, ${uncovered(done)} of those`,
    );
    print([
      ['angle', ...samples.map((n) => `n = ${n}`)],
      ...values(runs, 'angle').map((angle) => [
        angle,
        ...samples.map((n) => {
          const trials = at(ofWidth, { angle, n });
          const solved = met(trials);
          const bundles = short(mean(solved.map((run) => run.of('bundles'))));
          const unsolved = trials.length - solved.length;
          return unsolved === 0 ? bundles : `${bundles} (${unsolved} failed)`;
        }),
      ]),
    ]);
  }
}

function widthReport(runs: readonly Told[]): void {
  const scales = values(runs, 'scale').filter((_, index) => index % 3 === 1);
  for (const measure of ['largestAngle', 'meanAngle', 'nuclearNorm'] as const) {
    console.log(measure);
    print([
      ['width', ...scales.map((scale) => `lambda = ${short(Number(scale))}`), 'met the loss'],
      ...values(runs, 'width').map((width) => [
        width,
        ...scales.map((scale) =>
          short(median(met(at(runs, { width, scale })).map((run) => run.of(measure)))),
        ),
        `${met(at(runs, { width })).length} of ${at(runs, { width }).length}`,
      ]),
    ]);
  }
}

/** From here on the alignment is over before the take-off. */
const SMALL = 1e-4;

/** Of each data set the line t = c ln(1/lambda)/|gamma| + k through its small scales, by least squares. */
function timeReport(runs: readonly Told[]): void {
  const rows = values(runs, 'angle').map((angle) => {
    const lines = [0, 1, 2, 3, 4].map((trial) =>
      lineThrough(
        at(runs, { angle }).filter((run) => run.trial === trial && Number(run.along.scale) <= SMALL),
      ),
    );
    const range = (pick: (line: Line) => number, digits: number) => {
      const all = lines.map(pick);
      return `${Math.min(...all).toFixed(digits)} to ${Math.max(...all).toFixed(digits)}`;
    };
    return [
      angle,
      range(({ slope }) => slope, 4),
      range(({ rest }) => rest, 0),
      short(Math.max(...lines.map(({ farthest }) => farthest))),
      ...[1e-1, 1e-4, 1e-16].map((scale) =>
        short(
          median(
            at(runs, { angle })
              .filter((run) => Math.abs(Math.log10(Number(run.along.scale) / scale)) < 0.1)
              .map((run) => run.of('takeOffTime')),
          ),
        ),
      ),
    ];
  });
  console.log(`${met(runs).length} of ${runs.length} met the loss`);
  const ratio = (scale: string) => `t gamma / ln(1/lambda) at ${scale}`;
  print([
    ['angle', 'c', 'k gamma', 'farthest from the line', ...['0.1', '1e-4', '1e-16'].map(ratio)],
    ...rows,
  ]);
}

interface Line {
  readonly slope: number;
  /** k |gamma| */
  readonly rest: number;
  /** largest distance of a time from the line, in units of 1/|gamma| */
  readonly farthest: number;
}

function lineThrough(runs: readonly Told[]): Line {
  const gamma = runs[0]!.of('gammaNorm');
  const xs = runs.map((run) => -Math.log(Number(run.along.scale)));
  const ys = runs.map((run) => run.of('time') * gamma);
  const [x0, y0] = [mean(xs), mean(ys)];
  const slope =
    xs.reduce((sum, x, index) => sum + (x - x0) * (ys[index]! - y0), 0) /
    xs.reduce((sum, x) => sum + (x - x0) ** 2, 0);
  const rest = y0 - slope * x0;
  const farthest = Math.max(...xs.map((x, index) => Math.abs(ys[index]! - slope * x - rest)));
  return { slope, rest, farthest };
}

function figure10Report(runs: readonly Told[]): void {
  for (const scheme of values(runs, 'scheme')) {
    console.log(scheme === 'opposed' ? 'two teachers' : 'one teacher');
    print([
      ['rho', 'positive', 'negative', 'side of v1', 'other side', 'met the loss', 'bundles of those'],
      ...values(runs, 'rho').map((rho) => {
        const trials = at(runs, { rho, scheme });
        const angle = (measure: SweepMeasure) => short(median(trials.map((run) => run.of(measure))));
        return [
          short(Number(rho)),
          angle('largestAngle'),
          angle('largestAngleNegative'),
          angle('teacherSideAngle'),
          angle('awaySideAngle'),
          `${met(trials).length} of ${trials.length}`,
          short(mean(met(trials).map((run) => run.of('bundles')))),
        ];
      }),
    ]);
  }
}

const [id = '', option, folder] = process.argv.slice(2);
const report = isPresetId(id) ? REPORTS[id] : undefined;
if (!isPresetId(id) || report === undefined || (option !== undefined && option !== '--from')) {
  console.error(`expected one of ${Object.keys(REPORTS).join(', ')}, and --from DIR or nothing`);
  process.exitCode = 2;
} else {
  const begin = performance.now();
  const runs = toldOf(id, folder ?? null);
  report(runs);
  console.log(`${runs.length} runs, ${((performance.now() - begin) / 1000).toFixed(0)} s`);
}
