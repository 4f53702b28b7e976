import { watchPlayhead, watchRun } from '../../drawing/canvas/sheet.ts';
import { later } from '../../drawing/note/later.ts';
import type { CanvasPicture, PictureBox } from '../../drawing/picture.ts';
import { kinksUntil } from '../../findings/kinks/kinkHistory.ts';
import { orderWait } from '../../findings/theory/orderKept.ts';
import type { AppState } from '../../state/appState.ts';
import { captionOf, describeNeuron, describeRaster } from './describe.ts';
import { drawDetail } from './drawDetail.ts';
import { drawMatrix } from './drawMatrix.ts';
import { drawMoving } from './drawMoving.ts';
import { drawStill } from './drawStill.ts';
import { isRoomyRaster, rowsHeight } from './layout.ts';
import { RasterModel, type RasterView, requestOf } from './model.ts';
import { RasterControls } from './RasterControls.tsx';
import { placeAt, readingAt } from './readings.ts';
import { drawnNeurons } from './rows.ts';
import { acceptsRaster } from './settings.ts';

/** Neurons against inputs: over time as shades of rows with every kink, and at the playhead cell by cell. */
export const RASTER: CanvasPicture<RasterView> = {
  id: 'raster',
  layers: [
    { name: 'still', watch: watchRun, draw: drawStill },
    { name: 'matrix', watch: watchKinks, draw: drawMatrix },
    { name: 'detail', watch: watchSelection, draw: drawDetail },
    { name: 'moving', watch: (state, { pointer }) => [...watchPlayhead(state), pointer], draw: drawMoving },
  ],
  createModel: () => new RasterModel(),
  table: async () => (await import('./table.ts')).rasterTable,
  own: {},
  caption,
  describe: describeRaster,
  outline: 'axes',
  waiting: orderWait,
  settings: { accepts: acceptsRaster, Controls: RasterControls },
  claims: ['crossingTimes'],
  describeNeuron: ({ player }, view, neuron) => describeNeuron(view, neuron, player.time),
  neuronAt: (view, { px, py }, state) => placeAt(view, state, px, py).neuron,
  readingAt: (view, { px, py }, state) =>
    readingAt(view, placeAt(view, state, px, py), px, state.player.time),
  ...later<RasterView>(async () => (await import('./marks.ts')).marksOfRaster),
  timeAt: ({ layout }, { px }) => layout.time?.timeAtPx(px) ?? null,
};

function caption({ run }: AppState, box: PictureBox): string {
  const request = requestOf(box);
  return captionOf(run, {
    drawn: run === null ? 0 : drawnNeurons(run, rowsHeight(request)).length,
    width: run?.start.groups.length ?? 0,
    samples: run?.start.dataset.samples ?? 0,
    matrixOnly: request.matrixOnly,
    roomy: isRoomyRaster(request),
  });
}

/** For the matrix: it changes only where a kink is passed. */
function watchKinks(state: AppState): readonly unknown[] {
  const { run, player } = state;
  return [...watchRun(state), run === null ? 0 : kinksUntil(run, player.time)];
}

/** For the inputs of one neuron. */
function watchSelection(state: AppState): readonly unknown[] {
  return [...watchRun(state), state.hovered, state.pinned];
}
