import { NEURON_STYLES } from '../../drawing/neurons/neuronStyle.ts';
import type { GlyphPlaces } from '../../drawing/sphere/glyphs.ts';
import type { CloudFrame } from '../../drawing/sphere/neuronCloud.ts';
import { LEVELS, type Mark, newMark } from '../../drawing/sphere/placement.ts';
import type { ConeView } from './model.ts';

/** Glyph radius in CSS pixels: `least` at the apex, `least + range` at the rim. */
function glyphSizes({ scenery, cone }: ConeView): { least: number; range: number } {
  const count = scenery.cloud.neurons.length;
  const room = Math.min(1, Math.max(0.6, cone.pxRadius / 190));
  const largest = room * (count <= 100 ? 5.5 : count <= 1000 ? 3.8 : 2.6);
  return { least: 0.5 * largest, range: 0.5 * largest };
}

/**
 * Where drawn neuron s of a frame stands on the cone: its foot by the direction and log-norm of w, its height by the
 * sign and log-size of a. On the cone where |a| = |w|, whatever the scale.
 * @returns how much larger it is seen there than at the apex
 */
export function placeOnCone(view: ConeView, frame: CloudFrame, s: number, mark: Mark): number {
  const { cone, radial, scenery } = view;
  // `inPlane` without an array for each of thousands
  const east = scenery.basis.kind === 'globe' ? frame.z[s]! : frame.x[s]!;
  const north = frame.y[s]!;
  const inside = Math.sqrt(east * east + north * north);
  const radius = radial.radius(frame.logNorm[s]!) / (inside || 1);
  const height = frame.sign[s]! * radial.radius(frame.logOutput[s]!);
  const nearness = cone.place(radius * east, radius * north, height, mark);
  // what lies outside the plane over which the cone stands shows as in a projection
  if (scenery.basis.kind !== 'plane') mark.level = Math.round(Math.min(1, inside * inside) * (LEVELS - 1));
  return nearness;
}

export function updateConePlaces(places: GlyphPlaces, view: ConeView, frame: CloudFrame): void {
  const count = frame.x.length;
  if (places.px.length !== count) places.resize(count);
  const sizes = glyphSizes(view);
  const mark = newMark();
  for (let s = 0; s < count; s++) {
    const nearness = placeOnCone(view, frame, s, mark);
    const radius = Math.min(1, view.radial.radius(frame.logNorm[s]!));
    places.px[s] = mark.px;
    places.py[s] = mark.py;
    places.size[s] = nearness * (sizes.least + sizes.range * radius);
    places.bucket[s] = view.scenery.styles[s]! * LEVELS + mark.level;
  }
}

/** Where something stands in the sky: (x, y, z) a direction in the display basis; `degrees` its angle to the boost. */
export function placeInSky(
  { sky }: ConeView,
  at: { readonly x: number; readonly y: number; readonly z: number; readonly radians: number },
  pxRadius: number,
  mark: Mark,
): void {
  if (sky === null) return;
  if (sky.globe !== null) {
    sky.globe.place(at.x, at.y, at.z, 1, mark);
    return;
  }
  const turn = sky.kind === 'circle' ? Math.atan2(at.y, at.x) : at.radians;
  mark.px = sky.pxCentre + pxRadius * Math.cos(turn);
  mark.py = sky.pyCentre - pxRadius * Math.sin(turn);
  mark.level = LEVELS - 1;
  mark.x = Math.cos(turn);
  mark.y = Math.sin(turn);
}

/**
 * The stars: every drawn neuron where w points.
 * @param angles per drawn neuron, radians to the boost; only of a sky of angles
 */
export function updateSkyPlaces(
  places: GlyphPlaces,
  view: ConeView,
  frame: CloudFrame,
  angles: Float64Array | null,
): void {
  const { sky, scenery } = view;
  const count = sky === null || (sky.kind === 'angle' && angles === null) ? 0 : frame.x.length;
  if (places.px.length !== count) places.resize(count);
  if (sky === null) return;
  const { least, range } = glyphSizes(view);
  const at = { x: 0, y: 0, z: 0, radians: 0 };
  const mark = newMark();
  for (let s = 0; s < count; s++) {
    at.x = frame.x[s]!;
    at.y = frame.y[s]!;
    at.z = frame.z[s]!;
    at.radians = angles?.[s] ?? 0;
    placeInSky(view, at, sky.pxRadius, mark);
    const dead = NEURON_STYLES[scenery.styles[s]!]!.name === 'dead';
    places.px[s] = mark.px;
    places.py[s] = mark.py;
    places.size[s] = dead ? least : least + 0.6 * range;
    places.bucket[s] = scenery.styles[s]! * LEVELS + mark.level;
  }
}
