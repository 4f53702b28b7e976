/** More rapidity than this in one step, a factor e^200, is a leap into the unknown. */
export const MOST_RAPIDITY = 200;
/** Growth and shrinkage of a step, and the share of the predicted step that is taken. */
const MOST_GROWTH = 8;
const MOST_SHRINKAGE = 0.2;
const SAFETY = 0.9;
/** Of the nodes where the residuals leapt too far: how much of the step to try next. */
const AFTER_LEAP = [0.12, 0.15, 0.6] as const;

/**
 * What kinks cost counts so many times: it comes on top of what is estimated of the smooth part, every time with the same
 * sign where neurons of a bundle follow one another.
 */
export const KINK_WEIGHT = 4;

/** Estimated error of a first step over `escalation`, at most, in runs of all kinds. */
const FIRST_ERROR = 1.5e-3;

/**
 * How the error of a step grows with its length while the network is small and its output grows like e^x, x = 2 |g| t:
 * with the fourth power, and beyond x of about 4 like the output itself. (Fitted to runs; it held within a factor of 3
 * from x = 0.9 to 11.)
 */
function escalation(x: number): number {
  const power = x / (1 + x / 4);
  return power ** 4 * Math.exp(Math.min(x, 600));
}

/** Why an attempted step failed. */
export type Failure =
  | { readonly reason: 'error' }
  /** a neuron left the numbers */
  | { readonly reason: 'flung' }
  /** the flow is not determined to the end of the step */
  | { readonly reason: 'branching' }
  /** Newton's method did not converge */
  | { readonly reason: 'divergence' }
  /** the residuals leapt by more than half of the labels at this node: a leap over the take-off */
  | { readonly reason: 'leap'; readonly node: 0 | 1 | 2 };

/**
 * How long steps are. The error estimate falls with the fourth power of the step; the predictive factor is
 * K. Gustafsson's (Hairer and Wanner, IV.8): what the error did from the last step to this it will do again.
 */
export class StepControl {
  readonly tolerance: number;
  private lastStep = 0;
  private lastError = 0;

  constructor(tolerance: number) {
    this.tolerance = tolerance;
  }

  /** What the quadrature may miss at kinks inside a step. */
  get affordableAtKinks(): number {
    return this.tolerance / KINK_WEIGHT;
  }

  /**
   * The step to try first.
   * @param share of the output that the network has, as `GradientNorm` measures it @param pull |g| at the start
   */
  first(share: number, pull: number): number {
    if (!(pull > 0)) return 1;
    let step = (0.9 * MOST_RAPIDITY) / pull;
    while (FIRST_ERROR * share * step * escalation(2 * pull * step) > this.tolerance) step *= 0.9;
    return step;
  }

  /**
   * The step to try after an accepted one.
   * @param pull |g| at its end
   */
  next(step: number, error: number, pull: number): number {
    const { tolerance } = this;
    let factor = SAFETY * (tolerance / Math.max(error, 1e-300)) ** 0.25;
    if (this.lastStep > 0 && error > 1e-3 * tolerance) {
      factor = Math.min(factor, factor * (step / this.lastStep) * (this.lastError / error) ** 0.25);
    }
    this.lastStep = step;
    this.lastError = Math.max(error, 1e-2 * tolerance);
    let next = step * Math.max(MOST_SHRINKAGE, Math.min(MOST_GROWTH, factor));
    // a long step into the growth of the output; the last one has grown it already
    const before = escalation(2 * pull * step) * Math.exp(-2 * pull * step);
    while (2 * pull * next > 1 && error * escalation(2 * pull * next) > tolerance * before) next *= 0.95;
    return next;
  }

  /** The step to try after a rejected one. */
  retry(step: number, failure: Failure, error: number): number {
    switch (failure.reason) {
      case 'error':
        return step * Math.max(0.1, SAFETY * (this.tolerance / error) ** 0.25);
      case 'flung':
        return step * 0.2;
      case 'divergence':
      case 'branching':
        return step * 0.5;
      case 'leap':
        return step * AFTER_LEAP[failure.node];
    }
  }
}
