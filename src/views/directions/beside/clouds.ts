import { keptStyle } from '../../../drawing/beside/keptStyle.ts';
import { type RunBeside, runsBeside } from '../../../drawing/beside/runsBeside.ts';
import type { Context2D } from '../../../drawing/canvas/context.ts';
import { drawText, measureText } from '../../../drawing/canvas/richText.ts';
import { addCircle, addSquare } from '../../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../../drawing/canvas/sheet.ts';
import type { DisplayBasis } from '../../../drawing/sphere/displayBasis.ts';
import { glyphSizes } from '../../../drawing/sphere/glyphs.ts';
import { type CloudFrame, NeuronCloud } from '../../../drawing/sphere/neuronCloud.ts';
import { levelAlpha, newPoint } from '../../../drawing/sphere/placement.ts';
import type { SphereView } from '../../../drawing/sphere/sphereView.ts';
import { Group } from '../../../model/initialisation.ts';
import type { AppState } from '../../../state/appState.ts';
import type { Run } from '../../../state/run.ts';

/** Neurons drawn of a kept run at most. */
export const MOST_GHOSTS = 200;
/** Neurons times inputs up to which they are drawn at the playhead's own time; of larger networks as in the frame before it. */
const MOST_BETWEEN_FRAMES = 20_000;
/** Of the size of a neuron of the run on screen. */
const SMALLER = 0.8;
const PX_LINE = 1.25;
/** The key in the lower right: one line a run, in the size of its type. */
const KEY_LINE = 1.4;

/** The neurons of a kept run, where they can be drawn in the space of the run on screen. */
export interface CloudBeside {
  readonly beside: RunBeside;
  readonly cloud: NeuronCloud;
}

/** What they are drawn by. */
interface CloudsView extends SphereView {
  readonly beside: readonly CloudBeside[];
  readonly fontSize: number;
}

const clouds = new WeakMap<Run, NeuronCloud>();

/** Of the kept runs whose neurons have as many coordinates: the others have no place here. */
export function cloudsBeside(
  state: Pick<AppState, 'run' | 'kept'>,
  basis: DisplayBasis,
): readonly CloudBeside[] {
  return runsBeside(state).flatMap((beside) => {
    const { run } = beside;
    if (run.start.dataset.dimension !== basis.axes[0]!.length) return [];
    let cloud = clouds.get(run);
    if (cloud === undefined || cloud.basis !== basis) {
      cloud = new NeuronCloud(run, basis, MOST_GHOSTS);
      clouds.set(run, cloud);
    }
    return [{ beside, cloud }];
  });
}

/** A neuron of a kept run where it is drawn. */
export interface Ghost {
  readonly px: number;
  readonly py: number;
  readonly level: number;
  readonly pxRadius: number;
  readonly square: boolean;
}

/** Of one kept run at `time`, or at its end where that is before; the dead, which never move, are left out. */
export function ghostsOf(view: SphereView, { cloud }: CloudBeside, time: number): Ghost[] {
  const { placement, radial } = view;
  const { run, neurons } = cloud;
  const frame = frameOf(cloud, Math.min(time, run.endTime));
  const { least, range } = glyphSizes(view);
  const point = newPoint();
  const ghosts: Ghost[] = [];
  for (let s = 0; s < neurons.length; s++) {
    const group = run.start.groups[neurons[s]!];
    if (group === Group.Dead) continue;
    const radius = radial.radius(frame.logNorm[s]!);
    const { px, py, level } = placement.place(frame.x[s]!, frame.y[s]!, frame.z[s]!, radius, point);
    const pxRadius = SMALLER * (least + range * Math.min(1, radius));
    ghosts.push({ px, py, level, pxRadius, square: group === Group.Negative });
  }
  return ghosts;
}

function frameOf(cloud: NeuronCloud, time: number): CloudFrame {
  const { run } = cloud;
  const large = run.start.initial.width * run.start.dataset.samples > MOST_BETWEEN_FRAMES;
  return large ? cloud.frame(run.frameIndexAt(time)) : cloud.at(time);
}

/** The neurons of the kept runs, hollow and in the colour of their run: round for positive ones, square for negative ones. */
export function drawClouds({ context, palette, state }: Sheet, view: CloudsView): void {
  context.lineWidth = PX_LINE;
  for (const one of view.beside) {
    context.strokeStyle = palette[keptStyle(one.beside.place).colour];
    for (const ghost of ghostsOf(view, one, state.player.time)) {
      context.globalAlpha = levelAlpha(ghost.level);
      strokeGhost(context, ghost);
    }
  }
  context.globalAlpha = 1;
}

function strokeGhost(context: Context2D, { px, py, pxRadius, square }: Omit<Ghost, 'level'>): void {
  context.beginPath();
  if (square) addSquare(context, px, py, pxRadius);
  else addCircle(context, px, py, pxRadius);
  context.stroke();
}

/** In the lower right, where the circle leaves room, what differs in each kept run, beside a neuron of it. */
export function drawKey(
  { context, palette, pxWidth, pxHeight }: Sheet,
  { beside, fontSize }: CloudsView,
): void {
  const setting = { size: fontSize - 1, align: 'right', halo: true, colour: palette.ink } as const;
  for (const [index, { beside: one }] of [...beside].reverse().entries()) {
    const py = pxHeight - fontSize * (0.8 + KEY_LINE * index);
    const px = pxWidth - 4;
    const length = measureText(context, palette, one.label, setting);
    drawText(context, palette, one.label, px, py, setting);
    context.strokeStyle = palette[keptStyle(one.place).colour];
    context.lineWidth = 2;
    strokeGhost(context, { px: px - length - 9, py, pxRadius: 4, square: false });
  }
}
