import { type Camera, type Rotation, rotationOf } from './camera.ts';
import type { DisplayBasis, Projected } from './displayBasis.ts';
import type { RadialScale } from './radial.ts';

/** How plainly a point is seen, in steps: the back of the globe is faint, a projection fades with what lies outside. */
export const LEVELS = 6;
const FAINTEST = 0.14;
/** level of marks on the back of the globe */
const BACK_LEVEL = 1;

export function levelAlpha(level: number): number {
  return FAINTEST + (1 - FAINTEST) * (level / (LEVELS - 1));
}

/** A point on the picture: where, how plainly, and (x, y) the direction from the middle to it, y up, at most length 1. */
export interface PlacedPoint {
  px: number;
  py: number;
  level: number;
  x: number;
  y: number;
}

export interface PlacementBox {
  /** where the box begins in the canvas; 0 unless told */
  readonly pxLeft?: number;
  readonly pyTop?: number;
  readonly pxWidth: number;
  readonly pxHeight: number;
  /** least distance of the rim from the sides, and from top and bottom */
  readonly pxBeside: number;
  readonly pxAround: number;
}

/** From directions in the display basis to CSS pixels. */
export class Placement {
  readonly pxCentre: number;
  readonly pyCentre: number;
  /** of the rim */
  readonly pxRadius: number;
  readonly kind: DisplayBasis['kind'];
  readonly rotation: Rotation;

  constructor(kind: DisplayBasis['kind'], camera: Camera, box: PlacementBox) {
    this.kind = kind;
    this.rotation = rotationOf(camera);
    this.pxCentre = (box.pxLeft ?? 0) + box.pxWidth / 2;
    this.pyCentre = (box.pyTop ?? 0) + box.pxHeight / 2;
    const room = Math.min(box.pxWidth / 2 - box.pxBeside, box.pxHeight / 2 - box.pxAround);
    this.pxRadius = Math.max(20, room);
  }

  /**
   * Writes where the direction (x, y, z) stands at `radius` (1 at the rim) into `point`. On the globe everything is on
   * the surface, whatever its radius: inside it a point would be seen in front of places that it does not point to.
   * In a projection the radius is the norm's alone, and what lies outside the plane shows as the level.
   */
  place(x: number, y: number, z: number, radius: number, point: PlacedPoint): PlacedPoint {
    switch (this.kind) {
      case 'plane':
        return this.put(x, y, radius, LEVELS - 1, point);
      case 'globe': {
        const r = this.rotation;
        const right = r[0] * x + r[1] * y + r[2] * z;
        const up = r[3] * x + r[4] * y + r[5] * z;
        const towards = r[6] * x + r[7] * y + r[8] * z;
        return this.put(right, up, 1, towards >= 0 ? LEVELS - 1 : BACK_LEVEL, point);
      }
      case 'projection': {
        const inside = x * x + y * y;
        const length = Math.sqrt(inside) || 1;
        const level = Math.round(Math.min(1, inside) * (LEVELS - 1));
        return this.put(x / length, y / length, radius, level, point);
      }
    }
  }

  private put(x: number, y: number, radius: number, level: number, point: PlacedPoint): PlacedPoint {
    point.px = this.pxCentre + this.pxRadius * radius * x;
    point.py = this.pyCentre - this.pxRadius * radius * y;
    point.level = level;
    point.x = x;
    point.y = y;
    return point;
  }
}

export function newPoint(): PlacedPoint {
  return { px: 0, py: 0, level: 0, x: 0, y: 0 };
}

/** Where a vector's tip stands: direction, and radius by its own norm; what is longer than the rim ends on the rim. */
export function placeVector(placement: Placement, radial: RadialScale, vector: Projected): PlacedPoint {
  const radius = Math.min(1, radial.radius(Math.log10(vector.norm)));
  return placement.place(vector.x, vector.y, vector.z, radius, newPoint());
}
