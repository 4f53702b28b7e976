import type { Pieces } from '../../model/pieces.ts';
import type { Run } from '../../state/run.ts';
import { departureOf, hasLeft } from '../../state/runsOnScreen.ts';

/** Main-thread time of all the work between two pauses, and the pause, in milliseconds. */
const SLICE_MS = 6;
const PAUSE_MS = 10;
/** While a run plays, which has most of a tick's time: one slice in a tick. */
const PLAYING_SLICE_MS = 2;
const PLAYING_PAUSE_MS = 16;

/** The clock and the timer, so that tests can hand in others. */
export interface Timing {
  /** milliseconds */
  now(): number;
  later(job: () => void, ms: number): void;
}

/** Something that is worked out for one run. */
interface Job {
  readonly run: Run;
  readonly owner: object;
  /** of it that is done, in [0, 1], as far as it says */
  share: number;
  /** One piece of it. @returns what tells of its result, where that was the last */
  readonly advance: () => (() => void) | null;
  /** has thrown: it is not taken up again */
  broken: boolean;
}

/** Something that is worked out for one run elsewhere. */
interface Errand {
  readonly run: Run;
  readonly owner: object;
  share: number;
}

/** Begins an errand. @param signal aborts when nobody wants it any more; what it comes to is not asked for then */
export type RunErrand<T> = (progress: (share: number) => void, signal: AbortSignal) => Promise<T>;

/**
 * What the pictures have worked out of runs beside drawing them, in slices between which the page stays responsive. Work is
 * given up as soon as its run has left the screen, and not begun for a run that has: there is one place that sees to it.
 */
export class Background {
  private readonly timing: Timing;
  /** the one that has waited longest first */
  private jobs: Job[] = [];
  private errands: Errand[] = [];
  private waiting = false;
  private playing = false;

  constructor(timing: Timing) {
    this.timing = timing;
  }

  /**
   * Runs `pieces` to its end, a slice at a time and in turn with other work, then calls `done`; neither happens when the run has
   * left before. While the work of an owner on a run is going on, asking again for it changes nothing.
   */
  work<T>(run: Run, owner: object, pieces: () => Pieces<T>, done: (result: T) => void): void {
    if (hasLeft(run) || this.isAtWork(run, owner)) return;
    const generator = pieces();
    const advance = () => {
      const piece = generator.next();
      if (piece.done) return () => done(piece.value);
      if (typeof piece.value === 'number') job.share = piece.value;
      return null;
    };
    const job: Job = { run, owner, share: 0, advance, broken: false };
    this.jobs.push(job);
    this.wait();
  }

  /**
   * Has work done elsewhere, then calls `done`, or `failed` where nothing came of it; neither when the run has left before.
   * While the work of an owner on a run is going on, asking again for it changes nothing.
   */
  send<T>(run: Run, owner: object, begin: RunErrand<T>, done: (result: T) => void, failed: () => void): void {
    if (hasLeft(run) || this.isAtWork(run, owner)) return;
    const errand: Errand = { run, owner, share: 0 };
    const isWanted = () => this.errands.includes(errand);
    const forget = () => {
      this.errands = this.errands.filter((other) => other !== errand);
    };
    const over = (tell: () => void) => {
      if (!isWanted()) return;
      forget();
      tell();
    };
    const departure = departureOf(run);
    departure.addEventListener('abort', forget, { once: true });
    this.errands.push(errand);
    const progress = (share: number) => {
      errand.share = share;
    };
    begin(progress, departure).then(
      (result) => over(() => done(result)),
      () => over(failed),
    );
  }

  /** Whether a run plays: then work is done in smaller slices. */
  giveWay(playing: boolean): void {
    this.playing = playing;
  }

  /** Whether the work of an owner on a run is going on. */
  isAtWork(run: Run, owner: object): boolean {
    return this.progressOf(run, owner) !== null;
  }

  /** How far the work of an owner on a run has come, in [0, 1], as far as it says; null where there is none. */
  progressOf(run: Run, owner: object): number | null {
    const going = [...this.jobs, ...this.errands];
    return going.find((one) => one.owner === owner && one.run === run)?.share ?? null;
  }

  private wait(): void {
    if (this.waiting || this.jobs.every(({ broken }) => broken)) return;
    this.waiting = true;
    this.timing.later(
      () => {
        this.waiting = false;
        this.slice();
      },
      this.playing ? PLAYING_PAUSE_MS : PAUSE_MS,
    );
  }

  private slice(): void {
    const until = this.timing.now() + (this.playing ? PLAYING_SLICE_MS : SLICE_MS);
    try {
      while (this.serveNext(until) && this.timing.now() < until);
    } finally {
      this.wait();
    }
  }

  /** Goes on with the first job until the slice is over, or the job; then it is the last. @returns false where there is none */
  private serveNext(until: number): boolean {
    this.jobs = this.jobs.filter(({ run }) => !hasLeft(run));
    const job = this.jobs.find(({ broken }) => !broken);
    if (job === undefined) return false;
    job.broken = true;
    let tell: ReturnType<Job['advance']>;
    do tell = job.advance();
    while (tell === null && this.timing.now() < until && !hasLeft(job.run));
    job.broken = false;
    this.jobs = this.jobs.filter((other) => other !== job);
    if (tell === null) this.jobs.push(job);
    // who is told may ask for more of the same
    else tell();
    return true;
  }
}

/** The page's own. */
export const background = new Background({
  now: () => performance.now(),
  later: (job, ms) => setTimeout(job, ms),
});
