import { describe, expect, it } from 'vitest';
import { STRAIGHT } from '../../../src/drawing/sphere/camera.ts';
import {
  boostAt,
  boostByKey,
  boostedSky,
  handlePlace,
  MOST_RAPIDITY,
  moveStar,
} from '../../../src/views/lightCone/skyBoost.ts';
import { type SkyPlacement, skyPlacement } from '../../../src/views/lightCone/skyPlacement.ts';

const box = { pxLeft: 20, pyTop: 10, pxWidth: 300, pxHeight: 280 };

function sky(kind: 'plane' | 'globe' | 'projection'): SkyPlacement {
  return skyPlacement({ kind } as Parameters<typeof skyPlacement>[0], box, true, STRAIGHT);
}

/** (a, w) after a boost along n, as the matrix moves it: the sky's law comes out of that. */
function boosted(a: number, w: readonly number[], n: readonly number[], rapidity: number): number[] {
  const along = w.reduce((sum, x, k) => sum + x * n[k]!, 0);
  const factor = along * (Math.cosh(rapidity) - 1) + a * Math.sinh(rapidity);
  const moved = w.map((x, k) => x + factor * n[k]!);
  const length = Math.hypot(...moved);
  return moved.map((x) => x / length);
}

describe('the boost of a reader', () => {
  it('moves every star as a Lorentz boost moves its neuron, of either sign', () => {
    const own = { right: 0.9, up: -1.1 };
    const rapidity = Math.hypot(own.right, own.up);
    const axis = [own.right / rapidity, own.up / rapidity, 0];
    for (const kind of ['plane', 'globe'] as const) {
      const boost = boostedSky(sky(kind), STRAIGHT, own)!;
      for (let k = 0; k < 12; k++) {
        const z = kind === 'plane' ? 0 : Math.sin(3 * k + 1);
        const flat = Math.sqrt(1 - z * z);
        const w = [flat * Math.cos(k), flat * Math.sin(k), z];
        for (const sign of [1, -1]) {
          const star = { x: w[0]!, y: w[1]!, z, radians: 0 };
          moveStar(boost, star, sign);
          const exact = boosted(sign, w, axis, rapidity);
          expect([star.x, star.y, star.z]).toEqual(exact.map((x) => expect.closeTo(x, 12)));
        }
      }
    }
  });

  it('in a sky of angles halves and doubles the tangent of half of each', () => {
    const boost = boostedSky(sky('projection'), STRAIGHT, { right: Math.LN2, up: 0 })!;
    for (const radians of [0, 0.3, 2, Math.PI]) {
      const ahead = { x: 1, y: 0, z: 0, radians };
      moveStar(boost, ahead, 1);
      expect(ahead.radians).toBeCloseTo(2 * Math.atan(Math.tan(radians / 2) / 2), 12);
      const astern = { x: 1, y: 0, z: 0, radians };
      moveStar(boost, astern, -1);
      expect(astern.radians).toBeCloseTo(2 * Math.atan(2 * Math.tan(radians / 2)), 12);
    }
  });

  it('is where its handle is dragged to, no farther than the longest, and none in the middle', () => {
    for (const kind of ['plane', 'globe'] as const) {
      const place = sky(kind);
      const { px, py } = handlePlace(place, { right: 1, up: 2 });
      expect(boostAt(place, px, py)).toEqual({ right: expect.closeTo(1, 9), up: expect.closeTo(2, 9) });
      const far = boostAt(place, place.pxCentre + 9999, place.pyCentre)!;
      expect(far).toEqual({ right: MOST_RAPIDITY, up: expect.closeTo(0, 9) });
      expect(boostAt(place, place.pxCentre + 0.4, place.pyCentre)).toBeNull();
      expect(handlePlace(place, null)).toEqual({ px: place.pxCentre, py: place.pyCentre });
    }
    // to angles to the boost of the run there is but one way
    const { pxCentre, pyCentre } = sky('projection');
    expect(boostAt(sky('projection'), pxCentre + 30, pyCentre - 50)!.up).toBe(0);
  });

  it('goes by arrow keys, and back to the run by Home and Escape', () => {
    const place = sky('plane');
    const one = boostByKey(place, null, 'ArrowRight');
    expect(one).toEqual({ right: 0.25, up: 0 });
    expect(boostByKey(place, one!, 'ArrowUp')).toEqual({ right: 0.25, up: 0.25 });
    expect(boostByKey(place, one!, 'ArrowLeft')).toBeNull();
    expect(boostByKey(place, one!, 'Home')).toBeNull();
    expect(boostByKey(place, one!, 'Escape')).toBeNull();
    // not its own: the page's
    expect(boostByKey(place, null, 'Escape')).toBeUndefined();
    expect(boostByKey(place, one!, 'k')).toBeUndefined();
  });
});
