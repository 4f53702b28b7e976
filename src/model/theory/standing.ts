import type { Assumption, AssumptionId } from './assumption.ts';

/** The results of the paper that pictures and sentences rest on. */
export type ResultId =
  /** neurons cross the inputs in the order of their yardsticks, at nearly their times */
  | 'lemma3'
  /** Lemma 3 (iii): those times in numbers */
  | 'lemma3Times'
  /** by T0 the negative group is off for good, and has not grown */
  | 'lemma4'
  /** at T1 the positive group is small, aligned with gamma, and as long as its yardsticks say */
  | 'lemma5'
  /** Lemma 5 in numbers */
  | 'lemma5Bounds'
  /** T2 and the loss after it are bounded */
  | 'theorem6'
  /** from T1 on the bundle vector stays in S and the cosines inside the bundle above 1 - 4 lambda^eps */
  | 'lemma28'
  /** the loss goes to 0, and as lambda goes to 0 the network to one neuron */
  | 'theorem7';

/** Why a result does not apply: a broken assumption, labels of no single teacher, or a method that is not the flow. */
export type Obstacle = AssumptionId | 'noTeacher' | 'descent';

/** What a result of the paper says of one run. */
export type Standing =
  /** every hypothesis holds, that on lambda too: it is proved of this very run */
  | { readonly kind: 'proved' }
  /** every hypothesis holds but that lambda is within the paper's sufficient bound: it is proved for small enough lambda */
  | { readonly kind: 'smallScale' }
  /** it says nothing of this run, at whatever lambda */
  | { readonly kind: 'not'; readonly obstacles: readonly Obstacle[] }
  /** not known yet, or the data are too large for it */
  | { readonly kind: 'unknown' };

/** Assumption 1 but for the norm of the teacher, and the setting of section 2. Its last part is of the run itself: not known to be broken, it does not stand in the way. */
const ASSUMPTION_1: readonly AssumptionId[] = [
  'dimension',
  'span',
  'correlation',
  'balanced',
  'positiveNeuron',
  'offBoundary',
  'negativeOffTarget',
  'distinctDirections',
  'distinctEigenvalues',
  'positiveCoordinates',
  'oneBoundary',
  'staysOff',
];

/**
 * What each result is proved under. The length 1 of the teacher streamlines the paper's constants (section 3): labels of a
 * teacher of another length are those of length 1 in other units of output and time, which limits and orders do not feel, and
 * bounds in numbers do.
 */
const NEEDED: Readonly<Record<ResultId, readonly AssumptionId[]>> = {
  lemma3: ASSUMPTION_1,
  lemma3Times: [...ASSUMPTION_1, 'teacherNorm'],
  lemma4: ASSUMPTION_1,
  lemma5: ASSUMPTION_1,
  lemma5Bounds: [...ASSUMPTION_1, 'teacherNorm'],
  theorem6: [...ASSUMPTION_1, 'teacherNorm'],
  lemma28: [...ASSUMPTION_1, 'teacherNorm'],
  theorem7: ASSUMPTION_1,
};

export interface StandingInput {
  readonly assumptions: readonly Assumption[];
  /** whether the labels come from one teacher neuron */
  readonly hasTeacher: boolean;
  readonly method: 'flow' | 'descent';
}

/** Whether, and for which lambda, a result of the paper says anything of a run. */
export function standingOfResult(
  result: ResultId,
  { assumptions, hasTeacher, method }: StandingInput,
): Standing {
  const stateOf = (id: AssumptionId) => assumptions.find((assumption) => assumption.id === id)?.held ?? null;
  const obstacles: Obstacle[] = NEEDED[result].filter((id) => stateOf(id) === false);
  if (!hasTeacher) obstacles.unshift('noTeacher');
  if (method === 'descent') obstacles.push('descent');
  if (obstacles.length > 0) return { kind: 'not', obstacles };
  if (NEEDED[result].some((id) => id !== 'staysOff' && stateOf(id) === null)) return { kind: 'unknown' };
  return { kind: stateOf('scale') === true ? 'proved' : 'smallScale' };
}
