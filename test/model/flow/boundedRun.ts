import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { experimentOf, readRunFile } from '../../../src/experiment/runFile.ts';
import { setUp, type Training } from '../../../src/experiment/setup.ts';
import { createFlowSolver } from '../../../src/model/flow/flowSolver.ts';
import type { Dataset, Network } from '../../../src/model/problem.ts';
import { type Outcome, train } from '../../../src/model/train.ts';
import { parseLink } from '../../../src/share/link.ts';

/** A run as the page and the command make it, ended by count where it does not end by itself. */
export interface BoundedRun extends Omit<Outcome, 'reason'> {
  readonly reason: Outcome['reason'] | 'endless';
  /** steps of the solver, tried and taken */
  readonly attempts: number;
  readonly kinks: number;
  /** L at the stops that were reached */
  readonly lossAtStops: readonly number[];
  /** the weights at the end */
  readonly output: Float64Array;
  readonly hidden: Float64Array;
}

export interface RunStart {
  readonly dataset: Dataset;
  readonly network: Network;
  readonly training: Pick<Training, 'lossTarget' | 'maxTime' | 'tolerance'>;
  readonly stops: readonly number[];
}

export function runOfLink(link: string): RunStart {
  const { state, faults } = parseLink(link, new Map());
  if (faults.length > 0) throw new Error(`${link}: ${JSON.stringify(faults)}`);
  const { dataset, initial, training } = setUp(state.parameters);
  return { dataset, network: initial, training, stops: state.time === null ? [] : [state.time] };
}

/** A run file of the benchmark. */
export function runOfBench(name: string): RunStart {
  const path = join(import.meta.dirname, `../../data/bench/${name}.json`);
  const { dataset, network, training, times } = experimentOf(
    readRunFile(JSON.parse(readFileSync(path, 'utf8'))),
  );
  return { dataset, network, training, stops: times };
}

export function boundedRun(
  { dataset, network, training, stops }: RunStart,
  mostAttempts = 20_000,
): BoundedRun {
  const { tolerance } = training;
  const solver = createFlowSolver(dataset, network, { tolerance });
  let kinks = 0;
  const lossAtStops: number[] = [];
  const run = train(
    solver,
    { ...training, stops },
    {
      nextFrame: (previous) => stops.find((stop) => stop > previous) ?? Number.POSITIVE_INFINITY,
      frame: (time, loss) => {
        if (stops.includes(time)) lossAtStops.push(loss);
      },
      kinks: ({ count }) => {
        kinks += count;
      },
    },
  );
  const attempts = () => solver.steps + solver.rejected;
  const output = new Float64Array(network.width);
  const hidden = new Float64Array(network.hidden.length);
  let next = run.next();
  while (!next.done && attempts() < mostAttempts) next = run.next();
  const outcome = next.done
    ? next.value
    : { reason: 'endless' as const, time: solver.time, loss: solver.loss };
  solver.stateAt(Math.min(outcome.time, solver.time), output, hidden);
  return { ...outcome, attempts: attempts(), kinks, lossAtStops, output, hidden };
}
