/** How the plane and the lights share the body of the picture, CSS pixels. */
export interface Boxes {
  readonly plane: { readonly pxWidth: number; readonly pxHeight: number };
  /** null where one line under the plane has to do */
  readonly lights: { readonly pxWidth: number; readonly pxHeight: number } | null;
  /** the lights stand beside the plane, not under it */
  readonly beside: boolean;
}

/** Height of the one line, as in lights.css. */
const PX_LINE = 20;

const PX_LIGHTS_BESIDE = 330;
/** Under the plane: with the list in two columns, and in one. */
const PX_LIGHTS_UNDER = { two: 216, one: 306 };
/** The plane has at least this share of the height. */
const LEAST_PLANE = 0.52;

/** A plane of true angles above one of shares: S is low in the first. */
const SHARE_OF_TRUE = 0.4;
const LEAST_FOR_BOTH = { pxWidth: 420, pxHeight: 360 };

/** Heights of the two planes; null where there is room for one only. */
export function bothPlanes({ pxWidth, pxHeight }: Boxes['plane']): readonly [number, number] | null {
  if (pxWidth < LEAST_FOR_BOTH.pxWidth || pxHeight < LEAST_FOR_BOTH.pxHeight) return null;
  const pxTrue = Math.round(SHARE_OF_TRUE * pxHeight);
  return [pxTrue, pxHeight - pxTrue];
}

/** @param defined S is defined: there are lights to show */
export function shareBody(pxWidth: number, pxHeight: number, defined: boolean): Boxes {
  if (!defined) return { plane: { pxWidth, pxHeight }, lights: null, beside: false };
  if (pxWidth >= 2.3 * PX_LIGHTS_BESIDE && pxWidth > 1.3 * pxHeight && pxHeight >= 280) {
    return {
      plane: { pxWidth: pxWidth - PX_LIGHTS_BESIDE, pxHeight },
      lights: { pxWidth: PX_LIGHTS_BESIDE, pxHeight },
      beside: true,
    };
  }
  if (pxWidth >= 300 && pxHeight >= 400) {
    const wanted = pxWidth >= 520 ? PX_LIGHTS_UNDER.two : PX_LIGHTS_UNDER.one;
    const pxLights = Math.round(Math.min(wanted, (1 - LEAST_PLANE) * pxHeight));
    return {
      plane: { pxWidth, pxHeight: pxHeight - pxLights },
      lights: { pxWidth, pxHeight: pxLights },
      beside: false,
    };
  }
  return { plane: { pxWidth, pxHeight: Math.max(0, pxHeight - PX_LINE) }, lights: null, beside: false };
}
