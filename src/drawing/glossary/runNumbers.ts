import { countActivity } from '../../findings/activity/activityCount.ts';
import { searchOfRun } from '../../findings/leastNorm/searchOfRun.ts';
import { measuresOf } from '../../findings/now/measuresAt.ts';
import { factsOf } from '../../findings/now/nowFacts.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { bundlePlaceAt, countHeld } from '../../findings/predictor/bundlePlace.ts';
import { spaceOf } from '../../findings/predictor/predictorSpace.ts';
import { edgeOf, sharpnessOf } from '../../findings/sharpness/sharpness.ts';
import { orderKept } from '../../findings/theory/orderKept.ts';
import { bandsOf, phasesOfRun } from '../../findings/theory/runPhases.ts';
import { theoryOfRun } from '../../findings/theory/runTheory.ts';
import { scaleRulesOf } from '../../findings/theory/scaleRules.ts';
import { isClaimed, standingOf } from '../../findings/theory/standing.ts';
import { degreesBetween, norm } from '../../model/measures/angles.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import { correlation } from '../../model/theory/correlation.ts';
import { Phase } from '../../model/theory/phases.ts';
import type { AppState } from '../../state/appState.ts';
import { keepsBack } from '../../state/covered.ts';
import type { Run } from '../../state/run.ts';
import { firstAbove } from '../../state/sorted.ts';
import type { LateText, TermId } from '../../text/translation.ts';
import { plainAngle } from '../axis/angle.ts';
import { plainNumber } from '../axis/number.ts';
import { assumptionNumbers } from './assumptionNumbers.ts';
import { boost, pair, rapidity, toPull } from './boostNumbers.ts';

type Texts = LateText['glossary']['numbers'];

/** Eigenvalues that an entry lists. */
const MOST_EIGENVALUES = 3;

/** What an entry of the glossary has to say of the run on screen, at the playhead; none where there is no number for it, not yet, or while the run is to be guessed. */
export function runNumbers(term: TermId, state: AppState, texts: Texts): readonly string[] {
  const { run } = state;
  if (run === null || run.frameCount === 0 || keepsBack(state)) return [];
  return NUMBERS[term]?.(run, state, texts) ?? [];
}

type Numbers = (run: Run, state: AppState, texts: Texts) => readonly string[];

const NUMBERS: Partial<Readonly<Record<TermId, Numbers>>> = {
  network: counts,
  neuron: counts,
  width: counts,
  dead: counts,
  'positive neuron': (run, { player }, texts) => {
    const activity = countActivity(run, player.time);
    return activity === null ? [] : [texts.activeOnAll(activity.positiveOnAll, activity.positive)];
  },
  'negative neuron': off,
  off,
  pattern: (run, { player }, texts) => {
    const activity = countActivity(run, player.time);
    return activity === null ? [] : [texts.patterns(activity.patterns)];
  },
  sliding: (run, { player }, texts) => {
    const activity = countActivity(run, player.time);
    return activity === null ? [] : [texts.sliding(activity.sliding)];
  },
  kink: (run, { player }, texts) =>
    run.complete && run.kinksLeftOut === null
      ? [texts.kinks(firstAbove(run.kinks.times, run.kinkCount, player.time), run.kinkCount)]
      : [],
  bundle: (_, state, texts) => {
    const bundle = factsOf(state)?.bundle ?? null;
    if (bundle === null || Number.isNaN(bundle.toGamma)) return [];
    return [texts.bundle(plainNumber(bundle.norm), plainAngle(bundle.toGamma))];
  },
  gamma: (run, _, texts) => {
    const { dataset } = run.start;
    const gamma = alignmentTarget(dataset);
    const length = texts.gamma(plainNumber(norm(gamma)));
    if (dataset.teacher === null || norm(gamma) === 0) return [length];
    return [length, texts.gammaToTeacher(plainAngle(degreesBetween(gamma, dataset.teacher)))];
  },
  teacher: (_, state, texts) => {
    const bundle = factsOf(state)?.bundle ?? null;
    if (bundle?.toTeacher == null) return [];
    return [texts.toTeacher(plainAngle(bundle.toTeacher), plainNumber(bundle.distance!))];
  },
  residual: (run, { player }, texts) => {
    const { residuals } = stateAt(run, player.time);
    return [texts.residual(plainNumber(residuals.reduce((most, r) => Math.max(most, Math.abs(r)), 0)))];
  },
  loss: (run, { player }, texts) => [
    texts.loss(plainNumber(stateAt(run, player.time).loss), plainNumber(run.losses[0]!)),
  ],
  'test loss': (run, state, texts) => measured(run, state, 'testLoss', texts.testLoss),
  descent: ({ parameters }, _, texts) =>
    parameters.method === 'descent' ? [texts.step(plainNumber(parameters.learningRate))] : [],
  'flow time': (run, { player }, texts) =>
    run.complete ? [texts.time(plainNumber(stateAt(run, player.time).time), plainNumber(run.endTime))] : [],
  sharpness: (run, { player }, texts) => {
    const state = stateAt(run, player.time);
    const value = sharpnessOf(run, state);
    if (value === null) return [];
    const { learningRate, method } = run.parameters;
    const [edge, step] = [plainNumber(edgeOf(run)), plainNumber(learningRate)];
    return [texts.sharpness(plainNumber(value), edge, step, method === 'flow')];
  },
  scale: (run, _, texts) => [texts.scale(plainNumber(run.parameters.initScale)), ...plateau(run, texts)],
  balance: drift,
  'light-like': drift,
  'correlation angle': ({ start }, _, texts) => {
    const found = correlation(start.dataset);
    if (found === null) return [];
    const largest = texts.largestAngle(plainNumber(found.largest));
    const { length } = found.beyond;
    return length === 0 ? [largest] : [largest, texts.beyond(length, start.dataset.samples)];
  },
  assumptions: assumptionNumbers,
  alignment: (run, _, texts) => band(run, Phase.Alignment, texts),
  departure: (run, _, texts) => band(run, Phase.Departure, texts),
  convergence: (run, _, texts) => band(run, Phase.Convergence, texts),
  T0: (run, _, texts) => time(phasesOfRun(run).t0, texts),
  T1: (run, _, texts) => time(phasesOfRun(run).t1, texts),
  T2: (run, _, texts) => time(phasesOfRun(run).t2, texts),
  saddle: takeOff,
  plateau: (run, _, texts) => [...plateau(run, texts), ...takeOff(run, _, texts)],
  'final angle': (run, _, texts) => {
    const { finalAngle } = scaleRulesOf(run);
    return finalAngle === null ? [] : [texts.finalAngle(plainAngle(finalAngle))];
  },
  yardstick: (run, _, texts) => {
    const order = orderKept(run);
    return order === null || order.finished === 0 ? [] : [texts.order(order.kept, order.finished)];
  },
  'eigen-direction': (run, _, texts) => {
    const values = theoryOfRun(run)?.basis?.values;
    if (values === undefined) return [];
    const first = Array.from(values.slice(0, MOST_EIGENVALUES), (value) => plainNumber(value));
    return [texts.eigenvalues(first, values.length > MOST_EIGENVALUES)];
  },
  'region S': regionS,
  rank: singular,
  'singular value': singular,
  'nuclear norm': (run, state, texts) => measured(run, state, 'nuclearNorm', texts.nuclear),
  'squared norm': (run, state, texts) => measured(run, state, 'squaredNorm', texts.squared),
  M: leastNorm,
  boost,
  aberration: toPull,
  rapidity,
  'pair quantity': pair,
};

