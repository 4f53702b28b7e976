import { watchPlayhead, watchRun } from '../../drawing/canvas/sheet.ts';
import { later } from '../../drawing/note/later.ts';
import type { CanvasPicture } from '../../drawing/picture.ts';
import { words } from '../../text/words.ts';
import { describeScales } from './describe.ts';
import { drawCells } from './drawCells.ts';
import { drawMoving } from './drawMoving.ts';
import { drawStill } from './drawStill.ts';
import { MapAndHandle } from './MapAndHandle.tsx';
import { ScalesModel, type ScalesOwn, type ScalesView } from './model.ts';
import { readingAt } from './readings.ts';
import { ScaleControls } from './ScaleControls.tsx';
import { acceptsScales } from './settings.ts';

/** Every scale at once, or every angle or width: a run a row, over flow time, with the run on screen as a line in it. */
export const SCALES: CanvasPicture<ScalesView, ScalesOwn> = {
  id: 'scales',
  layers: [
    {
      name: 'cells',
      // without rows the axis is the run's own; with some the frames of a run change nothing here
      watch: (state, { shown }) =>
        shown?.map.times
          ? [shown, state.run, state.parameters, state.player.timeAxis, state.gesture]
          : [shown, ...watchRun(state)],
      draw: drawCells,
    },
    { name: 'still', watch: (state, { shown }) => [shown, ...watchRun(state)], draw: drawStill },
    {
      name: 'moving',
      watch: (state, { shown }) => [shown, state.parameters, ...watchPlayhead(state)],
      draw: drawMoving,
    },
  ],
  createModel: () => new ScalesModel(),
  table: async () => (await import('./table.ts')).scalesTable,
  own: { shown: null },
  caption: () => words().pictures.scales.caption,
  describe: describeScales,
  outline: 'axes',
  ...later<ScalesView>(async () => (await import('./marks.ts')).marksOfScales),
  readingAt,
  surroundings: { canvasSize: (box) => box, Component: MapAndHandle },
  settings: { accepts: acceptsScales, Controls: ScaleControls },
};
