import type { Parameters } from '../experiment/parameters.ts';
import type { Outcome, RunMessage, RunStats } from '../experiment/trajectory.ts';
import { RunRecord } from './run.ts';

/** Who is told of a run that is being solved. */
export interface Receiver {
  /** it has further frames, or fewer than before */
  changed(run: RunRecord): void;
  /** progress in [0, 1], and the flow time reached */
  progressed(progress: number, time: number): void;
  /** it is complete; its last frames have been told */
  ended(run: RunRecord, outcome: Outcome, stats: RunStats): void;
}

/** Numbers of runs, on screen and kept alike. */
let lastId = 0;

/** A run as its messages arrive. */
export class RunBeingReceived {
  private readonly parameters: Parameters;
  private readonly receiver: Receiver;
  private run: RunRecord | null = null;

  constructor(parameters: Parameters, receiver: Receiver) {
    this.parameters = parameters;
    this.receiver = receiver;
  }

  receive(message: RunMessage): void {
    if (message.kind === 'start') {
      this.run = new RunRecord(++lastId, this.parameters, message.start);
      return;
    }
    const { run, receiver } = this;
    if (run === null) return;
    switch (message.kind) {
      case 'frames':
        run.appendFrames(message.frames);
        receiver.changed(run);
        break;
      case 'kinks':
        run.appendKinks(message.kinks, message.leftOut);
        break;
      case 'thin':
        run.thin(message.besides);
        receiver.changed(run);
        break;
      case 'progress':
        receiver.progressed(message.progress, message.time);
        break;
      case 'end':
        run.complete = true;
        receiver.ended(run, message.outcome, message.stats);
        break;
    }
  }
}
