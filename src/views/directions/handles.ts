import { plainNumber } from '../../drawing/axis/number.ts';
import type { PointerPlace } from '../../drawing/canvas/pointerPlace.ts';
import type { Handle, Handles, Moved } from '../../drawing/handles/handle.ts';
import { handlingOf } from '../../drawing/handles/handling.ts';
import { asData, ownData } from '../../drawing/handles/ownData.ts';
import { directionAt, radiusAt, turnedDirection } from '../../drawing/handles/pointing.ts';
import { ARROW_KEYS, commandOf } from '../../drawing/keys/keys.ts';
import { LENGTH_KEYS } from '../../drawing/keys/lateKeys.ts';
import { PX_REACH } from '../../drawing/neurons/glyph.ts';
import { projectDirection, seenIn } from '../../drawing/sphere/displayBasis.ts';
import { LEVELS, newPoint, type PlacedPoint, placeVector } from '../../drawing/sphere/placement.ts';
import { GIVEN_RANGE, type GivenData, type GivenNetwork, RANGES } from '../../experiment/parameters.ts';
import type { AppState } from '../../state/appState.ts';
import {
  startOfParameters,
  withInput,
  withNeuron,
  withNewInput,
  withoutInput,
  withTeacher,
} from '../../state/edits.ts';
import { handleWords } from '../../text/handleWords.ts';
import { inputPlace } from './drawInputs.ts';
import type { DirectionsView } from './model.ts';

/** How near a finger has to be to an input or the teacher, CSS pixels: half of what a finger covers. */
const PX_TOUCH = 24;
/** A length that the hand leaves within this of where it was is meant to stay. */
const PX_SAME_LENGTH = 8;
/** Along the way up or down, a length grows or shrinks tenfold over so many pixels. */
const PX_TENFOLD = 120;
/** How far above a neuron its length is taken hold of. */
const PX_ABOVE = 30;
const RADIANS = (5 * Math.PI) / 180;
const DECADES = 0.1;
/** What has lost its length has lost its direction too, and could not be got hold of again. */
const LEAST_LENGTH = 1e-9;
/** The last coordinate of an input with a bias is 1: a direction with less of it is of an input that is out of sight. */
const LEAST_CONSTANT = 0.02;

/** Inputs and the one teacher, and of the neurons their starts, in the plane and on the globe. */
export const DIRECTION_HANDLES: Handles<DirectionsView> = {
  at(view, state, place, touch) {
    if (!canMove(view)) return null;
    const reach = touch ? PX_TOUCH : PX_REACH;
    let nearest: Handle | null = null;
    let least = reach;
    const look = (handle: Handle | null) => {
      if (handle === null) return;
      const apart = Math.hypot(handle.at.px - place.px, handle.at.py - place.py) - handle.pxRadius;
      if (apart <= least) [nearest, least] = [handle, apart];
    };
    for (const neuron of neuronsAt(view, state, place, touch)) look(neuronHandle(view, state, neuron));
    if (state.pinned !== null) look(lengthHandle(view, state, state.pinned));
    for (let i = 0; i < view.space.inputs.length; i++) {
      const at = inputPlace(view, i);
      if (at === null || !isSeen(at) || Math.hypot(at.px - place.px, at.py - place.py) > 2 * reach) continue;
      look(inputHandle(view, state, i));
    }
    look(teacherHandle(view, state));
    return nearest;
  },
  byId(view, state, id) {
    if (!canMove(view)) return null;
    const [kind, number] = id.split(' ') as [string, string];
    if (kind === 'teacher') return teacherHandle(view, state);
    if (kind === 'input') return inputHandle(view, state, Number(number));
    if (kind === 'length') return lengthHandle(view, state, Number(number));
    return kind === 'neuron' ? neuronHandle(view, state, Number(number)) : null;
  },
  add(view, state, place) {
    const { placement } = view;
    if (!canMove(view) || (placement.kind === 'globe' && radiusAt(placement, place) > 1)) return null;
    const direction = directionAt(pointing(view), place);
    return direction === null ? null : added(view, state, direction);
  },
  // beside the one that was added last
  more(view, state) {
    if (!canMove(view)) return null;
    return inputHandle(view, state, view.space.inputs.length - 1)?.another?.() ?? null;
  },
};

export const DIRECTION_HANDLING = handlingOf(DIRECTION_HANDLES);

/** In more dimensions a place on the picture says too little. */
function canMove({ space }: DirectionsView): boolean {
  return space.basis.axes.length === space.run.start.dataset.dimension;
}

