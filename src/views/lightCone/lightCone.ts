import { watchPlayhead, watchRun } from '../../drawing/canvas/sheet.ts';
import { PX_REACH } from '../../drawing/neurons/glyph.ts';
import { later } from '../../drawing/note/later.ts';
import type { CanvasPicture, Local, Turning } from '../../drawing/picture.ts';
import { HOME, turned, turnedByKey } from '../../drawing/sphere/camera.ts';
import { directionSpaceOf } from '../../drawing/sphere/directionSpace.ts';
import { boostsWait } from '../../findings/boosts/boostHistory.ts';
import type { Run } from '../../state/run.ts';
import { lightConeWords } from '../../text/lightConeWords.ts';
import { words } from '../../text/words.ts';
import { CONE_HOME, heldPitch } from './conePlacement.ts';
import { describeCone, describeNeuron } from './describe.ts';
import { drawMoving } from './drawMoving.ts';
import { drawStill } from './drawStill.ts';
import { ConeAndExplanation } from './Explanation.tsx';
import { ConeModel, type ConeOwn, type ConeView } from './model.ts';

/** Every neuron as a light-like vector (a, w): the cone they stay on, the boosts that move them, the sky they see. */
export const LIGHT_CONE: CanvasPicture<ConeView, ConeOwn> = {
  id: 'light-cone',
  layers: [
    { name: 'still', watch: (state, local) => [...watchRun(state), ...ownItems(local)], draw: drawStill },
    {
      name: 'moving',
      watch: (state, local) => [...watchPlayhead(state), ...ownItems(local)],
      draw: drawMoving,
    },
  ],
  createModel: () => new ConeModel(),
  own: { camera: CONE_HOME, skyCamera: HOME, skyBoost: null, pxExplanation: null },
  caption: ({ run }) => captionOf(run),
  describe: describeCone,
  outline: 'circle',
  waiting: boostsWait,
  describeNeuron: ({ run, player }, _view, neuron) =>
    run === null ? '' : describeNeuron(run, player.time, neuron),
  neuronAt: ({ space, places }, { px, py }) => space.cloud.neurons[places.nearest(px, py, PX_REACH)] ?? null,
  ...later<ConeView>(async () => (await import('./marks.ts')).marksOfCone),
  neuronPlace: ({ space, places }, neuron) => places.of(space.cloud.neurons.indexOf(neuron)),
  turning,
  table: async () => (await import('../../drawing/neurons/neuronTable.ts')).neuronTable,
  surroundings: { canvasSize: (box) => box, Component: ConeAndExplanation },
};

function ownItems({ camera, skyCamera, skyBoost, pxExplanation }: Local<ConeOwn>): readonly unknown[] {
  return [camera, skyCamera, skyBoost, pxExplanation];
}

/** A drag turns the cone, or the sky where it is a globe and the drag begins there; the keys turn both. */
function turning({ start }: Run): Turning<ConeView, ConeOwn> {
  const globe = start.dataset.dimension === 3;
  return {
    help: lightConeWords().turn,
    home: { camera: CONE_HOME, skyCamera: HOME },
    grab({ sky, cone }, { px, py }, { camera, skyCamera }) {
      if (sky !== null && sky.globe !== null && sky.contains(px, py)) {
        return (dx, dy) => ({ skyCamera: turned(skyCamera, dx / sky.pxRadius, -dy / sky.pxRadius) });
      }
      return (dx, dy) => ({ camera: heldPitch(turned(camera, dx / cone.pxRadius, -dy / cone.pxRadius)) });
    },
    key({ camera, skyCamera }, key) {
      const next = turnedByKey(camera, key);
      if (next === null) return null;
      const cone = { camera: heldPitch(next) };
      return globe ? { ...cone, skyCamera: turnedByKey(skyCamera, key)! } : cone;
    },
  };
}

function captionOf(run: Run | null): string {
  const text = lightConeWords();
  const { ofNeurons } = words().pictures;
  if (run === null) return text.caption(ofNeurons(0, 0));
  const { basis, cloud } = directionSpaceOf(run);
  const drawn = ofNeurons(cloud.neurons.length, run.start.initial.width);
  if (basis.kind === 'plane') return text.caption(drawn);
  return text.captionOver(drawn, words().pictures.directions.planes[basis.span]);
}
