import { plainAngle } from '../../drawing/axis/angle.ts';
import { plainNumber } from '../../drawing/axis/number.ts';
import { squaredDistanceToSegment } from '../../drawing/canvas/distance.ts';
import type { PointerPlace } from '../../drawing/canvas/pointerPlace.ts';
import type { Mark } from '../../drawing/picture.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { taughtGroups } from '../../findings/twoTeachers/taughtGroups.ts';
import { Group, membersOf } from '../../model/initialisation.ts';
import { degreesBetween, norm } from '../../model/measures/angles.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import { bundleVector } from '../../model/theory/eigenCoordinates.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import type { MarkText } from '../../text/markWords.ts';
import type { DirectionsView } from './model.ts';
import { type PlacedVector, placedVectors } from './vectors.ts';

type Texts = MarkText['directions'];

/** The teachers, gamma and the bundle vectors, each with its length and where it stands to the others now. */
export function vectorMarks(view: DirectionsView, { player }: AppState, texts: Texts): Mark[] {
  const { run, cloud } = view.space;
  const { pxCentre, pyCentre } = view.placement;
  const centre = { px: pxCentre, py: pyCentre };
  const vectors = vectorsAt(run, player.time);
  return placedVectors(view, cloud.at(player.time)).map((placed): Mark => {
    const { kind, number, point } = placed;
    return {
      id: `${kind} ${number}`,
      ...named(placed, texts),
      value: texts.parts(numbersOf(placed, vectors, texts)),
      term: kind,
      lit: kind,
      at: { px: point.px, py: point.py },
      hit: kind === 'teacher' ? starAt(point) : shaftAt(centre, point),
    };
  });
}

function named({ kind, number }: PlacedVector, texts: Texts): { name: string; formula: string } {
  if (kind === 'gamma') return texts.gamma;
  if (kind === 'bundle') return number === 0 ? texts.bundle : texts.bundles(number);
  return number === 0 ? texts.teacher : texts.teachers(number);
}

interface Vectors {
  readonly gamma: Float64Array;
  /** by number: one under 0, two under 1 and 2 */
  readonly teachers: Readonly<Record<number, Float64Array>>;
  readonly bundles: Readonly<Record<number, Float64Array>>;
}

function vectorsAt(run: Run, time: number): Vectors {
  const { dataset, groups } = run.start;
  const state = stateAt(run, time);
  const gamma = alignmentTarget(dataset);
  const two = taughtGroups(run);
  if (two !== null) {
    const [first, second] = two;
    return {
      gamma,
      teachers: { 1: first.teacher, 2: second.teacher },
      bundles: { 1: first.vectorIn(state), 2: second.vectorIn(state) },
    };
  }
  const positive = membersOf(groups, Group.Positive);
  const bundle = bundleVector(positive, state.output, state.hidden, dataset.dimension);
  return { gamma, teachers: dataset.teacher === null ? {} : { 0: dataset.teacher }, bundles: { 0: bundle } };
}

function numbersOf({ kind, number }: PlacedVector, vectors: Vectors, texts: Texts): string[] {
  const { gamma, teachers, bundles } = vectors;
  const teacher = teachers[number];
  const star = number === 0 ? 'v*' : `v${'\u2080\u2081\u2082'[number]}`;
  const angle = (from: Float64Array, to: Float64Array | undefined, target: string) => {
    const degrees = to === undefined ? Number.NaN : degreesBetween(from, to);
    return Number.isNaN(degrees) ? [] : [texts.from(plainAngle(degrees), target)];
  };
  if (kind === 'teacher') return [texts.length(star, plainNumber(norm(teacher!)))];
  if (kind === 'gamma')
    return [texts.length('\u03b3', plainNumber(norm(gamma))), ...angle(gamma, teacher, star)];
  const bundle = bundles[number]!;
  return [
    texts.lengthNow('v', plainNumber(norm(bundle))),
    ...angle(bundle, number === 0 ? gamma : undefined, '\u03b3'),
    ...angle(bundle, teacher, star),
  ];
}

const PX_STAR = 8;

function starAt(at: PointerPlace): Mark['hit'] {
  return ({ px, py }) => Math.max(0, Math.hypot(px - at.px, py - at.py) - PX_STAR);
}

/** Along the whole arrow, and at its tip first where arrows lie over each other. */
function shaftAt(from: PointerPlace, to: PointerPlace): Mark['hit'] {
  return ({ px, py }) => {
    const tip = Math.max(0, Math.hypot(px - to.px, py - to.py) - PX_STAR);
    return Math.min(tip, 1 + Math.sqrt(squaredDistanceToSegment(px, py, from.px, from.py, to.px, to.py)));
  };
}
