import type { PointerPlace } from '../../drawing/canvas/pointerPlace.ts';
import { GlyphPlaces } from '../../drawing/sphere/glyphs.ts';

/** Where the neurons are in both parts, as drawn last, for the pointer. */
export class ConePlaces {
  readonly cone = new GlyphPlaces();
  readonly sky = new GlyphPlaces();

  /** Where drawn neuron s is on the cone; null where it is not drawn. */
  of(s: number): PointerPlace | null {
    const { px, py } = this.cone;
    return s >= 0 && s < px.length ? { px: px[s]!, py: py[s]! } : null;
  }

  /** Index of the drawn neuron nearest to a point in either part; -1 where none is within reach. */
  nearest(px: number, py: number, pxReach: number): number {
    const [one, other] = [this.cone.nearest(px, py, pxReach), this.sky.nearest(px, py, pxReach)];
    if (one < 0 || other < 0) return Math.max(one, other);
    const distance = (places: GlyphPlaces, s: number) => Math.hypot(places.px[s]! - px, places.py[s]! - py);
    return distance(this.cone, one) <= distance(this.sky, other) ? one : other;
  }
}