function pointing({ placement, space }: DirectionsView) {
  return { placement, basis: space.basis };
}

function isSeen({ level }: PlacedPoint): boolean {
  return level === LEVELS - 1;
}

/** Neurons stand at their starts while the run does; later it is the pinned one whose start can be had, and by a finger always. */
function neuronsAt(
  { space, places }: DirectionsView,
  { player, pinned }: AppState,
  { px, py }: PointerPlace,
  touch: boolean,
): number[] {
  const own = pinned === null ? [] : [pinned];
  if (touch || player.time > 0) return own;
  const nearest = space.cloud.neurons[places.nearest(px, py, PX_REACH)];
  return nearest === undefined ? own : [...own, nearest];
}

/** Something that has a direction and a length. */
interface Pole {
  readonly id: string;
  readonly at: PlacedPoint;
  readonly pxRadius: number;
  /** where it points and how long it is, of d coordinates; null while it is not known */
  readonly vector: readonly number[] | null;
  /** its length is how far out it stands; else a drag leaves its length */
  readonly radial: boolean;
  /** what becomes of it with this direction and length */
  set(direction: readonly number[], length: number): Moved;
}

function handleOf(view: DirectionsView, pole: Pole, more: Partial<Handle> = {}): Handle | null {
  const { id, at, pxRadius, vector } = pole;
  if (vector === null) return null;
  const length = Math.hypot(...vector);
  const direction = vector.map((value) => value / length);
  if (!(length > 0)) return null;
  const { placement, radial } = view;
  return {
    id,
    value: numbersOf(view, vector),
    hint: handleWords()[pole.radial && placement.kind === 'plane' ? 'dragRadial' : 'drag'],
    at: { px: at.px, py: at.py },
    pxRadius,
    grab() {
      const before = radiusAt(placement, at);
      return (dx, dy, lengthwise) => {
        if (lengthwise) return pole.set(direction, length * 10 ** (-dy / PX_TENFOLD));
        const place = { px: at.px + dx, py: at.py + dy };
        const towards = directionAt(pointing(view), place);
        if (towards === null) return null;
        const radius = radiusAt(placement, place);
        const same = Math.abs(radius - before) * placement.pxRadius < PX_SAME_LENGTH;
        const measured = pole.radial && placement.kind === 'plane' && !same;
        return pole.set(towards, measured ? 10 ** radial.logNorm(radius) : length);
      };
    },
    key(key, fine) {
      const share = fine ? 0.1 : 1;
      const turned = turnedDirection(pointing(view), vector, key, share * RADIANS);
      if (turned !== null) return pole.set(turned, length);
      const command = commandOf(LENGTH_KEYS, key);
      const sign = command === 'longer' ? 1 : -1;
      return command === null ? null : pole.set(direction, length * 10 ** (sign * share * DECADES));
    },
    ...more,
  };
}

function numbersOf({ space }: DirectionsView, vector: readonly number[]): string {
  const text = handleWords().directions;
  const length = plainNumber(Math.hypot(...vector));
  const { kind, axes } = space.basis;
  const { x, y, z } = projectDirection(space.basis, Float64Array.from(vector));
  if (kind === 'plane' && axes.length === 2) {
    return text.inPlane(degreesOf(Math.atan2(y, x)), length);
  }
  return text.onGlobe(degreesOf(Math.acos(Math.min(1, Math.max(-1, z)))), length);
}

/**
 * On the globe a length is not seen, and so not where a drag ends: it has a handle of its own, above that of the direction.
 * In the plane a neuron is the farther out the longer it is.
 */
function lengthHandle(view: DirectionsView, state: AppState, j: number): Handle | null {
  if (view.placement.kind === 'plane') return null;
  const neuron = neuronHandle(view, state, j);
  if (neuron === null) return null;
  const { at, grab } = neuron;
  return {
    ...neuron,
    id: `length ${j}`,
    hint: handleWords().dragLength,
    title: handleWords().directions.lengthOf(j + 1),
    at: { px: at.px, py: at.py - PX_ABOVE },
    grab() {
      const move = grab();
      return (_, dy) => move(0, dy, true);
    },
  };
}

/** As finely as a hand moves. */
function degreesOf(radians: number): string {
  return plainNumber(Math.round((radians * 1800) / Math.PI) / 10);
}

