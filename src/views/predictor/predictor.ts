import { watchPlayhead, watchRun } from '../../drawing/canvas/sheet.ts';
import { later } from '../../drawing/note/later.ts';
import type { CanvasPicture, Local, PictureBox } from '../../drawing/picture.ts';
import { spaceOf, spaceWait } from '../../findings/predictor/predictorSpace.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { predictorWords } from '../../text/predictorWords.ts';
import { shareBody } from './boxes.ts';
import { describePredictor } from './describe.ts';
import { drawMoving } from './drawMoving.ts';
import { drawRegion } from './drawRegions.ts';
import { drawStill } from './drawStill.ts';
import { eachPlane, timeAt } from './eachPlane.ts';
import { heightsOf, PredictorModel, type PredictorOwn, type PredictorView, waitsForRest } from './model.ts';
import { PlaneControls } from './PlaneControls.tsx';
import { PlanesAndLights } from './PlanesAndLights.tsx';
import { readingAt } from './reading.ts';
import { acceptsPredictor, axesOf, shownOf } from './settings.ts';

/** The bundle vector's way through predictor space, and the region that the theory keeps it in. */
export const PREDICTOR: CanvasPicture<PredictorView, PredictorOwn> = {
  id: 'predictor',
  layers: [
    { name: 'region', watch: watchRegion, draw: eachPlane(drawRegion) },
    {
      name: 'still',
      watch: watchRun,
      draw: eachPlane(drawStill),
    },
    {
      name: 'moving',
      watch: (state, { pointer }) => [...watchPlayhead(state), pointer],
      draw: eachPlane(drawMoving),
    },
  ],
  createModel: () => new PredictorModel(),
  table: async () => (await import('./table.ts')).predictorTable,
  own: { lit: null, place: null },
  caption,
  describe: (run, time, settings) =>
    describePredictor(run, time, axesOf(settings, run.start.dataset.dimension)),
  outline: 'axes',
  refusal,
  waiting: spaceWait,
  settings: { accepts: acceptsPredictor, Controls: PlaneControls },
  timeAt,
  readingAt,
  ...later<PredictorView>(async () => (await import('./marks.ts')).marksOfPredictor),
  surroundings: {
    canvasSize({ pxWidth, pxHeight }, run) {
      const space = spaceOf(run);
      return shareBody(pxWidth, pxHeight, typeof space !== 'string' && space.region !== null).plane;
    },
    Component: PlanesAndLights,
  },
};

/** In the plane S stands still; a section goes with v, in many dimensions only while the page rests. */
function watchRegion(state: AppState, { lit, place }: Local<PredictorOwn>): readonly unknown[] {
  const dimension = state.run?.start.dataset.dimension ?? 2;
  const waits = waitsForRest(dimension) ? state.player.playing : null;
  return [...watchRun(state), lit, dimension > 2 ? place : null, waits];
}

function refusal(run: Run): string | null {
  const space = run.frameCount === 0 ? null : spaceOf(run);
  return typeof space === 'string' ? predictorWords().refusals[space] : null;
}

function caption({ run }: AppState, { pxWidth, pxHeight, settings }: PictureBox): string {
  const text = predictorWords();
  const space = run === null || run.frameCount === 0 ? null : spaceOf(run);
  if (space === null || typeof space === 'string') return text.captions.even;
  if (space.obstacle !== null) return text.obstacles[space.obstacle];
  const shown = shownOf(settings);
  const { plane } = shareBody(pxWidth, pxHeight, true);
  return text.captions[shown === 'both' && heightsOf(space, shown, plane) === null ? 'true' : shown];
}
