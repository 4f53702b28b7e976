import { lowered, type RichText, symbol, upright } from '../../drawing/axis/number.ts';
import { addStar, strokeArrow } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { isLit, markAlpha } from '../../drawing/lit.ts';
import type { Projected } from '../../drawing/sphere/displayBasis.ts';
import type { CloudFrame } from '../../drawing/sphere/neuronCloud.ts';
import { levelAlpha, type PlacedPoint, placeVector } from '../../drawing/sphere/placement.ts';
import { words } from '../../text/words.ts';
import type { DirectionsView } from './model.ts';

/** A vector of the picture with where its tip stands. */
export interface PlacedVector {
  readonly kind: 'bundle' | 'gamma' | 'teacher';
  /** which of two, 1 or 2; 0 where there is one */
  readonly number: 0 | 1 | 2;
  readonly vector: Projected;
  readonly point: PlacedPoint;
}

/** Bundle vectors, gamma and teachers that have a direction now, in drawing order. */
export function placedVectors(view: DirectionsView, { bundle, secondBundle }: CloudFrame): PlacedVector[] {
  const { gamma, teachers } = view.space;
  const vectors: PlacedVector[] = [];
  const add = (kind: PlacedVector['kind'], number: PlacedVector['number'], vector: Projected | null) => {
    if (vector === null || !(vector.norm > 0)) return;
    vectors.push({ kind, number, vector, point: placeVector(view.placement, view.radial, vector) });
  };
  add('bundle', secondBundle === null ? 0 : 1, bundle);
  add('bundle', 2, secondBundle);
  add('gamma', 0, gamma);
  for (const { number, ...vector } of teachers) add('teacher', number, vector);
  return vectors;
}

/** The arrows of gamma and of the bundle vectors. */
export function drawArrows(sheet: Sheet, view: DirectionsView, vectors: readonly PlacedVector[]): void {
  const { roomy, tiny } = view;
  const px = (large: number, small: number) => (roomy ? large : tiny ? 0.7 * small : small);
  for (const { kind, number, point } of vectors) {
    if (kind === 'bundle') drawArrow(sheet, view, point, kind, px(3.5, 2.5), number === 2 ? [10, 3] : []);
    else if (kind === 'gamma') drawArrow(sheet, view, point, kind, px(2, 1.5), [6, 3]);
  }
}

function drawArrow(
  { context, palette, state }: Sheet,
  { placement: { pxCentre, pyCentre } }: DirectionsView,
  point: PlacedPoint,
  colour: 'bundle' | 'gamma',
  px: number,
  dash: number[],
): void {
  const pxLine = isLit(state, colour) ? 1.4 * px : px;
  context.globalAlpha = markAlpha(state, colour) * levelAlpha(point.level);
  context.strokeStyle = palette[colour];
  context.fillStyle = palette[colour];
  context.lineWidth = pxLine;
  context.setLineDash(dash);
  strokeArrow(context, pxCentre, pyCentre, point.px, point.py, 4 + 2.5 * pxLine);
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** The teachers' stars, over everything: the neurons end up around them. */
export function drawTeachers(
  { context, palette, state }: Sheet,
  { roomy, tiny }: DirectionsView,
  vectors: readonly PlacedVector[],
): void {
  const radius = (roomy ? 10 : tiny ? 5 : 7) * (isLit(state, 'teacher') ? 1.4 : 1);
  for (const { kind, point } of vectors) {
    if (kind !== 'teacher') continue;
    context.globalAlpha = markAlpha(state, 'teacher') * levelAlpha(point.level);
    context.beginPath();
    addStar(context, point.px, point.py, radius);
    context.fillStyle = palette.teacher;
    context.strokeStyle = palette.ground;
    context.lineWidth = 1.5;
    context.fill();
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** On the globe arrows from its middle lie over each other: a ring on the surface tells where gamma points as well. */
export function drawGammaRing(
  { context, palette, state }: Sheet,
  { roomy, space }: DirectionsView,
  vectors: readonly PlacedVector[],
): void {
  const gamma = vectors.find(({ kind }) => kind === 'gamma');
  if (space.basis.kind !== 'globe' || gamma === undefined) return;
  const { point } = gamma;
  const radius = (roomy ? 13 : 9) * (isLit(state, 'gamma') ? 1.3 : 1);
  context.beginPath();
  context.moveTo(point.px + radius, point.py);
  context.arc(point.px, point.py, radius, 0, 2 * Math.PI);
  // on ground of its own: neurons gather under it
  for (const [colour, pxLine] of [
    [palette.ground, 4.5],
    [palette.gamma, 2],
  ] as const) {
    context.globalAlpha = markAlpha(state, 'gamma') * levelAlpha(point.level);
    context.strokeStyle = colour;
    context.lineWidth = pxLine;
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** What a vector is called on the picture: of the bundle in a word, where there is room for it. */
export function vectorName({ kind, number }: PlacedVector, { roomy, space }: DirectionsView): RichText {
  const text = words().pictures.directions;
  if (kind === 'gamma') return [symbol('\u03b3')];
  if (kind === 'teacher') return space.teachers.find((one) => one.number === number)?.name ?? [];
  if (number === 0) return roomy ? [upright(text.bundle)] : [symbol('v')];
  const sign = number === 1 ? '+' : '\u2212';
  return roomy ? [upright(`${text.bundle} ${sign}`)] : [symbol('v'), lowered(sign)];
}
