import { numberText, symbol, upright } from '../../drawing/axis/number.ts';
import { measureText } from '../../drawing/canvas/richText.ts';
import { addCircle } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { isLit, markAlpha, neuronAlphas } from '../../drawing/lit.ts';
import { addGlyph } from '../../drawing/neurons/glyph.ts';
import { drawNeuronLabel, NEURON_LABEL, strokeRing } from '../../drawing/neurons/marked.ts';
import { NEURON_STYLES, styleOrder } from '../../drawing/neurons/neuronStyle.ts';
import { projectDirection } from '../../drawing/sphere/displayBasis.ts';
import { drawGlyphs, type GlyphPlaces } from '../../drawing/sphere/glyphs.ts';
import type { CloudFrame } from '../../drawing/sphere/neuronCloud.ts';
import { newPoint, type PlacedPoint } from '../../drawing/sphere/placement.ts';
import { addTrail, drawTrails, type PlaceNeuron, trailFrames } from '../../drawing/sphere/trails.ts';
import { bundleBoost } from '../../findings/boosts/boostFacts.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { degreesToDirection } from '../../model/measures/directionAngles.ts';
import { memoOn } from '../../state/memoOn.ts';
import { markedNeurons, selectedNeuron } from '../../state/selection.ts';
import { inPlane } from './conePlacement.ts';
import { axisInPlane, drawBoostArrows, drawFlow } from './drawBoosts.ts';
import { drawCoasting, drawCoastingOf } from './drawCoasting.ts';
import { drawFacts } from './drawFacts.ts';
import { drawBoostGraticule, drawSkyBoost } from './drawSkyBoost.ts';
import { drawOwnBoost, drawStarsOfRun } from './drawSkyOfBoost.ts';
import type { ConeView } from './model.ts';
import { placeInSky, placeOnCone, updateConePlaces, updateSkyPlaces } from './neuronPlaces.ts';
import { moveStar } from './skyBoost.ts';

/** How much the others step back behind a selected neuron. */
const STEP_BACK = 0.4;
const MAX_GHOST = 400;

/** All that moves: boosts, neurons on the cone with their trails, stars with the curves that they coast along, the numbers. */
export function drawMoving(sheet: Sheet, view: ConeView): void {
  const { state } = sheet;
  const { space, history, bundle, sky, places, boosted } = view;
  const { run, cloud, styles } = space;
  const now = stateAt(run, state.player.time);
  const { time } = now;
  const f = run.frameIndexAt(time);
  const frame = cloud.at(time);
  const selected = selectedNeuron(state);
  const alpha = selected === null ? 1 : STEP_BACK;
  const alphas = neuronAlphas(state);
  const boosts = view.boosts.of(now);
  const found = history === null || bundle === null ? null : bundleBoost(history, bundle, now);
  const boost = found !== null && found.rate > 0 && Number.isFinite(found.rate) ? found : null;

  if (boost !== null) {
    drawFlow(sheet, view, axisInPlane(view, boost.axis), boost.rate / view.largestRate);
  }
  const arrow = boost === null ? null : { axis: axisInPlane(view, boost.axis), rate: boost.rate };
  drawBoostArrows(sheet, view, boosts, arrow, view.largestRate);
  if (view.ghost !== null) drawGhost(sheet, view, view.ghost.at(Math.min(time, view.ghost.run.endTime)));
  const trail = trailFrames(run, view.time, time).map((at) => cloud.frame(at));
  const place = memoOn(view, conePlacer);
  updateConePlaces(places.cone, view, frame);
  drawTrails(sheet, styles, place, places.cone, trail, alphas);
  drawGlyphs(sheet, places.cone, alphas);
  drawBundle(sheet, view, frame);

  if (sky !== null) {
    const angles = sky.kind === 'angle' && boost !== null ? anglesTo(view, boost.axis, now.hidden) : null;
    updateSkyPlaces(places.sky, view, frame, angles, null);
    if (boosted !== null) {
      drawStarsOfRun(sheet, places.sky);
      updateSkyPlaces(places.sky, view, frame, angles, boosted);
      drawOwnBoost(sheet, sky, boosted);
    } else if (boost !== null) {
      const axis = projectDirection(space.basis, boost.axis);
      drawBoostGraticule(sheet, sky, [axis.x, axis.y, axis.z]);
      if (boosts !== null) drawCoasting(sheet, view, sky, boosts, time, f, alpha);
      drawSkyBoost(sheet, view, sky, axis, boost.rate / view.largestRate);
      if (boosts !== null && selected !== null) drawCoastingOf(sheet, view, sky, boosts, time, f, selected);
    }
    drawGlyphs(sheet, places.sky, alphas);
  }
  for (const neuron of markedNeurons(state)) {
    const s = cloud.neurons.indexOf(neuron);
    if (s >= 0) drawTrail(sheet, view, places.cone, trail, s, place);
    drawSelected(sheet, view, neuron, boost?.axis ?? null);
  }
  drawFacts(sheet, view, view.facts(now, selected));
}

/** Radians between the drawn neurons and the boost, of weights `hidden` (m x d). */
function anglesTo({ space }: ConeView, axis: Float64Array, hidden: Float64Array): Float64Array {
  return Float64Array.from(space.cloud.neurons, (j) => {
    const degrees = degreesToDirection(hidden, j, axis);
    return Number.isFinite(degrees) ? (degrees * Math.PI) / 180 : 0;
  });
}