function teacherHandle(view: DirectionsView, state: AppState): Handle | null {
  const { placement, radial, space, roomy } = view;
  if (space.teacher === null) return null;
  const at = placeVector(placement, radial, space.teacher);
  const data = ownData(state);
  if (data === null || data.teacher === null) return null;
  const { bias } = state.parameters;
  const missing = bias && data.teacher.length === data.inputs[0]!.length ? [0] : [];
  return handleOf(view, {
    id: 'teacher 0',
    at,
    pxRadius: roomy ? 10 : 7,
    vector: [...data.teacher, ...missing],
    radial: true,
    set: (direction, length) => moved(view, withTeacher(data, scaled(direction, bounded(length)))),
  });
}

function inputHandle(view: DirectionsView, state: AppState, i: number): Handle | null {
  if (view.space.inputs[i] === undefined) return null;
  const data = ownData(state);
  const point = data?.inputs[i];
  const at = inputPlace(view, i);
  if (data === null || point === undefined || at === null) return null;
  const { bias } = state.parameters;
  return handleOf(
    view,
    {
      id: `input ${i}`,
      at,
      pxRadius: 6,
      vector: bias ? [...point, 1] : point,
      radial: false,
      set(direction, length) {
        const next = pointOf(direction, length, bias);
        return next === null ? null : moved(view, withInput(data, i, next));
      },
    },
    {
      hint: handleWords().dragInput,
      remove: () => (data.inputs.length === 1 ? null : moved(view, withoutInput(data, i))),
      another() {
        const beside = turnedDirection(
          pointing(view),
          bias ? [...point, 1] : point,
          ARROW_KEYS.left[0],
          2 * RADIANS,
        );
        return beside === null ? null : added(view, state, beside);
      },
    },
  );
}

/** An input of this direction and length; with a bias the constant sets the length, and null is of one that no input has. */
function pointOf(direction: readonly number[], length: number, bias: boolean): number[] | null {
  if (!bias) return scaled(direction, bounded(length));
  const constant = direction.at(-1)!;
  return constant < LEAST_CONSTANT ? null : direction.slice(0, -1).map((value) => value / constant);
}

function neuronHandle(view: DirectionsView, state: AppState, j: number): Handle | null {
  const { placement, radial, space } = view;
  const { parameters } = state;
  const { initial } = space.run.start;
  if (!(j >= 0 && j < parameters.width) || j >= initial.width) return null;
  const own = projectDirection(space.basis, initial.hidden, j);
  if (own.norm === 0) return null;
  const { initScale, network } = parameters;
  const d = space.run.start.dataset.dimension;
  const weights =
    network === null
      ? initial.hidden.subarray(j * d, (j + 1) * d)
      : network.hidden[j]!.map((w) => initScale * w);
  // a wide one takes its time to draw: once, and only where it is moved
  let start: GivenNetwork | null = null;
  return handleOf(
    view,
    {
      id: `neuron ${j}`,
      at: placement.place(own.x, own.y, own.z, radial.radius(Math.log10(own.norm)), newPoint()),
      pxRadius: 5,
      vector: [...weights],
      radial: true,
      set(direction, length) {
        start ??= startOfParameters(parameters);
        const size = Math.max(LEAST_LENGTH, Math.min(GIVEN_RANGE.max, length / initScale));
        return { network: withNeuron(start, j, scaled(direction, size)) };
      },
    },
    state.player.time > 0 ? startOf(view, j, weights) : {},
  );
}

/** Later than at the start the neuron itself is elsewhere: what is held is named. */
function startOf(view: DirectionsView, j: number, weights: ArrayLike<number>): Partial<Handle> {
  const text = handleWords().directions;
  const numbers = numbersOf(view, Array.from(weights));
  return { title: text.startOf(j + 1), value: text.ofStart(j + 1, numbers) };
}

function scaled(direction: readonly number[], length: number): number[] {
  return direction.map((value) => length * value);
}

function bounded(length: number): number {
  return Math.max(LEAST_LENGTH, Math.min(GIVEN_RANGE.max, length));
}

/** One more input in a direction, as long as the others are. */
function added(view: DirectionsView, state: AppState, direction: readonly number[]): Moved {
  const data = ownData(state);
  if (data === null || data.inputs.length >= RANGES.samples.max) return null;
  const lengths = data.inputs.map((point) => Math.hypot(...point)).sort((a, b) => a - b);
  const usual = lengths[lengths.length >> 1]! || 1;
  const point = pointOf(direction, usual, state.parameters.bias);
  return point === null ? null : moved(view, withNewInput(data, point));
}

function moved({ space }: DirectionsView, given: GivenData): Moved {
  return asData(seenIn(space.basis, given));
}
