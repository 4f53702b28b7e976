import { watchPlayhead, watchRun } from '../../drawing/canvas/sheet.ts';
import { PX_REACH } from '../../drawing/neurons/glyph.ts';
import { later } from '../../drawing/note/later.ts';
import type { CanvasPicture } from '../../drawing/picture.ts';
import { HOME } from '../../drawing/sphere/camera.ts';
import { directionSpaceOf } from '../../drawing/sphere/directionSpace.ts';
import { globeTurning } from '../../drawing/sphere/globeTurning.ts';
import { yardstickWait } from '../../drawing/yardsticks/yardstickWait.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';
import { DIRECTION_SETTINGS } from './DirectionControls.tsx';
import { describeDirections, describeNeuron } from './describe.ts';
import { drawMoving } from './drawMoving.ts';
import { drawStill } from './drawStill.ts';
import { pxLegend } from './legend/rows.ts';
import { DirectionsModel, type DirectionsView, type Turned } from './model.ts';
import { drawOutputRing, watchRing } from './ring/ring.ts';
import { OneLegend, WithLegend } from './WithLegend.tsx';

/** Every neuron by direction and log-norm: in the plane, on a globe, or projected on a plane. */
export const DIRECTIONS: CanvasPicture<DirectionsView, Turned> = {
  id: 'directions',
  layers: [
    { name: 'ring', watch: watchRing, draw: drawOutputRing },
    { name: 'still', watch: (state, { camera }) => [...watchRun(state), state.lit, camera], draw: drawStill },
    {
      name: 'moving',
      watch: (state, { camera }) => [...watchPlayhead(state), state.scored, camera],
      draw: drawMoving,
    },
  ],
  createModel: () => new DirectionsModel(),
  table: async () => (await import('./table.ts')).directionsTable,
  own: { camera: HOME },
  caption: ({ run }) => captionOf(run),
  describe: describeDirections,
  outline: 'circle',
  waiting: yardstickWait,
  settings: DIRECTION_SETTINGS,
  surroundings: {
    canvasSize: (box) => ({ pxWidth: box.pxWidth, pxHeight: box.pxHeight - pxLegend(box) }),
    Component: WithLegend,
    once: { px: pxLegend, Component: OneLegend },
  },
  describeNeuron: ({ run, player }, _view, neuron) =>
    run === null ? '' : describeNeuron(run, player.time, neuron),
  neuronPlace: ({ space, places }, neuron) => {
    const at = space.cloud.neurons.indexOf(neuron);
    return at < 0 ? null : { px: places.px[at]!, py: places.py[at]! };
  },
  ...later(async () => (await import('./marks.ts')).marksOfDirections),
  neuronAt: ({ space, places }, { px, py }) => space.cloud.neurons[places.nearest(px, py, PX_REACH)] ?? null,
  handling: async () => (await import('./handles.ts')).DIRECTION_HANDLING,
  turning: (run) =>
    run.start.dataset.dimension === 3 ? globeTurning(({ placement }) => placement.pxRadius) : null,
};

function captionOf(run: Run | null): string {
  const text = words().pictures.directions;
  const { ofNeurons } = words().pictures;
  if (run === null) return text.captionPlane(ofNeurons(0, 0));
  const { basis, cloud } = directionSpaceOf(run);
  const drawn = ofNeurons(cloud.neurons.length, run.start.initial.width);
  switch (basis.kind) {
    case 'plane':
      return text.captionPlane(drawn);
    case 'globe':
      return text.captionGlobe(drawn);
    case 'projection':
      return text.captionProjection(drawn, text.planes[basis.span]);
  }
}
