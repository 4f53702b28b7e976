import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { experimentOf, readRunFile } from '../../../src/experiment/runFile.ts';
import { createFlowSolver } from '../../../src/model/flow/flowSolver.ts';
import { KinkList } from '../../../src/model/kinkList.ts';
import type { Activity, Dataset, Network } from '../../../src/model/problem.ts';
import { type Outcome, train } from '../../../src/model/train.ts';

/**
 * Reference runs: states and kinks computed with an eighth-order Dormand-Prince method at relative tolerance 1e-12,
 * restarted at every kink, sliding in the sense of Filippov.
 */

const folder = join(import.meta.dirname, '../../data/oracle');

interface ReferenceState {
  readonly time: number;
  readonly output: readonly number[];
  readonly hidden: readonly (readonly number[])[];
}

interface ReferenceKink {
  readonly time: number;
  readonly neuron: number;
  readonly sample: number;
  readonly active: boolean | 'slide';
}

export interface OracleCase {
  readonly name: string;
  readonly dataset: Dataset;
  readonly network: Network;
  readonly times: readonly number[];
  readonly states: readonly ReferenceState[];
  readonly kinks: readonly ReferenceKink[];
}

export const ORACLE_CASES: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

export function oracleCase(name: string): OracleCase {
  const file = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const { dataset, network, times } = experimentOf(readRunFile({ version: 1, ...file.run }));
  return { name, dataset, network, times, states: file.reference.states, kinks: file.reference.events };
}

export interface Solved {
  readonly states: { time: number; loss: number; output: Float64Array; hidden: Float64Array }[];
  readonly kinks: KinkList;
  readonly outcome: Outcome;
  readonly steps: number;
  readonly rejected: number;
}

/** Solves a run, with states at exactly `times`. */
export function solve(
  dataset: Dataset,
  network: Network,
  options: { tolerance?: number; times?: readonly number[]; lossTarget?: number; maxTime?: number } = {},
): Solved {
  const { tolerance = 1e-6, times = [], lossTarget = 0, maxTime = times.at(-1) ?? 1e7 } = options;
  const solver = createFlowSolver(dataset, network, { tolerance });
  const states: Solved['states'] = [];
  const kinks = new KinkList();
  const run = train(
    solver,
    { lossTarget, maxTime, stops: times },
    {
      nextFrame: (previous) => times.find((time) => time > previous) ?? Number.POSITIVE_INFINITY,
      frame: (time, loss, output, hidden) =>
        states.push({ time, loss, output: output.slice(), hidden: hidden.slice() }),
      kinks: (chunk) => {
        for (let k = 0; k < chunk.count; k++) {
          const activity = chunk.activities[k] as Activity;
          kinks.push(chunk.times[k]!, chunk.neurons[k]!, chunk.samples[k]!, activity);
        }
      },
    },
  );
  let step = run.next();
  while (!step.done) step = run.next();
  // a run that stalls stays as it is
  const last = states.at(-1)!;
  if (step.value.reason === 'stalled') {
    for (const time of times) if (time > last.time) states.push({ ...last, time });
  }
  return { states, kinks, outcome: step.value, steps: solver.steps, rejected: solver.rejected };
}

/** Worst error of a neuron relative to its norm, the norm floored at 1e-3 of the largest. */
export function stateError(reference: ReferenceState, state: Solved['states'][number]): number {
  const d = reference.hidden[0]!.length;
  const norms = reference.hidden.map((w) => Math.hypot(...w));
  const floor = 1e-3 * Math.max(...norms);
  let worst = 0;
  reference.hidden.forEach((w, j) => {
    const scale = Math.max(norms[j]!, floor);
    const away = Math.hypot(...w.map((value, k) => value - state.hidden[j * d + k]!));
    worst = Math.max(worst, away / scale, Math.abs(reference.output[j]! - state.output[j]!) / scale);
  });
  return worst;
}
