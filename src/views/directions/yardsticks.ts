import type { Context2D } from '../../drawing/canvas/context.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { addGlyph } from '../../drawing/neurons/glyph.ts';
import { NEURON_STYLES, type NeuronStyle, neuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import { shownNeurons } from '../../drawing/neurons/shownNeurons.ts';
import type { DirectionSpace } from '../../drawing/sphere/directionSpace.ts';
import { projectDirection } from '../../drawing/sphere/displayBasis.ts';
import type { GlyphPlaces } from '../../drawing/sphere/glyphs.ts';
import { LEVELS, levelAlpha, newPoint, type PlacedPoint } from '../../drawing/sphere/placement.ts';
import { drawGaps, gapLines } from '../../drawing/yardsticks/drawGaps.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { theoryOfRun } from '../../findings/theory/runTheory.ts';
import { gapsOfRun, mostReplayed } from '../../findings/yardsticks/yardstickGaps.ts';
import { YardstickTrack } from '../../findings/yardsticks/yardstickTrack.ts';
import { Group } from '../../model/initialisation.ts';
import type { Yardsticks } from '../../model/theory/yardsticks.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import type { DirectionsView } from './model.ts';

/** Yardsticks drawn at most, and coordinates that moving them may cost a tick. */
const MAX_YARDSTICKS = 240;
const MAX_COORDINATES = 100_000;
/** How far the sign of a yardstick is larger than the glyph of its neuron: a neuron on its yardstick wears a ring. */
const PX_RIM = 2;

/** The yardsticks of some of the drawn neurons. */
interface DrawnYardsticks {
  readonly track: YardstickTrack;
  /** places of their neurons among the drawn ones */
  readonly places: Int32Array;
}

/** A hollow sign where each yardstick points, as far out as its log-norm, with a hairline to its neuron. */
export function drawYardsticks(
  sheet: Sheet,
  view: DirectionsView,
  glyphs: GlyphPlaces,
  alphas: readonly number[],
): void {
  const drawn = drawnYardsticks(view.space);
  if (drawn === null) return;
  const { context, palette, state } = sheet;
  const { track, places } = drawn;
  const { styles } = view.space;
  track.moveTo(state.player.time);
  const marks = Array.from(places, (_, at) => placeYardstick(view, track, at));
  context.lineWidth = 1;
  for (const [order, style] of NEURON_STYLES.entries()) {
    context.strokeStyle = palette[style.colour];
    for (let level = 0; level < LEVELS; level++) {
      const members = Array.from(places.keys()).filter(
        (at) => styles[places[at]!] === order && marks[at]!.level === level,
      );
      if (members.length === 0) continue;
      context.globalAlpha = alphas[order]! * levelAlpha(level);
      context.beginPath();
      for (const at of members) {
        const { px, py } = marks[at]!;
        context.moveTo(glyphs.px[places[at]!]!, glyphs.py[places[at]!]!);
        context.lineTo(px, py);
      }
      context.stroke();
      for (const at of members) {
        const { px, py } = marks[at]!;
        strokeMark(context, style, px, py, glyphs.size[places[at]!]! + PX_RIM);
      }
    }
  }
  context.globalAlpha = 1;
}

/** A yardstick as it is drawn. */
export interface PlacedYardstick {
  readonly neuron: number;
  /** ln |alpha| */
  readonly logNorm: number;
  readonly point: PlacedPoint;
}

/** Where the drawn yardsticks are at flow time `time`; none while they are not known. */
export function placedYardsticks(view: DirectionsView, time: number): PlacedYardstick[] {
  const drawn = drawnYardsticks(view.space);
  if (drawn === null) return [];
  const { track, places } = drawn;
  track.moveTo(time);
  return Array.from(places, (place, at) => ({
    neuron: view.space.cloud.neurons[place]!,
    logNorm: track.logNorms[at]!,
    point: placeYardstick(view, track, at),
  }));
}

/** The yardstick of the selected neuron, over the others; it may be one whose yardstick is not drawn. */
export function drawSelectedYardstick(sheet: Sheet, view: DirectionsView, neuron: number): void {
  const { context, palette, state } = sheet;
  const { run, basis } = view.space;
  const yardsticks = theoryOfRun(run)?.yardsticks;
  const style = neuronStyle(run.start.groups[neuron]!);
  if (yardsticks === undefined || style.group === Group.Dead) return;
  const { time } = state.player;
  const direction = new Float64Array(run.start.dataset.dimension);
  const logNorm = yardsticks.state(neuron, time, direction);
  const point = placeDirection(view, direction, logNorm);
  const { hidden } = stateAt(run, time);
  const own = projectDirection(basis, hidden, neuron);
  const radius = view.radial.radius(Math.log10(own.norm));
  const from = view.placement.place(own.x, own.y, own.z, radius, newPoint());
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.25;
  context.setLineDash([3, 2]);
  context.beginPath();
  context.moveTo(from.px, from.py);
  context.lineTo(point.px, point.py);
  if (basis.kind !== 'globe') {
    context.moveTo(view.placement.pxCentre, view.placement.pyCentre);
    context.lineTo(point.px, point.py);
  }
  context.stroke();
  context.setLineDash([]);
  context.strokeStyle = palette[style.colour];
  context.lineWidth = 2;
  strokeMark(context, style, point.px, point.py, 7);
}

/** How far the run is from its yardsticks, in the upper left corner. */
export function drawGapLines(sheet: Sheet, { space, fontSize }: DirectionsView, neuron: number | null): void {
  const { run } = space;
  const yardsticks = theoryOfRun(run)?.yardsticks;
  const gaps = yardsticks === undefined ? null : gapsOfRun(run, yardsticks);
  const lines = gapLines(gaps, sheet.state.player.time, neuron);
  drawGaps(sheet, lines, { px: 2, py: 2, pxMax: sheet.pxWidth - 4, fontSize });
}

function placeYardstick(view: DirectionsView, track: YardstickTrack, at: number): PlacedPoint {
  return placeDirection(view, track.directions[at]!, track.logNorms[at]!);
}

/** On the rim what is longer than the picture shows: a yardstick grows on when the network has learnt. */
function placeDirection(
  { space, radial, placement }: DirectionsView,
  direction: Float64Array,
  logNorm: number,
): PlacedPoint {
  const { x, y, z } = projectDirection(space.basis, direction);
  const radius = Math.min(1, radial.radius(logNorm / Math.LN10));
  return placement.place(x, y, z, radius, newPoint());
}

function strokeMark(context: Context2D, style: NeuronStyle, px: number, py: number, radius: number): void {
  context.beginPath();
  addGlyph(context, style, px, py, radius);
  context.stroke();
}

/** null while the yardsticks are not known. The dead have none to speak of: they stay where they are. */
function drawnYardsticks(space: DirectionSpace): DrawnYardsticks | null {
  const yardsticks = theoryOfRun(space.run)?.yardsticks;
  return yardsticks === undefined ? null : memoOn(space, beginDrawn, yardsticks);
}

function beginDrawn({ run, cloud }: DirectionSpace, yardsticks: Yardsticks): DrawnYardsticks {
  const places = chosenPlaces(run, cloud.neurons);
  const neurons = places.map((place) => cloud.neurons[place]!);
  return { track: new YardstickTrack(yardsticks, neurons, run.start.dataset.dimension), places };
}

/** Places of the neurons whose yardsticks are drawn, a fair sample of the living ones. */
function chosenPlaces(run: Run, neurons: Int32Array): Int32Array {
  const { groups, dataset } = run.start;
  const alive = Int32Array.from(neurons.keys()).filter((place) => groups[neurons[place]!] !== Group.Dead);
  const affordable = Math.min(mostReplayed(dataset), Math.floor(MAX_COORDINATES / dataset.dimension));
  const most = Math.min(MAX_YARDSTICKS, Math.max(1, affordable));
  const chosen = shownNeurons(
    Uint8Array.from(alive, (place) => groups[neurons[place]!]!),
    most,
  );
  return chosen.map((at) => alive[at]!);
}
