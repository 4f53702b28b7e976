import { plainAngle } from '../../drawing/axis/angle.ts';
import { plainEstimate, plainNumber } from '../../drawing/axis/number.ts';
import type { Conclusion } from '../../findings/now/conclusion.ts';
import type { NowFacts, Side } from '../../findings/now/nowFacts.ts';
import type { MeasuredRate } from '../../model/theory/measuredRate.ts';
import { words } from '../../text/words.ts';
import { type Clause, clause, type Joint, joinedBy } from './clause.ts';

const text = () => words().app.now;

/** A loss within this share of that at the start has not moved yet. */
const STILL = 0.005;
/** A rate below it is that of rounding. */
const LEAST_RATE = 1e-9;
/** A network this near to the teacher, as a share of the teacher's norm, has learned it. */
const LEARNED = 0.01;

/** Whether every positive neuron is active on every input: they are a bundle. */
export function isBundled({ activity, inputs }: NowFacts): boolean {
  if (activity === null || activity.positive === 0 || inputs.negative > 0) return false;
  return activity.positiveOnAll === activity.positive;
}

/** Whether no neuron is active on, or slides along, any input. */
export function isAllOff({ activity }: NowFacts): boolean {
  return activity !== null && activity.patterns === 0;
}

/** What the positive neurons are doing: gathering on their inputs. */
export function positiveClauses({ activity, only, inputs }: NowFacts, rank: number): Clause[] {
  if (activity === null) return [];
  const { positive, positiveOnAll, positiveOnOwn } = activity;
  if (positive === 0) return [clause('sentence', text().noPositive, rank)];
  if (only.positive !== null) {
    return [clause('sentence', text().oneActive('positive', only.positive, inputs.all), rank)];
  }
  if (inputs.negative > 0 && inputs.positive > 0) {
    return [
      clause('sentence', text().activeOnOwn(positiveOnOwn, positive, 'positive', inputs.positive), rank),
    ];
  }
  return [clause('sentence', text().activeOnAll(positiveOnAll, positive, inputs.all), rank)];
}

/** What the negative neurons are doing: gathering on inputs of negative label or, where there are none, turning off. */
function negativeClauses({ activity, only, inputs }: NowFacts, rank: number): Clause[] {
  if (activity === null || activity.negative === 0) return [];
  const { positive, negative, negativeOnOwn, negativeOff } = activity;
  if (only.negative !== null) {
    return [clause('further', text().oneActive('negative', only.negative, inputs.all), rank)];
  }
  if (inputs.negative > 0) {
    const own =
      positive === 0 || inputs.positive === 0
        ? text().activeOnOwn(negativeOnOwn, negative, 'negative', inputs.negative)
        : text().onTheirs(negativeOnOwn, negative);
    return [clause('further', own, rank)];
  }
  const off = positive === 0 ? text().offFirst : text().off;
  return [clause('further', off(negativeOff, negative), rank)];
}

function slidingClauses({ activity }: NowFacts, rank: number): Clause[] {
  if (activity === null || activity.sliding === 0) return [];
  return [clause('further', text().sliding(activity.sliding), rank)];
}

function patternClauses({ activity }: NowFacts, rank: number): Clause[] {
  return activity === null ? [] : [clause('besides', text().patterns(activity.patterns), rank)];
}

/** What the loss does, and at which rate against the bound. */
export function lossClauses(facts: NowFacts, rank: number): Clause[] {
  const { loss, lossRate } = facts;
  const value = plainNumber(loss);
  const said = (what: string) => clause('sentence', what, rank);
  if (loss === 0) return [said(text().lossZero)];
  if (isStill(facts)) return [said(text().lossStill(value))];
  if (lossRate === null) return [said(text().lossIsNow(value))];
  if (Math.abs(lossRate.rate) < LEAST_RATE) return [said(text().lossStays(value))];
  const rate = rateText(lossRate);
  if (rate === null) return [said(text().lossIsNow(value))];
  if (lossRate.rate < 0) return [said(text().lossRises(value, rate))];
  return [said(text().lossFalls(value, rate)), ...boundClauses(facts, rank + 1)];
}

/** The same at length. */
export function lossInFull(facts: NowFacts): Clause[] {
  const { loss, lossAtStart, lossRate } = facts;
  const share = (100 * loss) / lossAtStart;
  if (loss === 0 || isStill(facts) || !Number.isFinite(share)) return lossClauses(facts, 0);
  const value = clause('sentence', text().lossIs(plainNumber(loss), plainNumber(share)), 0);
  if (lossRate === null || Math.abs(lossRate.rate) < LEAST_RATE) return [value];
  const rate = rateText(lossRate);
  if (rate === null) return [value];
  const how = lossRate.rate > 0 ? text().falling(rate) : text().rising(rate);
  return [value, clause('further', how, 0), ...(lossRate.rate > 0 ? boundClauses(facts, 0) : [])];
}

/** Its size, with the digits that the frames tell; null where they do not tell the first. */
function rateText({ rate, error }: MeasuredRate): string | null {
  return plainEstimate(Math.abs(rate), error);
}

function isStill({ loss, lossAtStart }: NowFacts): boolean {
  return Math.abs(loss / lossAtStart - 1) < STILL;
}

