import { numberText, upright } from '../../drawing/axis/number.ts';
import { drawText, measureText } from '../../drawing/canvas/richText.ts';
import { addCircle } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { neuronAlphas } from '../../drawing/lit.ts';
import { addGlyph } from '../../drawing/neurons/glyph.ts';
import { drawNeuronLabel, NEURON_LABEL, strokeRing } from '../../drawing/neurons/marked.ts';
import { NEURON_STYLES, styleOrder } from '../../drawing/neurons/neuronStyle.ts';
import { projectDirection } from '../../drawing/sphere/displayBasis.ts';
import { drawGlyphs, drawRays, type GlyphPlaces } from '../../drawing/sphere/glyphs.ts';
import type { CloudFrame, NeuronCloud } from '../../drawing/sphere/neuronCloud.ts';
import { LEVELS, levelAlpha, newPoint } from '../../drawing/sphere/placement.ts';
import { addTrail, drawTrails, type PlaceNeuron, trailFrames } from '../../drawing/sphere/trails.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { memoOn } from '../../state/memoOn.ts';
import { markedNeurons, selectedNeuron } from '../../state/selection.ts';
import { words } from '../../text/words.ts';
import { cloudsPart } from './beside/besidePart.ts';
import { drawGuesses } from './drawGuesses.ts';
import type { DirectionsView } from './model.ts';
import { meanOutside, percent } from './outside.ts';
import { drawVectorNames } from './vectorNames.ts';
import { drawArrows, drawGammaRing, drawTeachers, placedVectors } from './vectors.ts';
import { drawGapLines, drawSelectedYardstick, drawYardsticks } from './yardsticks.ts';

/** All that moves: neurons, their trails, the bundle vector, the selection. Writes the glyphs' places for the pointer. */
export function drawMoving(sheet: Sheet, view: DirectionsView): void {
  const { state } = sheet;
  const { places, withYardsticks } = view;
  const { cloud } = view.space;
  const { time } = state.player;
  const selected = selectedNeuron(state);
  const alphas = neuronAlphas(state);
  const trail = trailFrames(view.space.run, view.time, time).map((f) => cloud.frame(f));
  const frame = cloud.at(time);
  places.update(view, frame);
  if (view.ghost !== null) drawGhostCloud(sheet, view, view.ghost, time);
  cloudsPart(state)?.drawClouds(sheet, view);
  drawRays(sheet, view, places, alphas);
  drawTrails(sheet, view.space.styles, memoOn(view, neuronPlacer), places, trail, alphas);
  const vectors = placedVectors(view, frame);
  drawArrows(sheet, view, vectors);
  if (withYardsticks) drawYardsticks(sheet, view, places, alphas);
  drawGlyphs(sheet, places, alphas);
  drawGammaRing(sheet, view, vectors);
  drawTeachers(sheet, view, vectors);
  drawGuesses(sheet, view);
  drawVectorNames(sheet, view, vectors);
  for (const neuron of markedNeurons(state)) {
    if (withYardsticks && neuron === selected) drawSelectedYardstick(sheet, view, neuron);
    drawSelected(sheet, view, places, trail, neuron);
  }
  if (withYardsticks) drawGapLines(sheet, view, selected);
  if (view.space.basis.kind === 'projection') drawOutside(sheet, view, frame, selected);
}

function neuronPlacer({ placement, radial }: DirectionsView): PlaceNeuron {
  return (frame, s, point) => {
    placement.place(frame.x[s]!, frame.y[s]!, frame.z[s]!, radial.radius(frame.logNorm[s]!), point);
  };
}

/** The neurons of the run before, as specks. */
function drawGhostCloud(
  { context, palette }: Sheet,
  view: DirectionsView,
  ghost: NeuronCloud,
  time: number,
): void {
  const { placement, radial } = view;
  const frame = ghost.at(Math.min(time, ghost.run.endTime));
  const point = newPoint();
  context.fillStyle = palette.control;
  context.globalAlpha = 0.4;
  context.beginPath();
  for (let s = 0; s < ghost.neurons.length; s++) {
    placement.place(frame.x[s]!, frame.y[s]!, frame.z[s]!, radial.radius(frame.logNorm[s]!), point);
    addCircle(context, point.px, point.py, 1.75);
  }
  context.fill();
  context.globalAlpha = 1;
}

/** The selected neuron on top of all: ray, trail, glyph, ring, number. It may be one that is not among the drawn. */
function drawSelected(
  sheet: Sheet,
  view: DirectionsView,
  places: GlyphPlaces,
  trail: readonly CloudFrame[],
  neuron: number,
): void {
  const { context, palette, state } = sheet;
  const { space, placement, radial, fontSize } = view;
  const { cloud, run, basis } = space;
  const { hidden } = stateAt(run, state.player.time);
  const own = projectDirection(basis, hidden, neuron);
  const radius = radial.radius(Math.log10(own.norm));
  const { px, py, level, x } = placement.place(own.x, own.y, own.z, radius, newPoint());
  const style = NEURON_STYLES[styleOrder(run.start.groups[neuron]!)]!;
  const colour = palette[style.colour];
  const drawn = cloud.neurons.indexOf(neuron);

  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.beginPath();
  if (basis.kind !== 'globe') {
    context.moveTo(placement.pxCentre, placement.pyCentre);
    context.lineTo(px, py);
  }
  if (drawn >= 0) addTrail(context, memoOn(view, neuronPlacer), places, trail, drawn, 0, trail.length);
  context.stroke();

  const size = drawn >= 0 ? Math.max(4, places.size[drawn]!) : 5;
  context.beginPath();
  addGlyph(context, style, px, py, size);
  context.fillStyle = style.glyph === 'hollow' ? palette.ground : colour;
  context.globalAlpha = Math.max(0.5, levelAlpha(Math.min(level, LEVELS - 1)));
  context.fill();
  context.stroke();
  context.globalAlpha = 1;
  strokeRing(sheet, neuron, px, py, size + 4.5);

  const text = [upright(`#${neuron + 1}  |w| = `), ...numberText(own.norm)];
  const length = measureText(context, palette, text, { ...NEURON_LABEL, size: fontSize });
  const most = 2 * placement.pxCentre - length - 7;
  const right = x >= 0 ? px + 14 <= most : px - 14 - length < 7;
  const wanted = right ? px + 14 : px - 14 - length;
  const left = Math.max(7, Math.min(wanted, most));
  // where neither side has room it stands above the mark
  const height = left === wanted ? py : py - size - 4.5 - fontSize;
  drawNeuronLabel(sheet, neuron, text, left, height, { size: fontSize });
}

/** What a projection owes its reader: how much of the neurons it does not show. */
function drawOutside(
  { context, palette, state }: Sheet,
  view: DirectionsView,
  frame: CloudFrame,
  selected: number | null,
): void {
  const { run, basis } = view.space;
  const text = words().pictures.directions;
  const lines = [text.outside(percent(meanOutside(frame)))];
  if (selected !== null) {
    const { hidden } = stateAt(run, state.player.time);
    const { x, y } = projectDirection(basis, hidden, selected);
    lines.push(text.outsideOf(selected + 1, percent(1 - x * x - y * y)));
  }
  const { fontSize, placement } = view;
  const bottom = 2 * placement.pyCentre - 2;
  for (const [index, line] of lines.reverse().entries()) {
    drawText(context, palette, [upright(line)], 2, bottom - index * 1.3 * fontSize, {
      size: fontSize - 1,
      baseline: 'bottom',
      halo: true,
    });
  }
}
