import type { Run } from '../../state/run.ts';
import type { TimeScale } from '../../state/timeAxis.ts';
import type { Context2D } from '../canvas/context.ts';
import type { Sheet } from '../canvas/sheet.ts';
import { NEURON_STYLES } from '../neurons/neuronStyle.ts';
import type { GlyphPlaces } from './glyphs.ts';
import type { CloudFrame } from './neuronCloud.ts';
import { newPoint, type PlacedPoint } from './placement.ts';
import { addBend } from './smoothPath.ts';

/** Trails are drawn of so many neurons, and reach back over so much of the time axis, in so many stretches. */
const MAX_TRAILS = 600;
const REACH = 0.1;
const STRETCHES = 10;
/** The older a stretch, the fainter, in so many steps. */
const FADES = 5;

/** Writes where drawn neuron s of a frame stands into `point`. The same function at every call, as long as that is the same place. */
export type PlaceNeuron = (frame: CloudFrame, s: number, point: PlacedPoint) => void;

/** Numbers of the frames that a trail ending at `time` goes through, newest first. */
export function trailFrames(run: Run, scale: TimeScale, time: number): number[] {
  const start = scale.toFraction(time) - REACH;
  const last = run.frameIndexAt(time);
  let first = last;
  while (first > 0 && scale.toFraction(run.times[first - 1]!) > start) first--;
  // Multiples of the stride: while the run plays most frames of the trail stay the same, and stay in memory.
  const stride = Math.max(1, Math.ceil((last - first + 1) / STRETCHES));
  const frames: number[] = [];
  for (let f = last - (last % stride); f >= first; f -= stride) frames.push(f);
  return frames;
}

/**
 * The recent path of every neuron, fading.
 * @param styles per drawn neuron, the place of its style in NEURON_STYLES
 * @param alphas as in drawGlyphs
 */
export function drawTrails(
  { context, palette }: Sheet,
  styles: Uint8Array,
  place: PlaceNeuron,
  places: GlyphPlaces,
  frames: readonly CloudFrame[],
  alphas: readonly number[],
): void {
  const stride = Math.ceil(places.px.length / MAX_TRAILS);
  // A hairline: anything wider is outlined first, which takes ten times as long.
  context.lineWidth = 1;
  for (let fade = 0; fade < FADES; fade++) {
    const from = Math.floor((frames.length * fade) / FADES);
    const to = Math.floor((frames.length * (fade + 1)) / FADES);
    if (from === to) continue;
    for (const [order, style] of NEURON_STYLES.entries()) {
      // the dead do not move
      if (style.name === 'dead') continue;
      context.globalAlpha = alphas[order]! * 0.5 * (1 - fade / FADES);
      context.strokeStyle = palette[style.colour];
      context.beginPath();
      for (let s = 0; s < places.px.length; s += stride) {
        if (styles[s] === order) addTrail(context, place, places, frames, s, from, to);
      }
      context.stroke();
    }
  }
  context.globalAlpha = 1;
}

/** The stretch of the trail of drawn neuron s over frames[from..to], from where the one before it ends. */
export function addTrail(
  context: Context2D,
  place: PlaceNeuron,
  places: GlyphPlaces,
  frames: readonly CloudFrame[],
  s: number,
  from: number,
  to: number,
): void {
  // frame -1 is where the neuron is now
  const at = (f: number): Placed => (f < 0 ? places : placedFrame(frames[f]!, place));
  let before = at(Math.max(-1, from - 2));
  let start = at(from - 1);
  let end = at(from);
  context.moveTo(start.px[s]!, start.py[s]!);
  for (let f = from; f < to; f++) {
    const after = at(Math.min(frames.length - 1, f + 1));
    addBend(
      context,
      before.px[s]!,
      before.py[s]!,
      start.px[s]!,
      start.py[s]!,
      end.px[s]!,
      end.py[s]!,
      after.px[s]!,
      after.py[s]!,
    );
    before = start;
    start = end;
    end = after;
  }
}

/** Where the drawn neurons of a frame stand, CSS pixels. */
interface Placed {
  readonly px: ArrayLike<number>;
  readonly py: ArrayLike<number>;
}

/** By frame: where its neurons stand, and as what placed them. */
const placed = new WeakMap<CloudFrame, Placed & { readonly place: PlaceNeuron }>();

/** From one tick to the next most frames of a trail are the same, and in the same places. */
function placedFrame(frame: CloudFrame, place: PlaceNeuron): Placed {
  const known = placed.get(frame);
  if (known?.place === place) return known;
  const px = new Float64Array(frame.x.length);
  const py = new Float64Array(frame.x.length);
  for (let s = 0; s < px.length; s++) {
    place(frame, s, scratch);
    px[s] = scratch.px;
    py[s] = scratch.py;
  }
  const now = { place, px, py };
  placed.set(frame, now);
  return now;
}

const scratch = newPoint();
