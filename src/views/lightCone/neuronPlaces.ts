import { NEURON_STYLES } from '../../drawing/neurons/neuronStyle.ts';
import type { GlyphPlaces } from '../../drawing/sphere/glyphs.ts';
import type { CloudFrame } from '../../drawing/sphere/neuronCloud.ts';
import { LEVELS, newPoint, type PlacedPoint } from '../../drawing/sphere/placement.ts';
import type { ConeView } from './model.ts';
import { type BoostedSky, moveStar } from './skyBoost.ts';

/** Glyph radius in CSS pixels: `least` at the apex, `least + range` at the rim. */
function coneGlyphSizes({ space, cone }: ConeView): { least: number; range: number } {
  const count = space.cloud.neurons.length;
  const room = Math.min(1, Math.max(0.6, cone.pxRadius / 190));
  const largest = room * (count <= 100 ? 5.5 : count <= 1000 ? 3.8 : 2.6);
  return { least: 0.5 * largest, range: 0.5 * largest };
}

/**
 * Where drawn neuron s of a frame stands on the cone: its foot by the direction and log-norm of w, its height by the
 * sign and log-size of a. On the cone where |a| = |w|, whatever the scale.
 * @returns how much larger it is seen there than at the apex
 */
export function placeOnCone(view: ConeView, frame: CloudFrame, s: number, point: PlacedPoint): number {
  const { cone, radial, space } = view;
  // `inPlane` without an array for each of thousands
  const east = space.basis.kind === 'globe' ? frame.z[s]! : frame.x[s]!;
  const north = frame.y[s]!;
  const inside = Math.sqrt(east * east + north * north);
  const radius = radial.radius(frame.logNorm[s]!) / (inside || 1);
  const height = frame.sign[s]! * radial.radius(frame.logOutput[s]!);
  const nearness = cone.place(radius * east, radius * north, height, point);
  // what lies outside the plane over which the cone stands shows as in a projection
  if (space.basis.kind !== 'plane') point.level = Math.round(Math.min(1, inside * inside) * (LEVELS - 1));
  return nearness;
}

export function updateConePlaces(places: GlyphPlaces, view: ConeView, frame: CloudFrame): void {
  const count = frame.x.length;
  if (places.px.length !== count) places.resize(count);
  const sizes = coneGlyphSizes(view);
  const point = newPoint();
  for (let s = 0; s < count; s++) {
    const nearness = placeOnCone(view, frame, s, point);
    const radius = Math.min(1, view.radial.radius(frame.logNorm[s]!));
    places.px[s] = point.px;
    places.py[s] = point.py;
    places.size[s] = nearness * (sizes.least + sizes.range * radius);
    places.bucket[s] = view.space.styles[s]! * LEVELS + point.level;
  }
}

/** Where something stands in the sky: (x, y, z) a direction in the display basis; `degrees` its angle to the boost. */
export function placeInSky(
  { sky }: ConeView,
  at: { readonly x: number; readonly y: number; readonly z: number; readonly radians: number },
  pxRadius: number,
  point: PlacedPoint,
): void {
  if (sky === null) return;
  if (sky.globe !== null) {
    sky.globe.place(at.x, at.y, at.z, 1, point);
    return;
  }
  const turn = sky.kind === 'circle' ? Math.atan2(at.y, at.x) : at.radians;
  point.px = sky.pxCentre + pxRadius * Math.cos(turn);
  point.py = sky.pyCentre - pxRadius * Math.sin(turn);
  point.level = LEVELS - 1;
  point.x = Math.cos(turn);
  point.y = Math.sin(turn);
}

/**
 * The stars: every drawn neuron where w points.
 * @param angles per drawn neuron, radians to the boost; only of a sky of angles
 * @param boosted what moves them from there; the dead, which no gradient reaches, stay
 */
export function updateSkyPlaces(
  places: GlyphPlaces,
  view: ConeView,
  frame: CloudFrame,
  angles: Float64Array | null,
  boosted: BoostedSky | null,
): void {
  const { sky, space } = view;
  const count = sky === null || (sky.kind === 'angle' && angles === null) ? 0 : frame.x.length;
  if (places.px.length !== count) places.resize(count);
  if (sky === null) return;
  const { least, range } = coneGlyphSizes(view);
  const at = { x: 0, y: 0, z: 0, radians: 0 };
  const point = newPoint();
  for (let s = 0; s < count; s++) {
    at.x = frame.x[s]!;
    at.y = frame.y[s]!;
    at.z = frame.z[s]!;
    at.radians = angles?.[s] ?? 0;
    const dead = NEURON_STYLES[space.styles[s]!]!.name === 'dead';
    if (boosted !== null && !dead) moveStar(boosted, at, frame.sign[s]!);
    placeInSky(view, at, sky.pxRadius, point);
    places.px[s] = point.px;
    places.py[s] = point.py;
    places.size[s] = dead ? least : least + 0.6 * range;
    places.bucket[s] = space.styles[s]! * LEVELS + point.level;
  }
}
