import { watchPlayhead, watchRun } from '../../drawing/canvas/sheet.ts';
import { spaceOfRun } from '../../drawing/output/spaceOfRun.ts';
import type { CanvasPicture } from '../../drawing/picture.ts';
import { basisOfRun } from '../../drawing/sphere/displayBasis.ts';
import { globeTurning } from '../../drawing/sphere/globeTurning.ts';
import type { Run } from '../../state/run.ts';
import { outputWords } from '../../text/outputWords.ts';
import { words } from '../../text/words.ts';
import { describeOutput, describeShare } from './describe.ts';
import { drawCircleMoving, drawCircleStill } from './drawCircle.ts';
import { drawGlobeMoving, drawGlobeStill } from './drawGlobe.ts';
import { drawLineMoving, drawLineStill } from './drawLine.ts';
import { drawParityMoving, drawParityStill } from './drawParity.ts';
import { neuronAtKnot, placeOfKnot } from './knotAt.ts';
import { marksOfOutput } from './marks.ts';
import { OUTPUT_OWN, OutputModel, type OutputOwn, type OutputView } from './model.ts';

/** What the network computes against what it should: by direction, over a line, or in a section with every input beside it. */
export const OUTPUT: CanvasPicture<OutputView, OutputOwn> = {
  id: 'function',
  layers: [
    {
      name: 'still',
      watch: (state, { camera }) => [...watchRun(state), state.lit, camera],
      draw(sheet, view) {
        const { circle, globe, line, parity } = view;
        if (globe !== null) drawGlobeStill(sheet, view, globe);
        if (circle !== null) drawCircleStill(sheet, view, circle);
        if (line !== null) drawLineStill(sheet, view, line);
        if (parity !== null) drawParityStill(sheet, view, parity);
      },
    },
    {
      name: 'moving',
      watch: (state, { camera }) => [...watchPlayhead(state), camera],
      draw(sheet, view) {
        const { circle, globe, line, parity } = view;
        if (globe !== null) drawGlobeMoving(sheet, view, globe);
        if (circle !== null) drawCircleMoving(sheet, view, circle);
        if (line !== null) drawLineMoving(sheet, view, line);
        if (parity !== null) drawParityMoving(sheet, view, parity);
      },
    },
  ],
  createModel: () => new OutputModel(),
  table: async () => (await import('./table.ts')).outputTable,
  own: OUTPUT_OWN,
  caption: ({ run }) => captionOf(run),
  describe: describeOutput,
  outline: 'axes',
  describeNeuron: ({ run, player }, _view, neuron) =>
    run === null ? '' : describeShare(run, player.time, neuron),
  neuronAt: neuronAtKnot,
  neuronPlace: placeOfKnot,
  marks: marksOfOutput,
  handling: async () => (await import('./handles.ts')).OUTPUT_HANDLING,
  turning: (run) =>
    spaceOfRun(run).kind === 'globe' ? globeTurning(({ globe }) => globe?.placement.pxRadius ?? 1) : null,
};

function captionOf(run: Run | null): string {
  const { captions } = outputWords();
  if (run === null) return captions.angle;
  const { kind, teachers } = spaceOfRun(run);
  if (kind === 'globe') return captions.globe;
  if (kind === 'section') {
    return captions.section(words().pictures.directions.planes[basisOfRun(run).span]);
  }
  return teachers === null ? captions.noTeacher[kind] : captions[kind];
}