function counts(run: Run, { player }: AppState, texts: Texts): readonly string[] {
  const activity = countActivity(run, player.time);
  if (activity === null) return [];
  const { positive, negative, dead } = activity;
  return [texts.counts(run.start.initial.width, positive, negative, dead)];
}

function off(run: Run, { player }: AppState, texts: Texts): readonly string[] {
  const activity = countActivity(run, player.time);
  return activity === null ? [] : [texts.off(activity.negativeOff, activity.negative)];
}

function measured(
  run: Run,
  { player }: AppState,
  name: 'testLoss' | 'nuclearNorm' | 'squaredNorm',
  say: (value: string) => string,
): readonly string[] {
  const state = stateAt(run, player.time);
  const { value, time: at } = measuresOf(run, state).scalar(name);
  // what is said to be so now is measured now
  return Number.isNaN(value) || at !== state.time ? [] : [say(plainNumber(value))];
}

function drift(run: Run, { player }: AppState, texts: Texts): readonly string[] {
  const state = stateAt(run, player.time);
  const { value } = measuresOf(run, state).scalar('balanceDrift');
  if (Number.isNaN(value)) return [];
  const say = run.parameters.method === 'descent' ? texts.driftOfSteps : texts.drift;
  return [say(plainNumber(value, 2))];
}

function band(run: Run, phase: Phase, texts: Texts): readonly string[] {
  if (!run.complete) return [];
  const found = bandsOf(run).find((one) => one.phase === phase);
  return found === undefined ? [] : [texts.band(plainNumber(found.from), plainNumber(found.to))];
}

function time(at: number | null, texts: Texts): readonly string[] {
  return at === null ? [] : [texts.at(plainNumber(at))];
}

function plateau(run: Run, texts: Texts): readonly string[] {
  const { plateau: rule, rate, perTenth } = scaleRulesOf(run);
  if (rule === null) return run.complete ? [texts.noRule] : [];
  return [texts.plateau(plainNumber(rule), plainNumber(rate), plainNumber(perTenth!))];
}

function takeOff(run: Run, _: AppState, texts: Texts): readonly string[] {
  const { takeOff: at } = scaleRulesOf(run);
  return at === null ? [] : [texts.takeOff(plainNumber(at))];
}

function singular(run: Run, { player }: AppState, texts: Texts): readonly string[] {
  const state = stateAt(run, player.time);
  const { singularValue } = measuresOf(run, state);
  const first = singularValue(0);
  if (Number.isNaN(first.value) || first.time !== state.time) return [];
  const { dataset, initial } = run.start;
  if (Math.min(dataset.dimension, initial.width) < 2) return [texts.oneSingular(plainNumber(first.value))];
  return [texts.singular(plainNumber(first.value), plainNumber(singularValue(1).value))];
}

/** How many of the inequalities of S hold of v, and from when on the paper claims which of them. */
function regionS(run: Run, { player }: AppState, texts: Texts): readonly string[] {
  const space = spaceOf(run);
  if (typeof space === 'string' || space.region === null) return [];
  const { membership, arrived, t1 } = bundlePlaceAt(space, stateAt(run, player.time).time);
  // at the teacher they compare rounding
  if (membership === null || arrived) return [];
  const { held, count } = countHeld(membership);
  const standing = standingOf(run, 'lemma28');
  if (standing.kind === 'unknown') return [];
  const claimed = t1 !== null && isClaimed(standing);
  return [texts.region(held, count), claimed ? texts.regionClaimed(plainNumber(t1)) : texts.regionNotClaimed];
}

/** M of the data, once its search is over, as far as it decides. */
function leastNorm(run: Run, _: AppState, texts: Texts): readonly string[] {
  const search = searchOfRun(run);
  if (search.kind !== 'done') return [];
  const { M, exhaustive } = search.result;
  return [exhaustive ? texts.M(plainNumber(M)) : texts.leastM(plainNumber(M))];
}
