import type { Context2D } from '../../drawing/canvas/context.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { NEURON_STYLES, styleOrder } from '../../drawing/neurons/neuronStyle.ts';
import { projectDirection } from '../../drawing/sphere/displayBasis.ts';
import { newPoint } from '../../drawing/sphere/placement.ts';
import { type Coasting, coastingAngle, coastingDirection } from '../../findings/boosts/coasting.ts';
import type { StateBoosts } from '../../findings/boosts/frameBoosts.ts';
import type { ConeView } from './model.ts';
import { placeInSky } from './neuronPlaces.ts';
import type { SkyPlacement } from './skyPlacement.ts';

/** Curves are drawn for so many neurons at most, each in so many straight pieces. */
const MOST_DRAWN = 150;
const PIECES = 14;

/**
 * The aberration law: from where each neuron stood at its last kink (inner ring) to where the frozen boost has taken it
 * (outer ring), through equal rapidities. On the globe, along great circles.
 * @param f number of the frame at or before `time`
 */
export function drawCoasting(
  { context, palette }: Sheet,
  view: ConeView,
  sky: SkyPlacement,
  boosts: StateBoosts,
  time: number,
  f: number,
  alpha: number,
): void {
  const { coasting, space, bundle } = view;
  if (coasting === null || bundle === null) return;
  const { neurons } = space.cloud;
  const stride = Math.ceil(neurons.length / MOST_DRAWN);
  context.lineWidth = 1;
  for (const [order, style] of NEURON_STYLES.entries()) {
    context.strokeStyle = palette[style.colour];
    context.globalAlpha = alpha * (neurons.length > 80 ? 0.35 : 0.5);
    context.beginPath();
    for (let s = 0; s < neurons.length; s += stride) {
      if (space.styles[s] !== order) continue;
      const own = coastingOf(view, sky, boosts, neurons[s]!, time, f);
      if (own !== null) addCoasting(context, view, sky, own, neurons[s]!);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** The curve of the selected neuron by itself. */
export function drawCoastingOf(
  { context, palette }: Sheet,
  view: ConeView,
  sky: SkyPlacement,
  boosts: StateBoosts,
  time: number,
  f: number,
  neuron: number,
): void {
  const own = coastingOf(view, sky, boosts, neuron, time, f);
  if (own === null) return;
  const style = NEURON_STYLES[styleOrder(view.space.run.start.groups[neuron]!)]!;
  context.strokeStyle = palette[style.colour];
  context.lineWidth = 2;
  context.beginPath();
  addCoasting(context, view, sky, own, neuron);
  context.stroke();
}

/** In a sky of angles to the bundle's boost only neurons that coast under that boost have a place. */
function coastingOf(
  { coasting, bundle }: ConeView,
  sky: SkyPlacement,
  { state }: StateBoosts,
  neuron: number,
  time: number,
  f: number,
): Coasting | null {
  if (coasting === null || bundle === null) return null;
  const { active } = state.groups[state.groupOf[neuron]!]!;
  if (sky.kind === 'angle' && !active.every((on, i) => on === bundle.active[i])) return null;
  return coasting.at(neuron, time, f, state);
}

const point = newPoint();

function addCoasting(
  context: Context2D,
  view: ConeView,
  sky: SkyPlacement,
  coasting: Coasting,
  neuron: number,
): void {
  const { basis, run } = view.space;
  const direction = new Float64Array(coasting.ahead.length);
  const negative = run.start.initial.output[neuron]! < 0;
  for (let piece = 0; piece <= PIECES; piece++) {
    const share = piece / PIECES;
    const angle = coastingAngle(coasting, share);
    const at = { x: 0, y: 0, z: 0, radians: negative ? Math.PI - angle : angle };
    if (sky.kind !== 'angle') {
      const { x, y, z } = projectDirection(basis, coastingDirection(coasting, angle, direction));
      Object.assign(at, { x, y, z });
    }
    placeInSky(view, at, sky.pxInner + share * (sky.pxRadius - sky.pxInner), point);
    if (piece === 0) context.moveTo(point.px, point.py);
    else context.lineTo(point.px, point.py);
  }
}
