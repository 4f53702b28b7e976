import type { Context2D } from '../canvas/context.ts';
import { addCircle, SQUARE_HALF } from '../canvas/shapes.ts';
import type { Sheet } from '../canvas/sheet.ts';
import { NEURON_STYLES, type NeuronStyle } from '../neurons/neuronStyle.ts';
import type { CloudFrame } from './neuronCloud.ts';
import { LEVELS, levelAlpha, newPoint } from './placement.ts';
import type { SphereView } from './sphereView.ts';

/** Above so many neurons rays would cover everything. */
const MAX_RAYS = 400;

/** Where the glyphs of the drawn neurons are, for drawing and picking; in the order of `NeuronCloud.neurons`. */
export class GlyphPlaces {
  px = new Float32Array(0);
  py = new Float32Array(0);
  /** glyph radius in CSS pixels */
  size = new Float32Array(0);
  /** style (place in NEURON_STYLES) * LEVELS + level */
  bucket = new Uint8Array(0);

  update(view: SphereView, frame: CloudFrame): void {
    const { space, radial, placement } = view;
    const count = space.cloud.neurons.length;
    if (this.px.length !== count) this.resize(count);
    const point = newPoint();
    const sizes = glyphSizes(view);
    for (let s = 0; s < count; s++) {
      const radius = radial.radius(frame.logNorm[s]!);
      placement.place(frame.x[s]!, frame.y[s]!, frame.z[s]!, radius, point);
      this.px[s] = point.px;
      this.py[s] = point.py;
      this.size[s] = sizes.least + sizes.range * Math.min(1, radius);
      this.bucket[s] = space.styles[s]! * LEVELS + point.level;
    }
  }

  /** Index of the drawn neuron nearest to a point, plain ones before faint ones; -1 where none is within reach. */
  nearest(px: number, py: number, pxReach: number): number {
    let nearest = -1;
    let least = pxReach * pxReach;
    for (let s = 0; s < this.px.length; s++) {
      const dx = this.px[s]! - px;
      const dy = this.py[s]! - py;
      const faint = this.bucket[s]! % LEVELS < LEVELS / 2 ? 1.5 : 1;
      const distance = (dx * dx + dy * dy) * faint;
      if (distance < least) {
        least = distance;
        nearest = s;
      }
    }
    return nearest;
  }

  /** Makes room for `count` glyphs; what was there is lost. */
  resize(count: number): void {
    this.px = new Float32Array(count);
    this.py = new Float32Array(count);
    this.size = new Float32Array(count);
    this.bucket = new Uint8Array(count);
  }
}

/** Glyphs are in proportion to a rim smaller than 0.7 of this: there they would cover each other. */
const PX_SMALL = 115;

/** Glyph radius: `least` in the middle of the radial scale, `least + range` at its rim. CSS pixels. */
export function glyphSizes({ space, placement }: SphereView): { least: number; range: number } {
  const count = space.cloud.neurons.length;
  const room = Math.min(
    1.15,
    Math.max(Math.min(0.7, placement.pxRadius / PX_SMALL), placement.pxRadius / 280),
  );
  const largest = room * (count <= 100 ? 6 : count <= 1000 ? 4.2 : 2.8);
  // On the globe size alone tells the norm.
  return space.basis.kind === 'globe'
    ? { least: 0.4 * largest, range: 1.1 * largest }
    : { least: 0.55 * largest, range: 0.45 * largest };
}

/**
 * All glyphs, by style and level. Each is filled by itself: browsers rasterise thousands of small shapes faster than
 * one path of thousands of parts (5000 circles: 5 against 9 ms, 5000 squares: 2 against 6).
 * @param alphas of each style (`neuronAlphas`)
 */
export function drawGlyphs(
  { context, palette }: Sheet,
  places: GlyphPlaces,
  alphas: readonly number[],
): void {
  const members = membersOf(places.bucket);
  context.lineWidth = places.px.length > 100 ? 1 : 1.25;
  for (const [order, style] of NEURON_STYLES.entries()) {
    context.fillStyle = palette[style.colour];
    context.strokeStyle = palette[style.colour];
    for (let level = 0; level < LEVELS; level++) {
      context.globalAlpha = alphas[order]! * levelAlpha(level);
      for (const s of members[order * LEVELS + level]!) drawGlyph(context, style.glyph, places, s);
    }
  }
  context.globalAlpha = 1;
}

function drawGlyph(context: Context2D, glyph: NeuronStyle['glyph'], places: GlyphPlaces, s: number): void {
  const px = places.px[s]!;
  const py = places.py[s]!;
  const radius = places.size[s]!;
  if (glyph === 'square') {
    const half = SQUARE_HALF * radius;
    context.fillRect(px - half, py - half, 2 * half, 2 * half);
    return;
  }
  context.beginPath();
  addCircle(context, px, py, radius);
  if (glyph === 'hollow') context.stroke();
  else context.fill();
}

/** A thin ray from the middle to every glyph, where there are few enough to see. */
export function drawRays(
  { context, palette }: Sheet,
  view: SphereView,
  places: GlyphPlaces,
  alphas: readonly number[],
): void {
  const count = places.px.length;
  if (count > MAX_RAYS || view.space.basis.kind === 'globe') return;
  const { pxCentre, pyCentre } = view.placement;
  const members = membersOf(places.bucket);
  context.lineWidth = 1;
  for (const [order, style] of NEURON_STYLES.entries()) {
    context.strokeStyle = palette[style.colour];
    for (let level = 0; level < LEVELS; level++) {
      const bucket = members[order * LEVELS + level]!;
      if (bucket.length === 0) continue;
      context.globalAlpha = alphas[order]! * levelAlpha(level) * (count > 100 ? 0.14 : 0.3);
      context.beginPath();
      for (const s of bucket) {
        context.moveTo(pxCentre, pyCentre);
        context.lineTo(places.px[s]!, places.py[s]!);
      }
      context.stroke();
    }
  }
  context.globalAlpha = 1;
}

function membersOf(buckets: Uint8Array): number[][] {
  const members: number[][] = Array.from({ length: NEURON_STYLES.length * LEVELS }, () => []);
  for (let s = 0; s < buckets.length; s++) members[buckets[s]!]!.push(s);
  return members;
}
