import { Group } from '../../model/initialisation.ts';
import { degreesBetween, norm } from '../../model/measures/angles.ts';
import {
  BUNDLE_RULE,
  type BundleRule,
  bundleCount,
  COARSE_BUNDLE_RULE,
  FINE_BUNDLE_RULE,
} from '../../model/measures/bundles.ts';
import { SampledTestLoss } from '../../model/measures/sampledTestLoss.ts';
import { type TeacherSides, teacherSides } from '../../model/measures/teacherSides.ts';
import { createTestLoss } from '../../model/measures/testLoss.ts';
import { uncoveredInputs } from '../../model/measures/uncoveredInputs.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import { bundleVector } from '../../model/theory/eigenCoordinates.ts';
import { dataParametersOf } from '../runFile.ts';
import type { EndState, RunEnd } from './endState.ts';

/**
 * What a sweep can measure of a run at its end, by the names that its file has for it. Angles are in degrees; a measure that does
 * not apply is NaN. The bundle is the positive group, with v = sum a_j w_j over it.
 */
const MEASURES = {
  /** over the pairs of positive neurons */
  largestAngle: (state) => state.positiveAngles().largest,
  meanAngle: (state) => state.positiveAngles().mean,
  largestAngleNegative: (state) => state.negativeAngles().largest,
  meanAngleNegative: (state) => state.negativeAngles().mean,
  /** sum of the singular values of W */
  nuclearNorm: (state) => state.singularValues().reduce((sum, value) => sum + value, 0),
  /** the second singular value of W over the first */
  singularRatio: (state) => {
    const [first = Number.NaN, second = Number.NaN] = state.singularValues();
    return second / first;
  },
  /** |a|^2 + |W|^2 */
  squaredNorm: ({ end: { output, hidden } }) => squaredNorm(output) + squaredNorm(hidden),
  /** |v* - v| */
  distanceToTeacher: (state) => {
    const { teacher } = state.end.dataset;
    if (teacher === null) return Number.NaN;
    const bundle = bundleOf(state);
    return norm(teacher.map((value, k) => value - bundle[k]!));
  },
  /** between v and v* */
  angleToTeacher: (state) => {
    const { teacher } = state.end.dataset;
    return teacher === null ? Number.NaN : degreesBetween(bundleOf(state), teacher);
  },
  /** expected on fresh N(0, I) inputs: exact; NaN where there are too many neurons for that, or a bias */
  testLoss: (state) => {
    const teachers = state.teachers();
    const { dataset, initial, output, hidden } = state.end;
    if (teachers === null || dataset.bias === true) return Number.NaN;
    return createTestLoss(teachers, initial.width)?.measure(output, hidden) ?? Number.NaN;
  },
  /** on so many N(0, I) inputs as the paper takes */
  sampledTestLoss: (state) => {
    const teachers = state.teachers();
    const { run, dataset, initial, output, hidden } = state.end;
    if (teachers === null) return Number.NaN;
    const { dataSeed } = dataParametersOf(run.data);
    const fresh = new SampledTestLoss(teachers, dataSeed, initial.width, dataset.bias === true);
    return fresh.measure(output, hidden);
  },
  /** over the pairs of neurons that start on the side of the first teacher, w . v1 > 0, whatever their sign */
  teacherSideAngle: (state) => sideAngle(state, 'toward'),
  /** over those that start on the other side */
  awaySideAngle: (state) => sideAngle(state, 'away'),
  /** in how many directions the network has gathered (`bundleCount`), and by a finer and a coarser rule */
  bundles: (state) => bundlesOf(state, BUNDLE_RULE),
  bundlesFine: (state) => bundlesOf(state, FINE_BUNDLE_RULE),
  bundlesCoarse: (state) => bundlesOf(state, COARSE_BUNDLE_RULE),
  /** inputs on which no neuron of the sign of their label is active: they stay as they are learned, or are never learned */
  uncovered: ({ end }) => uncoveredInputs(end.dataset, end.output, end.hidden),
  /** |gamma|, gamma = (1/n) sum y_i x_i */
  gammaNorm: ({ end }) => gammaNorm(end),
  /** time |gamma| / ln(1/lambda): 1 where a run ends as a neuron along gamma grows to size 1; of lambda < 1 */
  takeOffTime: ({ end }) => {
    const { network } = end.run;
    if (!('width' in network) || network.scale >= 1) return Number.NaN;
    return (end.time * gammaNorm(end)) / -Math.log(network.scale);
  },
  loss: ({ end }) => end.loss,
  /** flow time at the end */
  time: ({ end }) => end.time,
  /** accepted by the solver */
  steps: ({ end }) => end.steps,
  kinks: ({ end }) => end.kinks,
} as const satisfies Readonly<Record<string, (state: EndState) => number>>;

export type SweepMeasure = keyof typeof MEASURES;

/** In the order in which they are offered. */
export const SWEEP_MEASURES = Object.keys(MEASURES) as readonly SweepMeasure[];

/** null where the measure does not apply, or is no finite number: JSON has no other. */
export function measured(measure: SweepMeasure, state: EndState): number | null {
  const value = MEASURES[measure](state);
  return Number.isFinite(value) ? value : null;
}

function bundleOf(state: EndState): Float64Array {
  const { dataset, output, hidden } = state.end;
  return bundleVector(state.members(Group.Positive), output, hidden, dataset.dimension);
}

function squaredNorm(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}

function bundlesOf({ end: { initial, output, hidden } }: EndState, rule: BundleRule): number {
  const { dimension, width } = initial;
  return bundleCount({ dimension, width, output, hidden }, rule) ?? Number.NaN;
}

function sideAngle(state: EndState, side: keyof TeacherSides): number {
  const teachers = state.teachers();
  if (teachers === null) return Number.NaN;
  const first = teachers.hidden.subarray(0, teachers.dimension);
  const members = () => teacherSides(state.end.dataset, state.end.initial, first)[side];
  return state.anglesAmong(side, members).largest;
}

function gammaNorm({ dataset }: RunEnd): number {
  return norm(alignmentTarget(dataset));
}
