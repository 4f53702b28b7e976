import { norm } from '../../model/measures/angles.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { lossAtShare } from '../moments/moments.ts';
import { isClaimed, standingOf } from './standing.ts';

/**
 * How a run hangs on its scale, by rule and as measured.
 *
 * The plateau: while the network is tiny its residuals are the labels, so that the aligned positive neurons grow like
 * exp(|gamma| t) (Lemma 5) and from size lambda need about ln(1/lambda)/|gamma| to be of size 1; what else there is to its
 * length tends to a constant as lambda -> 0. The angle at the end: |a_j||a_k|(1 - cos) is conserved while two neurons share
 * a pattern and is lambda^2 times a number at the last kink, while the norms at the end tend to limits (Theorem 7, Lemma 34),
 * so that the angle is in proportion to lambda.
 */
export interface ScaleRules {
  /** |gamma| */
  readonly rate: number;
  /** ln(1/lambda)/|gamma|, flow time; null where the rule is not claimed, and from lambda = 1 up */
  readonly plateau: number | null;
  /** by how much, in flow time, the plateau is longer at a tenth of lambda; null with `plateau` */
  readonly perTenth: number | null;
  /** flow time at which the loss is first half of what it was at the start; null before, and where it never is */
  readonly takeOff: number | null;
  /** the largest angle between two positive neurons at the end of the run, degrees; null where there are none, or not measured */
  readonly finalAngle: number | null;
  /** whether a smaller lambda makes that smaller in proportion: not where it is large, as after a large start */
  readonly finalAngleShrinks: boolean;
}

const halfLoss = (run: Run) => lossAtShare(run, 0.5);

/** Degrees; what is conserved is 1 - cos, which up to here is half the square of the angle to one per cent. */
const PROPORTIONAL_UP_TO = 20;

export function scaleRulesOf(run: Run): ScaleRules {
  const finalAngle = run.complete ? finalAngleOf(run) : null;
  const rate = norm(memoOn(run.start.dataset, alignmentTarget));
  const logScale = Math.log(1 / run.parameters.initScale);
  const ruled = rate > 0 && logScale > 0 && isClaimed(standingOf(run, 'lemma5'));
  return {
    rate,
    plateau: ruled ? logScale / rate : null,
    perTenth: ruled ? Math.LN10 / rate : null,
    takeOff: run.complete ? memoOn(run, halfLoss) : null,
    finalAngle,
    finalAngleShrinks:
      finalAngle !== null && finalAngle <= PROPORTIONAL_UP_TO && isClaimed(standingOf(run, 'theorem7')),
  };
}

function finalAngleOf(run: Run): number | null {
  const angle = run.measures.positiveMaxAngle[run.frameCount - 1]!;
  return Number.isNaN(angle) ? null : angle;
}
