import { DEFAULTS } from '../experiment/parameters.ts';
import type { Experiment } from '../experiment/runFile.ts';
import { simulate } from '../experiment/simulation.ts';
import { createSolver } from '../model/createSolver.ts';
import { createMeasurer } from '../model/measures/measures.ts';
import { train } from '../model/train.ts';
import { FrameSink } from '../worker/frameSink.ts';
import { Gathered, type SolvedRun, sizes, table } from './solvedRun.ts';

/** The run with frames as dense as the page has them: more where more changes visibly. */
export function recorded({ dataset, network, training }: Experiment): SolvedRun {
  const gathered = new Gathered();
  const measurer = createMeasurer(dataset, network, { seed: DEFAULTS.dataSeed, teacher: null });
  const sink = new FrameSink(dataset, network.width, measurer, gathered);
  const run = train(createSolver(dataset, network, training), training, sink);
  let step = run.next();
  while (!step.done) step = run.next();
  sink.finish();
  return gathered.run(dataset, network, step.value);
}

/** The run with frames at the times of the experiment, as far as it goes, and at its end. */
export function recordedAt(experiment: Experiment): SolvedRun {
  const { outcome, states, kinks } = simulate(experiment);
  const { count } = kinks;
  return {
    ...sizes(experiment.dataset, experiment.network),
    ...table(
      states.map(({ time }) => time),
      states.map(({ loss }) => loss),
      states,
    ),
    kinks: {
      times: kinks.times.slice(0, count),
      neurons: kinks.neurons.slice(0, count),
      samples: kinks.samples.slice(0, count),
      activities: kinks.activities.slice(0, count),
      leftOut: 0,
    },
    outcome,
  };
}
