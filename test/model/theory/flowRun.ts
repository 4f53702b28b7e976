import { createFlowSolver } from '../../../src/model/flow/flowSolver.ts';
import { Group, neuronGroups } from '../../../src/model/initialisation.ts';
import { KinkList } from '../../../src/model/kinkList.ts';
import { eigenbasis } from '../../../src/model/measures/eigenbasis.ts';
import type { Activity, Dataset, Network } from '../../../src/model/problem.ts';
import { bundleVector, eigenCoordinates } from '../../../src/model/theory/eigenCoordinates.ts';
import { train } from '../../../src/model/train.ts';

export interface RecordedFrame {
  readonly time: number;
  readonly loss: number;
  readonly output: Float64Array;
  readonly hidden: Float64Array;
}

/** A run of the gradient flow with everything the theory is compared with. */
export interface RecordedRun {
  readonly dataset: Dataset;
  readonly initial: Network;
  readonly groups: Uint8Array;
  readonly frames: readonly RecordedFrame[];
  readonly times: Float64Array;
  readonly losses: Float64Array;
  readonly kinks: KinkList;
  /** members of the positive group */
  readonly positive: Int32Array;
}

/** Runs the flow, with `density` frames in each of the solver's steps. */
export function runFlow(
  dataset: Dataset,
  initial: Network,
  options: { maxTime?: number; lossTarget?: number; tolerance?: number; density?: number } = {},
): RecordedRun {
  const { maxTime = 1e6, lossTarget = 0, tolerance = 1e-8, density = 6 } = options;
  const frames: RecordedFrame[] = [];
  const kinks = new KinkList();
  const running = train(
    createFlowSolver(dataset, initial, { tolerance }),
    { maxTime, lossTarget },
    {
      nextFrame: (previous, solver) =>
        Math.max(previous, solver.stepStart) + (solver.time - solver.stepStart) / density,
      frame: (time, loss, output, hidden) => {
        frames.push({ time, loss, output: output.slice(), hidden: hidden.slice() });
      },
      kinks: (found) => {
        for (let index = 0; index < found.count; index++) {
          kinks.push(
            found.times[index]!,
            found.neurons[index]!,
            found.samples[index]!,
            found.activities[index]! as Activity,
          );
        }
      },
    },
  );
  while (!running.next().done);
  const groups = neuronGroups(dataset, initial);
  return {
    dataset,
    initial,
    groups,
    frames,
    times: Float64Array.from(frames, ({ time }) => time),
    losses: Float64Array.from(frames, ({ loss }) => loss),
    kinks,
    positive: Int32Array.from(groups.keys()).filter((j) => groups[j] === Group.Positive),
  };
}

/** Eigenbasis, nu* and, frame by frame, nu: the eigen-coordinates of the bundle vector. */
export function bundlePath({ dataset, frames, positive }: RecordedRun) {
  const basis = eigenbasis(dataset)!;
  const teacher = eigenCoordinates(basis.vectors, dataset.teacher!);
  const path = frames.map(({ output, hidden }) =>
    eigenCoordinates(basis.vectors, bundleVector(positive, output, hidden, dataset.dimension)),
  );
  return { basis, teacher, path };
}
