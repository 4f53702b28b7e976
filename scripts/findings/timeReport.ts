import { runToEnd } from '../../src/experiment/sweep/solveCell.ts';
import { remainderOf } from './remainder.ts';
import { at, mean, median, met, print, short, type Told, values } from './told.ts';

/** From here on the alignment is over before the take-off. */
const SMALL = 1e-4;

/** Of each data set the line t = c ln(1/lambda)/|gamma| + k through its small scales, by least squares. */
export function timeReport(runs: readonly Told[]): void {
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
        short(median(atScale(runs, Number(angle), scale).map((run) => run.of('takeOffTime')))),
      ),
    ];
  });
  console.log(`${met(runs).length} of ${runs.length} met the loss`);
  const ratio = (scale: string) => `t gamma / ln(1/lambda) at ${scale}`;
  print([
    ['angle', 'c', 'k gamma', 'farthest from the line', ...['0.1', '1e-4', '1e-16'].map(ratio)],
    ...rows,
  ]);
  remainderReport(runs);
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

/** Of how large a start what is left is learned slowly, and past which angle. */
const REMAINDERS = { angles: [60, 70, 80], scales: [1e-1, 1e-2] };

/** What runs of the largest scales still had to learn when they met the loss: they are solved once more. */
function remainderReport(runs: readonly Told[]): void {
  const rows = REMAINDERS.angles.flatMap((angle) =>
    REMAINDERS.scales.map((scale) => {
      const trials = atScale(runs, angle, scale);
      const left = trials.map(({ cell }) => remainderOf(runToEnd(cell.run, cell.maxSteps).state));
      const each = (numbers: readonly number[]) => numbers.map(short).join(', ');
      return [
        angle,
        scale,
        each(trials.map((run) => run.of('time'))),
        each(left.map(({ unlinear }) => unlinear)),
        each(left.map(({ rate }) => rate)),
      ];
    }),
  );
  print([
    ['angle', 'lambda', 'time of each trial', 'share of what is left that is not linear', 'rate of the loss'],
    ...rows,
  ]);
}

function atScale(runs: readonly Told[], angle: number, scale: number): readonly Told[] {
  return at(runs, { angle }).filter((run) => Math.abs(Math.log10(Number(run.along.scale) / scale)) < 0.1);
}
