import { arrowOf, commandOf, isClosing } from '../../drawing/keys/keys.ts';
import { SKY_KEYS } from '../../drawing/keys/lateKeys.ts';
import { type Camera, rotationOf } from '../../drawing/sphere/camera.ts';
import { boostDirection } from '../../model/theory/aberration.ts';
import type { SkyPlacement } from './skyPlacement.ts';

/** A boost that a reader gives the sky: its rapidity as a vector on the page, to the right and up. */
export interface SkyBoost {
  readonly right: number;
  readonly up: number;
}

/** There all stars have long gathered ahead. */
export const MOST_RAPIDITY = 4;
/** Shorter than this there is none. */
const LEAST_RAPIDITY = 0.05;
/** Length of the longest, in radii of the sky. */
const REACH = 0.84;

/** What the boost does, in the sky's own coordinates. */
export interface BoostedSky extends SkyBoost {
  readonly rapidity: number;
  /** unit vector in the display basis; in a sky of angles, along the boost of the run or against it */
  readonly axis: Float64Array;
}

/** @param camera how the globe is turned: the boost lies in the plane of the page, whichever directions that are */
export function boostedSky(
  { kind }: SkyPlacement,
  camera: Camera,
  boost: SkyBoost | null,
): BoostedSky | null {
  if (boost === null) return null;
  const { right, up } = boost;
  const rapidity = Math.hypot(right, up);
  if (!(rapidity > 0)) return null;
  const axis = new Float64Array(3);
  const rows = kind === 'globe' ? rotationOf(camera) : IDENTITY;
  for (let k = 0; k < 3; k++) axis[k] = (right * rows[k]! + up * rows[3 + k]!) / rapidity;
  return { right, up, rapidity, axis };
}

const IDENTITY = rotationOf({ yaw: 0, pitch: 0 });

/** Where something stands in the sky, as `placeInSky` takes it. */
interface Star {
  x: number;
  y: number;
  z: number;
  radians: number;
}

const direction = new Float64Array(3);
const along = new Float64Array(3);

/**
 * Moves a star by the law of aberration, in place: that of a neuron with a > 0 ahead, with a < 0 astern, as a boost does to
 * the vector (a, w).
 */
export function moveStar({ axis, rapidity, right }: BoostedSky, star: Star, sign: number): void {
  direction[0] = star.x;
  direction[1] = star.y;
  direction[2] = star.z;
  for (let k = 0; k < 3; k++) along[k] = Math.sign(sign) * axis[k]!;
  boostDirection(direction, along, rapidity);
  [star.x, star.y, star.z] = direction as unknown as [number, number, number];
  // in a sky of angles to the run's boost the reader's is along it
  const ahead = Math.sign(sign) * right;
  star.radians = 2 * Math.atan2(Math.sin(star.radians / 2), Math.cos(star.radians / 2) * Math.exp(ahead));
}

/** Where the handle stands, CSS pixels; in the middle without a boost. */
export function handlePlace(sky: SkyPlacement, boost: SkyBoost | null): { px: number; py: number } {
  const { right, up } = boost ?? { right: 0, up: 0 };
  const perUnit = (REACH * sky.pxRadius) / MOST_RAPIDITY;
  return { px: sky.pxCentre + right * perUnit, py: sky.pyCentre - up * perUnit };
}

/** The boost whose handle a pointer has taken to a place; null in the middle. */
export function boostAt(sky: SkyPlacement, px: number, py: number): SkyBoost | null {
  const perUnit = (REACH * sky.pxRadius) / MOST_RAPIDITY;
  return held(sky, (px - sky.pxCentre) / perUnit, (sky.pyCentre - py) / perUnit);
}

/** Of an arrow key, on the page. */
const KEY_STEP = 0.25;

/** The boost after a key, null where there is none any more; undefined for a key that does nothing to it. */
export function boostByKey(
  sky: SkyPlacement,
  boost: SkyBoost | null,
  key: string,
): SkyBoost | null | undefined {
  // what closes nothing here may close something elsewhere
  if (commandOf(SKY_KEYS, key) !== null) return boost === null && isClosing(key) ? undefined : null;
  const arrow = arrowOf(key);
  if (arrow === null) return undefined;
  return held(sky, (boost?.right ?? 0) + KEY_STEP * arrow[0], (boost?.up ?? 0) + KEY_STEP * arrow[1]);
}

/** No longer than the longest; in a sky of angles along the boost of the run. */
function held({ kind }: SkyPlacement, right: number, up: number): SkyBoost | null {
  const across = kind === 'angle' ? 0 : up;
  const rapidity = Math.hypot(right, across);
  if (!(rapidity >= LEAST_RAPIDITY)) return null;
  const scale = Math.min(1, MOST_RAPIDITY / rapidity);
  return { right: scale * right, up: scale * across };
}
