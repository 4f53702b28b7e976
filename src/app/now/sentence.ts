import { plainAngle } from '../../drawing/axis/angle.ts';
import { plainNumber } from '../../drawing/axis/number.ts';
import { phaseText } from '../../drawing/phases.ts';
import type { Ending } from '../../experiment/ending.ts';
import type { NowFacts, Side } from '../../findings/now/nowFacts.ts';
import { Phase } from '../../model/theory/phases.ts';
import { words } from '../../text/words.ts';
import { type Clause, clause, written, writtenWithin } from './clause.ts';
import {
  groupClauses,
  growthClauses,
  isAllOff,
  isBundled,
  isLearned,
  learnedClauses,
  lossClauses,
  lossInFull,
  oneLawClauses,
  otherClauses,
  positiveClauses,
  sideClauses,
  teacherClauses,
  unlearnedClauses,
} from './clauses.ts';

const text = () => words().app.now;

/** Of two teachers, a group has come through its saddle above the first, and not yet left it below the second. */
const HALFWAY = 0.5;
const AT_SADDLE = 0.1;

/** One or two sentences on what is happening, of no more letters than have a place. */
export function sentenceOf(facts: NowFacts): string {
  return writtenWithin(text().mostLetters, clausesOf(facts));
}

/** All that is known, for those who cannot see the pictures. */
export function descriptionOf(facts: NowFacts): string {
  const { time, phase, end, sides, activity } = facts;
  return written([
    clause('sentence', text().at(plainNumber(time), phase === null ? '' : phaseText(phase).name), 0),
    ...(end === null ? [] : [endClause(facts, end)]),
    ...(isLearned(facts) && end !== 'diverged' ? learnedClauses(facts, 0) : unlearnedClauses(facts, 0)),
    ...groupClauses(facts, 0),
    ...(activity === null || activity.dead === 0 ? [] : [clause('sentence', text().dead(activity.dead), 0)]),
    ...lossInFull(facts),
    ...(sides === null ? bundleInFull(facts) : sideClauses(sides, 0)),
  ]);
}

function bundleInFull(facts: NowFacts): Clause[] {
  if (facts.bundle === null) return [];
  const { norm, toGamma, toTeacher, distance } = facts.bundle;
  return [
    clause('sentence', text().bundleNorm(plainNumber(norm)), 0),
    ...(Number.isNaN(toGamma) ? [] : [clause('further', text().toGamma(plainAngle(toGamma)), 0)]),
    ...(toTeacher === null ? [] : [clause('further', text().toTeacher(plainAngle(toTeacher)), 0)]),
    ...(distance === null ? [] : [clause('further', text().distance(plainNumber(distance)), 0)]),
  ];
}

function clausesOf(facts: NowFacts): Clause[] {
  const { end, sides, phase, pastSaddle, bundle } = facts;
  if (end === 'rest' && isAllOff(facts)) return allOffClauses(facts);
  if (end !== null) return [endClause(facts, end), ...endState(facts, end)];
  if (isAllOff(facts)) return allOffClauses(facts);
  if (sides !== null) return opposedClauses(facts, sides);
  if (phase === Phase.Convergence && !pastSaddle) {
    return [...lossClauses(facts, 0), ...teacherClauses(facts, 2), ...otherClauses(facts, 5)];
  }
  if (phase === Phase.Departure && bundle !== null) {
    const subject = isBundled(facts) ? oneLawClauses(facts, 0) : positiveClauses(facts, 0);
    return [...subject, ...growthClauses(facts, 2), ...lossClauses(facts, 1), ...otherClauses(facts, 6)];
  }
  const before = pastSaddle ? [clause('sentence', text().pastSaddle, 1)] : [];
  return [...before, ...groupClauses(facts, 0), ...lossClauses(facts, 1)];
}

function allOffClauses({ width, loss }: NowFacts): Clause[] {
  return [
    clause('sentence', text().allOff(width), 0),
    clause('besides', text().lossStays(plainNumber(loss)), 1),
  ];
}

function opposedClauses(facts: NowFacts, sides: readonly [Side, Side]): Clause[] {
  const { activity } = facts;
  const loss = lossClauses(facts, 1);
  const [positive, negative] = sides;
  if (positive.reached >= HALFWAY && negative.reached < AT_SADDLE) {
    return [
      clause('sentence', text().secondSaddle('positive', 'negative', plainNumber(negative.norm, 2)), 0),
      ...loss,
    ];
  }
  if (negative.reached >= HALFWAY && positive.reached < AT_SADDLE) {
    return [
      clause('sentence', text().secondSaddle('negative', 'positive', plainNumber(positive.norm, 2)), 0),
      ...loss,
    ];
  }
  const gathered =
    activity?.positiveOnOwn === activity?.positive && activity?.negativeOnOwn === activity?.negative;
  const left = sides.some(({ reached }) => reached >= HALFWAY);
  const told = gathered || left ? sideClauses(sides, 0) : [];
  return [...(told.length > 0 ? told : groupClauses(facts, 0)), ...loss];
}

function endClause(facts: NowFacts, end: Ending): Clause {
  const { time, loss, learningRate } = facts;
  const [at, value] = [plainNumber(time), plainNumber(loss)];
  if (end === 'loss' && isLearned(facts)) return clause('sentence', text().met(at), 0);
  const told =
    end === 'diverged' ? text().end.diverged(at, plainNumber(learningRate)) : text().end[end](at, value);
  return clause('sentence', told, 0);
}

/** What the run has come to: one neuron learned, or where the bundle stands instead; who is off; which assumptions held. */
function endState(facts: NowFacts, end: Ending): Clause[] {
  if (end === 'diverged') return [];
  if (isAllOff(facts)) return [clause('sentence', text().allOff(facts.width), 1)];
  if (isLearned(facts)) return learnedClauses(facts, 1);
  const { sides } = facts;
  const told = sides === null ? [] : sideClauses(sides, 1);
  if (told.length > 0) return [...told, ...unlearnedClauses(facts, 3)];
  return [...teacherClauses(facts, 1), ...otherClauses(facts, 5), ...unlearnedClauses(facts, 3)];
}
