import { plainNumber } from '../../drawing/axis/number.ts';
import { squaredDistanceToSegment } from '../../drawing/canvas/distance.ts';
import type { PointerPlace } from '../../drawing/canvas/pointerPlace.ts';
import { type OutputCircle, outlineOf, pxRadiusOf } from '../../drawing/output/circle.ts';
import type { Mark } from '../../drawing/picture.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { extremesIn } from '../../findings/output/outputExtent.ts';
import { responseAt } from '../../findings/output/responses.ts';
import type { PlaneResponse } from '../../model/measures/planeResponse.ts';
import type { AppState } from '../../state/appState.ts';
import { markWords } from '../../text/markWords.ts';
import { circleSprings } from './drawCircle.ts';
import { lineSprings, samplesOf } from './drawLine.ts';
import { paritySprings } from './drawParity.ts';
import type { LineFrame } from './lineFrame.ts';
import type { OutputView } from './model.ts';
import type { ParityFrame } from './parityFrame.ts';
import type { Spring } from './springs.ts';

/** All that can be named in the picture: what is taught, what is computed, and what is amiss at every input. */
export function marksOfOutput(view: OutputView, { player }: AppState): Mark[] {
  const { circle, line, parity } = view;
  return [
    ...(circle === null ? [] : functionMarks(view, player.time, (response) => circleCurve(circle, response))),
    ...(circle === null ? [] : springMarks(view, player.time, circleSprings(view, circle, player.time))),
    ...(line === null ? [] : functionMarks(view, player.time, (response) => lineCurve(line, response))),
    ...(line === null ? [] : springMarks(view, player.time, lineSprings(view, line, player.time))),
    ...(parity === null ? [] : springMarks(view, player.time, paritySprings(view, parity, player.time))),
    ...(parity === null ? [] : [diagonalMark(parity)]),
  ];
}

/** A response as it is drawn: the points of its line, and how far out a place is, beside what is there. */
interface Curve {
  readonly points: readonly PointerPlace[];
  /** whether a place lies between 0 and the line */
  isUnder(place: PointerPlace): boolean;
}

function circleCurve(circle: OutputCircle, response: PlaneResponse): Curve {
  const { angles, values } = outlineOf(response, circle);
  const { pxCentre, pyCentre, pxZero } = circle;
  return {
    points: Array.from(angles, (angle, at) => {
      const radius = pxRadiusOf(circle, values[at]!);
      return { px: pxCentre + radius * Math.cos(angle), py: pyCentre - radius * Math.sin(angle) };
    }),
    isUnder({ px, py }) {
      const radius = Math.hypot(px - pxCentre, py - pyCentre);
      return isBetween(
        radius,
        pxZero,
        pxRadiusOf(circle, response.at(Math.atan2(pyCentre - py, px - pxCentre))),
      );
    },
  };
}

function lineCurve(frame: LineFrame, response: PlaneResponse): Curve {
  const { x, values } = samplesOf(response, frame);
  const { line, box, pxOf, pyOf } = frame;
  return {
    points: Array.from(x, (at, index) => ({ px: pxOf(at), py: pyOf(values[index]!) })),
    isUnder({ px, py }) {
      if (px < box.left || px > box.right) return false;
      const at = line.from + ((px - box.left) / (box.right - box.left)) * (line.to - line.from);
      return isBetween(py, pyOf(0), pyOf(response.value(at, line.constant)));
    },
  };
}

function isBetween(value: number, one: number, other: number): boolean {
  return value >= Math.min(one, other) && value <= Math.max(one, other);
}

function functionMarks(
  { run, space }: OutputView,
  time: number,
  curveOf: (response: PlaneResponse) => Curve,
): Mark[] {
  const text = markWords().output;
  const marks: Mark[] = [];
  if (space.teachers !== null) {
    const { points } = curveOf(space.teachers);
    marks.push({
      id: 'teacher',
      ...(run.start.teachers!.width > 1 ? text.teachers : text.teacher),
      value: text.largest(plainNumber(extremesIn(space, space.teachers).high)),
      lit: 'teacher',
      at: farthest(points),
      hit: (place) => distanceToLine(place, points),
    });
  }
  const response = responseAt(run, space.axes, time);
  if (!response.finite) return marks;
  const curve = curveOf(response);
  marks.push({
    id: 'network',
    ...text.network,
    value: text.largest(plainNumber(extremesIn(space, response).high)),
    lit: 'output',
    at: farthest(curve.points),
    hit: (place) => (curve.isUnder(place) ? 0 : distanceToLine(place, curve.points)),
    area: true,
  });
  return marks;
}

/** The point of a line that is farthest from the middle of all: where its note points. */
function farthest(points: readonly PointerPlace[]): PointerPlace {
  const middle = {
    px: points.reduce((sum, { px }) => sum + px, 0) / points.length,
    py: points.reduce((sum, { py }) => sum + py, 0) / points.length,
  };
  const distance = ({ px, py }: PointerPlace) => Math.hypot(px - middle.px, py - middle.py);
  return points.reduce((most, point) => (distance(point) > distance(most) + 1e-6 ? point : most));
}

function distanceToLine({ px, py }: PointerPlace, points: readonly PointerPlace[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 1; k < points.length; k++) {
    const [from, to] = [points[k - 1]!, points[k]!];
    const squared = squaredDistanceToSegment(px, py, from.px, from.py, to.px, to.py);
    if (squared < least) least = squared;
  }
  return Math.sqrt(least);
}

function springMarks({ run }: OutputView, time: number, springs: readonly Spring[]): Mark[] {
  const text = markWords().output;
  const { residuals } = stateAt(run, time);
  const { labels } = run.start.dataset;
  return springs.map(({ input, pxLabel, pyLabel, pxOutput, pyOutput }) => {
    const [residual, label] = [residuals[input]!, labels[input]!];
    return {
      id: `input ${input}`,
      ...text.residual(input + 1),
      value: text.gap(plainNumber(residual), plainNumber(label), plainNumber(label - residual)),
      lit: 'inputs',
      at: { px: pxLabel, py: pyLabel },
      hit: ({ px, py }) => Math.sqrt(squaredDistanceToSegment(px, py, pxLabel, pyLabel, pxOutput, pyOutput)),
    };
  });
}

function diagonalMark({ box }: ParityFrame): Mark {
  const at = { px: (box.left + box.right) / 2, py: (box.top + box.bottom) / 2 };
  return {
    id: 'diagonal',
    ...markWords().output.diagonal,
    value: '',
    at,
    hit: ({ px, py }) =>
      Math.sqrt(squaredDistanceToSegment(px, py, box.left, box.bottom, box.right, box.top)),
  };
}
