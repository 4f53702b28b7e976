import { plainAngle } from '../../drawing/axis/angle.ts';
import { flatText, plainNumber } from '../../drawing/axis/number.ts';
import type { PointerPlace } from '../../drawing/canvas/pointerPlace.ts';
import type { Mark } from '../../drawing/picture.ts';
import type { Projected } from '../../drawing/sphere/displayBasis.ts';
import { glyphSizes } from '../../drawing/sphere/glyphs.ts';
import { newPoint, type Placement } from '../../drawing/sphere/placement.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { toDegrees } from '../../model/measures/angles.ts';
import { CORRELATION_LIMIT, correlation } from '../../model/theory/correlation.ts';
import type { AppState } from '../../state/appState.ts';
import { besideWords } from '../../text/besideWords.ts';
import { type MarkText, markWords } from '../../text/markWords.ts';
import { ghostsOf } from './beside/clouds.ts';
import { inputPlace } from './drawInputs.ts';
import type { DirectionsView } from './model.ts';
import { vectorMarks } from './vectorMarks.ts';
import { placedYardsticks } from './yardsticks.ts';

type Texts = MarkText['directions'];

/** All that has a name in the directions but the neurons: teachers, gamma, bundles, inputs, yardsticks, rings, the cone. */
export function marksOfDirections(view: DirectionsView, state: AppState): Mark[] {
  const texts = markWords().directions;
  return [
    ...vectorMarks(view, state, texts),
    ...ghostMarks(view, state),
    ...inputMarks(view, state, texts),
    ...(view.withYardsticks ? yardstickMarks(view, state, texts) : []),
    ...(view.space.basis.kind === 'globe' ? sizeMarks(view, texts) : ringMarks(view, texts)),
    ...coneMarks(view, texts),
  ];
}

/** The neurons of each kept run together. */
function ghostMarks(view: DirectionsView, { player }: AppState): Mark[] {
  const text = besideWords();
  return view.beside.flatMap((one) => {
    const ghosts = ghostsOf(view, one, player.time);
    const [first] = ghosts;
    if (first === undefined) return [];
    const { run, label } = one.beside;
    const { width } = run.start.initial;
    return {
      id: `beside ${one.beside.id}`,
      name: text.neurons(flatText(label)),
      explanation: text.neuronSigns(ghosts.length, width),
      value: player.time > run.endTime ? text.atEnd(plainNumber(run.endTime)) : '',
      at: { px: first.px, py: first.py },
      hit: ({ px, py }: PointerPlace) =>
        Math.min(
          ...ghosts.map((ghost) => Math.max(0, Math.hypot(px - ghost.px, py - ghost.py) - ghost.pxRadius)),
        ),
    };
  });
}

function inputMarks(view: DirectionsView, { player }: AppState, texts: Texts): Mark[] {
  const { run } = view.space;
  const { labels } = run.start.dataset;
  const { residuals } = stateAt(run, player.time);
  return view.space.inputs.flatMap((_, i) => {
    const at = inputPlace(view, i);
    if (at === null) return [];
    const mark: Mark = {
      id: `input ${i}`,
      ...texts.input(i + 1),
      value: texts.labelled(plainNumber(labels[i]!), plainNumber(residuals[i]!)),
      term: 'input',
      lit: 'inputs',
      at,
      hit: near(at, 4),
    };
    return mark;
  });
}

function yardstickMarks(view: DirectionsView, { player }: AppState, texts: Texts): Mark[] {
  return placedYardsticks(view, player.time).map(({ neuron, logNorm, point }) => ({
    id: `yardstick ${neuron}`,
    ...texts.yardstick(neuron + 1),
    value: texts.lengthNow('\u03b1', plainNumber(Math.exp(logNorm))),
    term: 'yardstick',
    at: point,
    hit: near(point, 6),
  }));
}

/** Rings in the plane and the projection: circles of neurons of one length. */
function ringMarks({ radial, placement }: DirectionsView, texts: Texts): Mark[] {
  const { pxCentre, pyCentre, pxRadius } = placement;
  const rings = radial.rings.map((value) => ({ value, radius: radial.radius(Math.log10(value)) }));
  if (Math.abs(radial.radius(0) - 1) < 1e-9) rings.push({ value: 1, radius: 1 });
  return rings.map(({ value, radius }) => ({
    id: `ring ${value}`,
    ...texts.ring,
    value: texts.norm(plainNumber(value)),
    at: { px: pxCentre, py: pyCentre + radius * pxRadius },
    hit: ({ px, py }) => Math.abs(Math.hypot(px - pxCentre, py - pyCentre) - radius * pxRadius),
    // thin: it is met on its line alone
    reach: 3,
  }));
}

/** The key of the globe's sizes, as drawStill.ts draws it. */
function sizeMarks(view: DirectionsView, texts: Texts): Mark[] {
  const { radial, fontSize, placement, roomy } = view;
  const { least, range } = glyphSizes(view);
  const norms = roomy ? radial.rings : radial.rings.slice(-2);
  return [...norms].reverse().map((value, index) => {
    const at = { px: 10, py: 2 * placement.pyCentre - fontSize - index * 1.5 * fontSize };
    return {
      id: `size ${value}`,
      ...texts.size,
      value: texts.norm(plainNumber(value)),
      at,
      hit: near(at, least + range),
    };
  });
}

function coneMarks({ space, placement }: DirectionsView, texts: Texts): Mark[] {
  const { dataset } = space.run.start;
  const { teacher } = space;
  const found = correlation(dataset);
  if (teacher === null || found === null) return [];
  const angles = Array.from(found.angles).filter((angle) => !Number.isNaN(angle));
  const inside = angles.filter((angle) => angle < CORRELATION_LIMIT).length;
  return [
    {
      id: 'cone',
      ...texts.cone,
      value: texts.widest(plainAngle(Math.max(...angles)), inside, angles.length),
      term: 'correlation angle',
      lit: 'cone',
      at: placement.place(teacher.x, teacher.y, teacher.z, 0.8, newPoint()),
      hit: (place) =>
        degreesAt(placement, place, teacher) < CORRELATION_LIMIT ? 0 : Number.POSITIVE_INFINITY,
      area: true,
    },
  ];
}

/** The angle on the picture between a place on it and a vector; NaN outside of the rim. */
function degreesAt(placement: Placement, { px, py }: PointerPlace, vector: Projected): number {
  const { pxCentre, pyCentre, pxRadius, kind, rotation: r } = placement;
  const [right, up] = [(px - pxCentre) / pxRadius, (pyCentre - py) / pxRadius];
  const inside = right * right + up * up;
  if (inside > 1) return Number.NaN;
  if (kind !== 'globe') {
    const cosine =
      (right * vector.x + up * vector.y) / (Math.sqrt(inside) * Math.hypot(vector.x, vector.y) || 1);
    return toDegrees(Math.acos(Math.min(1, Math.max(-1, cosine))));
  }
  // on the side of the globe that is seen
  const towards = Math.sqrt(1 - inside);
  const [x, y, z] = [0, 1, 2].map((k) => r[k]! * right + r[k + 3]! * up + r[k + 6]! * towards) as [
    number,
    number,
    number,
  ];
  const cosine = x * vector.x + y * vector.y + z * vector.z;
  return toDegrees(Math.acos(Math.min(1, Math.max(-1, cosine))));
}

/** Distance from a round mark of this radius. */
function near(at: PointerPlace, pxRadius: number): Mark['hit'] {
  return ({ px, py }) => Math.max(0, Math.hypot(px - at.px, py - at.py) - pxRadius);
}
