import type { Stall } from '../solver.ts';
import type { FlowState } from './flowState.ts';
import type { GradientNorm } from './gradientNorm.ts';
import type { PatternGroups } from './patternGroups.ts';
import { Rest } from './rest.ts';
import type { StepAttempt } from './stepAttempt.ts';
import type { Failure } from './stepControl.ts';

/** So many attempts must take the time on by at least this share of it: a run that crawls does not get anywhere. */
const ATTEMPTS_WATCHED = 2000;
const LEAST_PROGRESS = 1e-7;
/** Where this share of them failed the least is more: rounding takes neurons to and fro, and will go on doing so. */
const MOST_FAILED = 0.45;
const LEAST_WHILE_FAILING = 0.2;
/** How much of a gradient may be rounding after a long step, against what its evaluation alone brings. */
const STIRRED = 1e3;
/** How near, relative, a run goes to the time beyond which it is not determined. */
const BRANCH_LOCATED = 1e-9;
/** A step this many times longer than the last may leap past the time at which a run comes to rest. */
const LEAP_PAST_REST = 4;

/** How far a run has come. */
interface Progress {
  /** flow time reached */
  readonly time: number;
  /** steps accepted and rejected so far */
  readonly steps: number;
  readonly rejected: number;
}

/**
 * How a run ends short of its limits: at rest, crawling (many attempts get it nowhere), or where the flow branches.
 * A kink stirs gradients up, so it is to be told of each: `kinked`.
 */
export class RunEnd {
  private readonly state: FlowState;
  private readonly norm: GradientNorm;
  private readonly rest: Rest;
  private readonly attempt: StepAttempt;
  /** when the progress was last looked at */
  private watched: Progress = { time: 0, steps: 0, rejected: 0 };

  constructor(state: FlowState, groups: PatternGroups, norm: GradientNorm, attempt: StepAttempt) {
    this.state = state;
    this.norm = norm;
    this.rest = new Rest(state, groups, norm);
    this.attempt = attempt;
    attempt.pull = norm.of(attempt.start, 0);
  }

  /**
   * Looks at the state that the next step begins with, and brings `pull` and `rounding` of the attempt up to date.
   * @param timeLeft flow time as long as anybody looks
   * @param kinked whether a neuron kinked in the step before
   * @returns why the run is over; null where it goes on
   */
  before(progress: Progress, timeLeft: number, kinked: boolean): Stall | null {
    const { attempt } = this;
    const last = attempt.pull;
    attempt.pull = this.norm.of(attempt.start, 0);
    attempt.rounding = this.state.gradientRounding();
    // Where all gradients vanish the loss is convex but for kinks, and gradients fall: one that does not is rounding,
    // which a long step stirs up. A loss that falls by more than its rounding is not at rest, whatever the gradient.
    const stirred = attempt.pull >= last && last <= STIRRED * attempt.rounding && !kinked;
    const nothing = attempt.level ? (stirred ? attempt.pull : attempt.rounding) : 0;
    if (this.rest.isReached(attempt.start, timeLeft, nothing)) return 'rest';
    return this.crawls(progress) ? 'no-step' : null;
  }

  /**
   * Where the step just tried, much longer than the last, begins with something that moves and ends without, the run
   * is to end about when it came to rest and not at the limit.
   * @returns the length to try in its place; 0 where the step may stand
   */
  shorterLeap(step: number, lastStep: number, kinked: boolean): number {
    if (!(step > LEAP_PAST_REST * lastStep) || kinked) return 0;
    const { pull, rounding, end } = this.attempt;
    const pullAtEnd = this.norm.of(end, 0);
    const rests = pullAtEnd <= rounding || (pullAtEnd >= pull && pullAtEnd <= STIRRED * rounding);
    return rests ? Math.max(lastStep, step / LEAP_PAST_REST) : 0;
  }

  /** Whether an attempt that failed so says that the run has come to where it is not determined any more. */
  branches(failure: Failure, step: number, time: number): boolean {
    return failure.reason === 'branching' && step <= BRANCH_LOCATED * (1 + time);
  }

  /** Whether many attempts have taken the time on by next to nothing, or by little while half of them failed. */
  private crawls({ time, steps, rejected }: Progress): boolean {
    const { watched } = this;
    const attempts = steps + rejected - (watched.steps + watched.rejected);
    if (attempts < ATTEMPTS_WATCHED) return false;
    const progress = (time - watched.time) / time;
    const failed = (rejected - watched.rejected) / attempts;
    this.watched = { time, steps, rejected };
    return progress <= (failed < MOST_FAILED ? LEAST_PROGRESS : LEAST_WHILE_FAILING);
  }
}
