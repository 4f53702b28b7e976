import { DEFAULTS, type Parameters } from '../../src/experiment/parameters.ts';
import type { RunMessage } from '../../src/experiment/trajectory.ts';
import { createFlowSolver } from '../../src/model/flow/flowSolver.ts';
import { neuronGroups } from '../../src/model/initialisation.ts';
import { createMeasurer } from '../../src/model/measures/measures.ts';
import type { Dataset, Network } from '../../src/model/problem.ts';
import { train } from '../../src/model/train.ts';
import { RunRecord } from '../../src/state/run.ts';
import { FrameSink } from '../../src/worker/frameSink.ts';
import { solveRun } from '../../src/worker/solve.ts';

let nextId = 1_000_000;

/** A run as the page gets it: solved by the worker's own code, to its end, with measures and kinks. */
export async function solvedRun(change: Partial<Parameters> = {}): Promise<RunRecord> {
  const growing = await growingRun(change);
  growing.receive(1);
  return growing.run;
}

/** A run that is received as far as the test says. */
export interface GrowingRun {
  readonly run: RunRecord;
  /** the messages up to a share of them, after which frames have come; 1 is all, and the run is complete */
  receive(share: number): void;
}

/** As `solvedRun`, with nothing but its start received. */
export async function growingRun(change: Partial<Parameters> = {}): Promise<GrowingRun> {
  const parameters: Parameters = { ...DEFAULTS, ...change };
  const recorder = new Recorder(parameters);
  const messages: RunMessage[] = [];
  let milliseconds = 0;
  await solveRun(parameters, {
    // a clock of its own: what is measured in which frame is the same on every machine
    now: () => ++milliseconds,
    breathe: () => Promise.resolve(true),
    send: (message) => messages.push(message),
  });
  let received = 0;
  function receive(share: number): void {
    while (received < share * messages.length) recorder.receive(messages[received++]!);
  }
  receive(1 / messages.length);
  return { run: recorder.run!, receive };
}

/** The same of given data and a given start, solved to `lossTarget`. */
export function solvedFrom(
  dataset: Dataset,
  initial: Network,
  limits: { readonly lossTarget: number; readonly initScale: number },
): RunRecord {
  const recorder = new Recorder({ ...DEFAULTS, ...limits, width: initial.width });
  const teachers: Network | null =
    dataset.teacher === null
      ? null
      : {
          dimension: dataset.dimension,
          width: 1,
          output: Float64Array.of(1),
          hidden: dataset.teacher,
        };
  const sink = new FrameSink(
    dataset,
    initial.width,
    createMeasurer(dataset, initial, { seed: 1, teacher: teachers }),
    {
      frames: (frames) => recorder.receive({ kind: 'frames', frames }),
      kinks: (kinks, leftOut) => recorder.receive({ kind: 'kinks', kinks, leftOut }),
      thin: (besides) => recorder.receive({ kind: 'thin', besides }),
    },
  );
  const start = { dataset, initial, groups: neuronGroups(dataset, initial), teachers };
  recorder.receive({ kind: 'start', start });
  const run = train(
    createFlowSolver(dataset, initial),
    { lossTarget: limits.lossTarget, maxTime: 1e7 },
    {
      nextFrame: (previous, solver) => sink.nextFrame(previous, solver),
      frame: (...frame) => sink.frame(...frame),
      kinks: (columns) => sink.kinks(columns),
    },
  );
  while (!run.next().done);
  sink.finish();
  recorder.run!.complete = true;
  return recorder.run!;
}

class Recorder {
  run: RunRecord | null = null;
  private readonly parameters: Parameters;

  constructor(parameters: Parameters) {
    this.parameters = parameters;
  }

  receive(message: RunMessage): void {
    switch (message.kind) {
      case 'start':
        this.run = new RunRecord(nextId++, this.parameters, message.start);
        break;
      case 'frames':
        this.run!.appendFrames(message.frames);
        break;
      case 'kinks':
        this.run!.appendKinks(message.kinks, message.leftOut);
        break;
      case 'thin':
        this.run!.thin(message.besides);
        break;
      case 'end':
        this.run!.complete = true;
        break;
    }
  }
}
