import { Worker } from 'node:worker_threads';
import type { Task } from '../experiment/sweep/shards.ts';
import type { CellResult, FailedCell } from '../experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../experiment/sweep/spec.ts';
import { commandWords } from '../text/commandWords.ts';
import { CommandError, EXIT, reasonOf } from './commandError.ts';
import { writeCell } from './sweepCells.ts';
import type { SolvedBatch, WorkerData } from './sweepWorker.ts';

export interface SweepWork {
  readonly spec: SweepSpec;
  /** the folder of the sweep, with that of its cells in it */
  readonly out: string;
  /** in the order in which they are handed out */
  readonly tasks: readonly Task[];
  readonly jobs: number;
  /** the file of a worker */
  readonly file: URL;
  /** told when the file of a cell is there */
  readonly solved: (result: CellResult, task: Task) => void;
}

/** A batch takes about so long, and is never so large that others have nothing left to do. */
const BATCH_MS = 100;
const MOST_AT_ONCE = 256;
const PARTS_A_WORKER = 4;
/** Workers that die before any of them has solved a cell: the next would do the same. */
const MOST_DEATHS = 4;

/**
 * Solves the cells of a sweep in threads of this process, which write them. A thread that dies (of memory, as a rule) takes nothing with it: its cells are
 * tried once more one by one, and the one that it dies of again has failed.
 */
export class SweepPool {
  private readonly work: SweepWork;
  private readonly queue: Task[];
  /** tasks whose worker has died, to be tried by themselves */
  private readonly alone: Task[] = [];
  private readonly workers = new Set<Worker>();
  /** of a cell, by the last batches */
  private meanMs = Number.POSITIVE_INFINITY;
  private stopped = false;
  private inFlight = 0;
  private waiting: (() => void)[] = [];
  /** keys of cells that a worker was at when it died */
  private readonly suspects = new Set<string>();
  private answers = 0;
  private deaths = 0;

  constructor(work: SweepWork) {
    this.work = work;
    // taken from its end
    this.queue = work.tasks.toReversed();
  }

  /**
   * Resolves when no task is left, or the pool was stopped. @throws CommandError where a result cannot be written, or workers die whatever
   * they are given
   */
  async run(): Promise<void> {
    const { jobs, tasks } = this.work;
    const lanes = Array.from({ length: Math.min(jobs, tasks.length) }, () => this.lane());
    try {
      await Promise.all(lanes);
    } finally {
      await this.stop();
    }
  }

  /** Ends all threads at once: what they are at is lost. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await Promise.all([...this.workers].map((worker) => worker.terminate()));
  }

  private async lane(): Promise<void> {
    let worker: Worker | null = null;
    for (let batch = await this.next(); batch.length > 0; batch = await this.next()) {
      worker ??= this.start();
      this.inFlight++;
      const answer = await answerOf(worker, batch);
      this.inFlight--;
      if (this.stopped) return;
      if (answer instanceof Error) {
        worker = null;
        this.died(batch, answer);
      } else {
        this.answered(batch, answer);
      }
      this.wake();
    }
    this.wake();
  }

  /** The next batch; none where nothing is left, nor may come back from another worker. */
  private async next(): Promise<Task[]> {
    for (;;) {
      const batch = this.take();
      if (batch.length > 0 || this.stopped || this.inFlight === 0) return batch;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  private take(): Task[] {
    if (this.stopped) return [];
    if (this.queue.length === 0) return this.alone.splice(-1);
    const share = Math.ceil(this.queue.length / (PARTS_A_WORKER * this.work.jobs));
    const size = Math.max(1, Math.min(MOST_AT_ONCE, share, Math.floor(BATCH_MS / this.meanMs)));
    return this.queue.splice(-size).reverse();
  }

  private start(): Worker {
    const { spec, out, file } = this.work;
    const worker = new Worker(file, { workerData: { spec, out } satisfies WorkerData });
    this.workers.add(worker);
    worker.once('exit', () => this.workers.delete(worker));
    return worker;
  }

  private answered(batch: readonly Task[], { results, milliseconds, unwritten }: SolvedBatch): void {
    this.answers++;
    results.forEach((result, at) => {
      this.work.solved(result, batch[at]!);
    });
    if (unwritten !== null) throw this.notWritten(unwritten);
    this.meanMs = milliseconds / results.length;
    this.queue.push(...batch.slice(results.length).toReversed());
  }

  /** @throws CommandError where workers die whatever they are given */
  private died(batch: readonly Task[], { message }: Error): void {
    this.deaths++;
    if (this.answers === 0 && this.deaths === MOST_DEATHS)
      throw new CommandError(commandWords().sweep.noWorkers(message), EXIT.machine);
    for (const task of batch) {
      if (batch.length === 1 && this.suspects.has(task.key)) {
        const failure = { code: 'solve-failed', field: null, values: { detail: message }, message } as const;
        this.failed({ key: task.key, failure }, task);
      } else {
        this.suspects.add(task.key);
        this.alone.push(task);
      }
    }
  }

  /** A cell that no worker lives to write. */
  private failed(result: FailedCell, task: Task): void {
    try {
      writeCell(this.work.out, result);
    } catch (error) {
      throw this.notWritten(error);
    }
    this.work.solved(result, task);
  }

  private notWritten(error: unknown): CommandError {
    return new CommandError(commandWords().sweep.notWritten(this.work.out, reasonOf(error)), EXIT.machine);
  }
}

/** What a worker says to a batch, or why it ended before it did. */
function answerOf(worker: Worker, batch: readonly Task[]): Promise<SolvedBatch | Error> {
  return new Promise((resolve) => {
    const settle = (answer: SolvedBatch | Error) => {
      worker.removeAllListeners('message');
      worker.removeListener('error', settle);
      worker.removeListener('exit', onExit);
      resolve(answer);
    };
    const onExit = (code: number) => settle(new Error(`the worker ended with ${code}`));
    worker.on('message', settle);
    worker.on('error', settle);
    worker.on('exit', onExit);
    worker.postMessage(batch.map(({ index }) => index));
  });
}
