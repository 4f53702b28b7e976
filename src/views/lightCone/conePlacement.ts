import { type Camera, type Rotation, rotationOf } from '../../drawing/sphere/camera.ts';
import type { DisplayBasis } from '../../drawing/sphere/displayBasis.ts';
import { LEVELS, type PlacedPoint } from '../../drawing/sphere/placement.ts';
import type { Box } from './layout.ts';

/** Straight pieces of a drawn circle. */
export const ARCS = 96;

/** Of a: the upper half of the cone, or the lower one. */
export type Sign = 1 | -1;

/** The double cone stands upright, seen a little from above, the plane's first axis to the right and towards the reader. */
export const CONE_HOME: Camera = { yaw: 5.5, pitch: 0.36 };
/** Lower it would be a cross of two lines, higher only its opening. */
const PITCHES = { least: 0.1, most: 0.7 };

/** Distance of the eye from the apex, in radii of the rim: a weak perspective. */
const EYE = 7;
/** marks on the far side of the cone */
const FAR_LEVEL = LEVELS - 3;

/** The camera held to where the cone reads as one. */
export function heldPitch({ yaw, pitch }: Camera): Camera {
  return { yaw, pitch: Math.min(PITCHES.most, Math.max(PITCHES.least, pitch)) };
}

/**
 * From R^(1+2) to CSS pixels. A place has two coordinates x, y in the plane of w and a height, that of a; the cone is
 * height^2 = x^2 + y^2, its rims at height 1 and -1.
 */
export class ConePlacement {
  readonly pxCentre: number;
  /** of the apex */
  readonly pyCentre: number;
  /** of a unit at the apex */
  readonly pxRadius: number;
  private readonly rotation: Rotation;

  /** Fits both rims into the box, wherever the camera has turned to about the axis. */
  constructor(camera: Camera, box: Box) {
    // turning about the axis changes nothing of the outline: the size stays while the cone turns
    this.rotation = rotationOf({ yaw: 0, pitch: camera.pitch });
    const point: PlacedPoint = { px: 0, py: 0, level: 0, x: 0, y: 0 };
    let [right, top, bottom] = [0, 0, 0];
    for (let k = 0; k < 72; k++) {
      const turn = (k * Math.PI) / 36;
      for (const height of [-1, 1]) {
        this.see(Math.cos(turn), Math.sin(turn), height, point);
        right = Math.max(right, point.x);
        top = Math.max(top, point.y);
        bottom = Math.min(bottom, point.y);
      }
    }
    this.pxRadius = Math.max(8, Math.min(box.pxWidth / (2 * right), box.pxHeight / (top - bottom)));
    this.pxCentre = box.pxLeft + box.pxWidth / 2;
    this.pyCentre = box.pyTop + box.pxHeight / 2 + (this.pxRadius * (top + bottom)) / 2;
    this.rotation = rotationOf(camera);
  }

  /**
   * Writes where (x, y, height) stands into `point`; its level tells the near side from the far one.
   * @returns how much larger than at the apex things are there
   */
  place(x: number, y: number, height: number, point: PlacedPoint): number {
    const nearness = this.see(x, y, height, point);
    point.px = this.pxCentre + this.pxRadius * point.x;
    point.py = this.pyCentre - this.pxRadius * point.y;
    return nearness;
  }

  /** In units of the radius; no object is made of it: thousands of places are asked for in a tick. */
  private see(x: number, y: number, height: number, point: PlacedPoint): number {
    const r = this.rotation;
    // of the foot in the plane: which side of the cone it is on
    const towards = r[6] * x - r[8] * y;
    const nearness = EYE / (EYE - towards - r[7] * height);
    point.x = nearness * (r[0] * x - r[2] * y);
    point.y = nearness * (r[3] * x + r[4] * height - r[5] * y);
    point.level = towards >= -1e-9 ? LEVELS - 1 : FAR_LEVEL;
    return nearness;
  }
}

/**
 * Coordinates in the plane over which the cone stands, of a direction in the display basis: the plane itself, the
 * projection, and of space the plane of the teacher (in front) and the axis that points up.
 */
export function inPlane(
  kind: DisplayBasis['kind'],
  x: number,
  y: number,
  z: number,
): readonly [number, number] {
  return kind === 'globe' ? [z, y] : [x, y];
}
