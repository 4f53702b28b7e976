import { arrowOf } from '../keys/keys.ts';

/** How the globe is turned: first by `yaw` about its own upright axis, then by `pitch` towards the reader. Radians. */
export interface Camera {
  readonly yaw: number;
  readonly pitch: number;
}

/** The teacher in front, a little to the right and above the middle. */
export const HOME: Camera = { yaw: 0.6, pitch: -0.35 };
/** The plane and the projection are looked at straight. */
export const STRAIGHT: Camera = { yaw: 0, pitch: 0 };

/** Rows: the reader's right, up and towards, in the coordinates of the display basis. */
export type Rotation = readonly [number, number, number, number, number, number, number, number, number];

export function rotationOf({ yaw, pitch }: Camera): Rotation {
  const [c, s] = [Math.cos(yaw), Math.sin(yaw)];
  const [cp, sp] = [Math.cos(pitch), Math.sin(pitch)];
  return [c, 0, s, sp * s, cp, -sp * c, -cp * s, sp, cp * c];
}

/** @param dx, dy turn in radians of the point under the pointer, right and up */
export function turned({ yaw, pitch }: Camera, dx: number, dy: number): Camera {
  const limit = Math.PI / 2;
  const full = 2 * Math.PI;
  return {
    yaw: (((yaw + dx) % full) + full) % full,
    pitch: Math.min(limit, Math.max(-limit, pitch - dy)),
  };
}

const KEY_STEP = Math.PI / 18;

/** The camera after an arrow key; null for any other key. */
export function turnedByKey(camera: Camera, key: string): Camera | null {
  const arrow = arrowOf(key);
  return arrow === null ? null : turned(camera, KEY_STEP * arrow[0], KEY_STEP * arrow[1]);
}