/** The neurons of the run before, as specks. */
function drawGhost({ context, palette }: Sheet, view: ConeView, frame: CloudFrame): void {
  const point = newPoint();
  const stride = Math.ceil(frame.x.length / MAX_GHOST);
  context.fillStyle = palette.control;
  context.globalAlpha = 0.4;
  context.beginPath();
  for (let s = 0; s < frame.x.length; s += stride) {
    placeOnCone(view, frame, s, point);
    addCircle(context, point.px, point.py, 1.75);
  }
  context.fill();
  context.globalAlpha = 1;
}

/** Where the bundle stands on the cone; null while there is none. */
export function bundlePlace(
  { cone, radial, space }: ConeView,
  bundle: CloudFrame['bundle'],
): PlacedPoint | null {
  if (!(bundle.norm > 0)) return null;
  const [east, north] = inPlane(space.basis.kind, bundle.x, bundle.y, bundle.z);
  const inside = Math.hypot(east, north) || 1;
  const radius = Math.min(1, radial.radius(Math.log10(bundle.norm) / 2));
  const point = newPoint();
  cone.place((radius * east) / inside, (radius * north) / inside, radius, point);
  return point;
}

/** The bundle acts as one neuron that is light-like too, |v|^(1/2) (1, v/|v|): a ring on the cone. */
function drawBundle({ context, palette, state }: Sheet, view: ConeView, { bundle }: CloudFrame): void {
  const { cone, layout } = view;
  const point = bundlePlace(view, bundle);
  if (point === null) return;
  context.strokeStyle = palette.bundle;
  context.lineWidth = 2;
  context.globalAlpha = 0.8 * markAlpha(state, 'bundle');
  context.beginPath();
  context.moveTo(cone.pxCentre, cone.pyCentre);
  context.lineTo(point.px, point.py);
  context.stroke();
  context.globalAlpha = markAlpha(state, 'bundle');
  context.lineWidth = (layout.roomy ? 2.5 : 2) * (isLit(state, 'bundle') ? 1.5 : 1);
  context.beginPath();
  addCircle(context, point.px, point.py, layout.roomy ? 8 : 5.5);
  context.stroke();
  context.globalAlpha = 1;
}

function conePlacer(view: ConeView): PlaceNeuron {
  return (frame, s, point) => void placeOnCone(view, frame, s, point);
}

function drawTrail(
  { context, palette }: Sheet,
  view: ConeView,
  places: GlyphPlaces,
  trail: readonly CloudFrame[],
  s: number,
  place: PlaceNeuron,
): void {
  context.strokeStyle = palette[NEURON_STYLES[view.space.styles[s]!]!.colour];
  context.lineWidth = 2;
  context.beginPath();
  addTrail(context, place, places, trail, s, 0, trail.length);
  context.stroke();
}

/** The selected neuron on top of all, on the cone with its number and in the sky. It may be one that is not drawn. */
function drawSelected(sheet: Sheet, view: ConeView, neuron: number, axis: Float64Array | null): void {
  const { context, palette, state } = sheet;
  const { space, cone, radial, fontSize, layout, sky, boosted } = view;
  const { output, hidden } = stateAt(space.run, state.player.time);
  const own = projectDirection(space.basis, hidden, neuron);
  const a = output[neuron]!;
  const [east, north] = inPlane(space.basis.kind, own.x, own.y, own.z);
  const radius = radial.radius(Math.log10(own.norm)) / (Math.hypot(east, north) || 1);
  const height = (a > 0 ? 1 : -1) * radial.radius(Math.log10(Math.abs(a)));
  const point = newPoint();
  cone.place(radius * east, radius * north, height, point);
  const style = NEURON_STYLES[styleOrder(space.run.start.groups[neuron]!)]!;
  context.strokeStyle = palette[style.colour];
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(cone.pxCentre, cone.pyCentre);
  context.lineTo(point.px, point.py);
  context.stroke();
  drawRinged(sheet, neuron, point, style, layout.roomy ? 5 : 4);
  if (sky !== null && (sky.kind !== 'angle' || axis !== null)) {
    const star = newPoint();
    const degrees = axis === null ? 0 : degreesToDirection(hidden, neuron, axis);
    const radians = Number.isFinite(degrees) ? (degrees * Math.PI) / 180 : 0;
    const at = { x: own.x, y: own.y, z: own.z, radians };
    if (boosted !== null && style.name !== 'dead') moveStar(boosted, at, a);
    placeInSky(view, at, sky.pxRadius, star);
    drawRinged(sheet, neuron, star, style, layout.roomy ? 4 : 3);
  }
  const text = [upright(`#${neuron + 1}  `), symbol('a'), upright(' = '), ...numberText(a)];
  const length = measureText(context, palette, text, { ...NEURON_LABEL, size: fontSize });
  const right = layout.cone.pxLeft + layout.cone.pxWidth;
  const wanted = point.x >= 0 ? point.px + 13 : point.px - 13 - length;
  const left = Math.max(2, Math.min(wanted, right - length));
  drawNeuronLabel(sheet, neuron, text, left, point.py - 1.4 * fontSize, { size: fontSize });
}

function drawRinged(
  sheet: Sheet,
  neuron: number,
  point: PlacedPoint,
  style: (typeof NEURON_STYLES)[number],
  size: number,
): void {
  const { context, palette } = sheet;
  context.beginPath();
  addGlyph(context, style, point.px, point.py, size);
  context.fillStyle = style.glyph === 'hollow' ? palette.ground : palette[style.colour];
  context.strokeStyle = palette[style.colour];
  context.fill();
  context.stroke();
  strokeRing(sheet, neuron, point.px, point.py, size + 4);
}
