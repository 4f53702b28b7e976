import type { Task } from '../experiment/sweep/shards.ts';
import { type CellResult, isFailed } from '../experiment/sweep/solveCell.ts';
import { commandWords } from '../text/commandWords.ts';
import { oneLine } from './commandError.ts';

const text = () => commandWords().sweep;

/** A terminal has one line, which is drawn over so often at most; a file gets a line so often. In milliseconds. */
const REDRAWN_MS = 250;
const LINE_MS = 10_000;
/** Of so much work as that the time that is left can be told from what was needed for it. */
const TELLING_SHARE = 0.01;
const MOST_FAILURES = 5;

/** How far a sweep is, on standard error. */
export class SweepProgress {
  private readonly results: ReadonlyMap<string, CellResult>;
  private readonly total: number;
  private readonly toDo: number;
  private readonly begin = performance.now();
  private readonly isTerminal = process.stderr.isTTY === true;
  private shown = performance.now();
  private costDone = 0;
  private solvedNow = 0;
  private failed: number;
  private failedNow = 0;

  /**
   * @param all cells of the shard
   * @param tasks those to be solved
   * @param results by key, of the shard; grows as cells are solved
   */
  constructor(
    all: readonly Task[],
    tasks: readonly Task[],
    results: ReadonlyMap<string, CellResult>,
    jobs: number,
  ) {
    this.results = results;
    this.total = all.length;
    this.toDo = tasks.reduce((sum, { cost }) => sum + cost, 0);
    this.failed = [...results.values()].filter(isFailed).length;
    if (tasks.length > 0) this.line(text().begin(tasks.length, all.length, Math.min(jobs, tasks.length)));
  }

  solved(result: CellResult, { index, cost }: Task): void {
    this.solvedNow++;
    this.costDone += cost;
    if (isFailed(result)) {
      this.failed++;
      this.failedNow++;
      if (this.failedNow <= MOST_FAILURES) this.line(text().failure(index, result.failure.message));
    }
    const now = performance.now();
    if (now - this.shown < (this.isTerminal ? REDRAWN_MS : LINE_MS)) return;
    this.shown = now;
    const said = text().progress(this.results.size, this.total, this.failed, this.left(now));
    if (this.isTerminal) process.stderr.write(`\r\u001b[K${text().note(said)}`);
    else this.line(said);
  }

  /** @param there how many cells there are after a stop; null where it went on to its end */
  end(there: number | null): void {
    const { results, total, failed, failedNow, solvedNow } = this;
    if (failedNow > MOST_FAILURES) this.line(text().furtherFailures(failedNow - MOST_FAILURES));
    const time = durationOf((performance.now() - this.begin) / 1000);
    if (there !== null) this.line(text().stopped(there, total));
    else this.line(text().end(results.size, total, failed, solvedNow, time));
  }

  private left(now: number): string | null {
    const share = this.costDone / this.toDo;
    if (share < TELLING_SHARE) return null;
    return durationOf((((now - this.begin) / share) * (1 - share)) / 1000);
  }

  private line(said: string): void {
    // what is drawn over and over is no line of its own
    process.stderr.write(`${this.isTerminal ? '\r\u001b[K' : ''}${oneLine(text().note(said))}\n`);
  }
}

function durationOf(seconds: number): string {
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  return text().duration(hours, Math.floor(whole / 60) % 60, whole % 60);
}