function boundClauses({ lossRate, guaranteedRate }: NowFacts, rank: number): Clause[] {
  if (guaranteedRate === null || !(guaranteedRate > 0)) return [];
  const bound = plainNumber(guaranteedRate);
  const times = lossRate!.rate / guaranteedRate;
  const said = plainEstimate(times, lossRate!.error / guaranteedRate);
  if (said === null) return [];
  return [clause('further', times < 1 ? text().belowBound(bound) : text().againstBound(said, bound), rank)];
}

/** The bundle vector on its way from gamma: angle, norm and growth. */
export function growthClauses(facts: NowFacts, rank: number): Clause[] {
  if (facts.bundle === null) return [];
  const { toGamma, norm, growth, farthest } = facts.bundle;
  const told = isBundled(facts) && farthest !== null ? text().norm : text().bundleNorm;
  return [
    ...(Number.isNaN(toGamma) || !isBundled(facts)
      ? []
      : [clause('further', text().fromGamma(facts.activity!.positive, plainAngle(toGamma, 2)), rank)]),
    clause('besides', told(plainNumber(norm)), rank + 1),
    ...doublingClauses(growth, rank + 2),
  ];
}

function doublingClauses(growth: MeasuredRate | null, rank: number): Clause[] {
  if (growth === null || !(growth.rate > LEAST_RATE)) return [];
  const time = Math.LN2 / growth.rate;
  const said = plainEstimate(time, (time * growth.error) / growth.rate);
  return said === null ? [] : [clause('further', text().doubling(said), rank)];
}

/** The positive neurons as they move by one law, and how far they stand from their sum all the same. */
export function oneLawClauses({ activity, bundle }: NowFacts, rank: number): Clause[] {
  const law = clause('sentence', text().oneLaw(activity!.positive), rank);
  const farthest = bundle?.farthest ?? null;
  if (farthest === null) return [law];
  return [law, clause('further', text().farthest(plainAngle(farthest, 2)), rank)];
}

/** What has come of a run that learned one neuron, after how it ended. */
export function learnedClauses({ conclusion, activity, end }: NowFacts, rank: number): Clause[] {
  const { secondShare, assumptions } = conclusion!;
  const share = secondShare === 0 ? '' : plainNumber(secondShare!, 2);
  const off = activity === null || activity.negative === 0 ? null : activity;
  return [
    clause(end === 'loss' ? 'hence' : 'sentence', text().learned(share), rank),
    ...(off === null ? [] : [clause('further', text().offAtEnd(off.negativeOff, off.negative), rank + 1)]),
    ...assumptionClauses(assumptions, 'further', rank + 2),
  ];
}

/** Where it learned no single neuron: how far W is from rank 1, and how far the paper's assumptions held. */
export function unlearnedClauses({ conclusion }: NowFacts, rank: number): Clause[] {
  const { secondShare = null, assumptions = null } = conclusion ?? {};
  return [
    ...(secondShare === null ? [] : [clause('besides', text().singular(plainNumber(secondShare, 2)), rank)]),
    ...assumptionClauses(assumptions, 'besides', rank + 1),
  ];
}

function assumptionClauses(counts: Conclusion['assumptions'], joint: Joint, rank: number): Clause[] {
  return counts === null ? [] : [clause(joint, text().assumptions(counts.held, counts.all), rank)];
}

/** Whether the network is the teacher to within one percent, and its weights one direction to within one. */
export function isLearned({ conclusion }: NowFacts): boolean {
  const { fromTeacher = null, secondShare = null } = conclusion ?? {};
  if (fromTeacher === null || secondShare === null) return false;
  return fromTeacher <= LEARNED && secondShare <= LEARNED;
}

/** The bundle vector against the teacher; what the positive neurons do where there is neither. */
export function teacherClauses(facts: NowFacts, rank: number): Clause[] {
  const { bundle, activity } = facts;
  if (activity === null) return [];
  if (bundle === null || bundle.toTeacher === null) return positiveClauses(facts, rank);
  const degrees = plainAngle(bundle.toTeacher, 2);
  return [
    clause('sentence', text().fromTeacher(activity.positive, isBundled(facts), degrees), rank),
    clause('further', text().distance(plainNumber(bundle.distance!, 2)), rank + 1),
  ];
}

/** Of two teachers: where each group's vector stands; none where one of them is 0. */
export function sideClauses(sides: readonly [Side, Side], rank: number): Clause[] {
  if (sides.some(({ degrees }) => Number.isNaN(degrees))) return [];
  const told = (sign: 'positive' | 'negative', { degrees, norm }: Side) =>
    text().side(sign, plainAngle(degrees, 2), plainNumber(norm, 2));
  return [
    clause('sentence', told('positive', sides[0]), rank),
    clause('further', told('negative', sides[1]), rank),
  ];
}

/** What there is to say of both groups. */
export function groupClauses(facts: NowFacts, rank: number): Clause[] {
  const positive = positiveClauses(facts, rank);
  const negative = negativeClauses(facts, rank + 2);
  return [...positive, ...negative, ...slidingClauses(facts, rank + 3), ...patternClauses(facts, rank + 4)];
}

/** What is left to say where the positive neurons were spoken of. */
export function otherClauses(facts: NowFacts, rank: number): Clause[] {
  return joinedBy('sentence', [...negativeClauses(facts, rank), ...slidingClauses(facts, rank + 1)]);
}
