import { useCallback, useMemo } from 'react';
import { CanvasLayer } from '../../drawing/canvas/CanvasLayer.tsx';
import { type Sheet, watchPlayhead, watchRun } from '../../drawing/canvas/sheet.ts';
import { EmptyPlot } from '../../drawing/frame/EmptyPlot.tsx';
import { PlotFrame, PX_CAPTION } from '../../drawing/frame/PlotFrame.tsx';
import { useAlternative } from '../../drawing/frame/useAlternative.ts';
import { NeuronSurface } from '../../drawing/neurons/NeuronSurface.tsx';
import type { Picture, PictureProps } from '../../drawing/picture.ts';
import { isRoomy } from '../../drawing/timePlot/layout.ts';
import { type PointerTarget, useTimePointer } from '../../drawing/timePlot/usePlotPointer.ts';
import { kinksUntil } from '../../findings/kinks/kinkHistory.ts';
import { PatternsAt } from '../../findings/kinks/patternsAt.ts';
import type { AppState } from '../../state/appState.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { captionOf, describeNeuron, describeRaster } from './describe.ts';
import { drawDetail } from './drawDetail.ts';
import { drawMatrix } from './drawMatrix.ts';
import { drawMoving } from './drawMoving.ts';
import { drawStill } from './drawStill.ts';
import { type RasterRequest, rowsHeight } from './layout.ts';
import { RasterModel } from './model.ts';
import { RasterControls } from './RasterControls.tsx';
import { placeAt } from './readings.ts';
import { drawnNeurons } from './rows.ts';
import { acceptsRaster, MATRIX } from './settings.ts';
import { Shades } from './shades.ts';

/** Neurons against inputs: over time as shades of rows with every kink, and at the playhead cell by cell. */
export const RASTER: Picture = {
  id: 'raster',
  Component: Raster,
  settings: { accepts: acceptsRaster, Controls: RasterControls },
};

function Raster({ pxWidth, pxHeight, stage, settings }: PictureProps) {
  const empty = useApp((state) => state.run === null || state.run.frameCount === 0);
  const matrixOnly = settings.includes(MATRIX);
  // a text, so that the picture is rendered anew only where it says something else
  const caption = useApp((state) =>
    currentCaption(state, { pxWidth, pxHeight: pxHeight - PX_CAPTION, stage, matrixOnly }),
  );
  return (
    <PlotFrame
      pxWidth={pxWidth}
      pxHeight={pxHeight}
      title={words().pictures.raster.title}
      caption={caption}
      alternative={useAlternative(describeRaster)}
    >
      {(pxBodyWidth, pxBodyHeight) =>
        empty ? (
          <EmptyPlot pxWidth={pxBodyWidth} pxHeight={pxBodyHeight} outline="axes" />
        ) : (
          <Body pxWidth={pxBodyWidth} pxHeight={pxBodyHeight} stage={stage} matrixOnly={matrixOnly} />
        )
      }
    </PlotFrame>
  );
}

function currentCaption({ run }: AppState, request: RasterRequest): string {
  const { matrixOnly } = request;
  const roomy = isRoomy({ ...request, foot: true });
  const groups = run?.start.groups ?? new Uint8Array(0);
  const drawn = run === null ? 0 : drawnNeurons(run, rowsHeight(request)).length;
  const samples = run?.start.dataset.samples ?? 0;
  return captionOf(run, { drawn, width: groups.length, samples, matrixOnly, roomy });
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

function Body(request: RasterRequest) {
  const { pxWidth, pxHeight, stage, matrixOnly } = request;
  const store = useAppStore();
  const model = useMemo(() => new RasterModel(), []);
  const samples = useApp((state) => state.run?.start.dataset.samples ?? 1);
  const target = useMemo<PointerTarget>(
    () => ({
      neuronAt: ({ px, py }) => model.current && placeAt(model.current, store.getState(), px, py).neuron,
      timeAtPx: (px) => model.current?.layout.time?.timeAtPx(px) ?? null,
    }),
    [store, model],
  );
  const { place, handlers } = useTimePointer(target);

  const draw = useMemo(() => {
    const shades = new Shades(samples);
    const patterns = new PatternsAt();
    const viewOf = (sheet: Sheet) => model.update({ pxWidth, pxHeight, stage, matrixOnly }, sheet.state);
    const layer = (paint: (sheet: Sheet, view: NonNullable<ReturnType<typeof viewOf>>) => void) => {
      return (sheet: Sheet) => {
        const view = viewOf(sheet);
        if (view !== null) paint(sheet, view);
      };
    };
    return {
      still: layer((sheet, view) => drawStill(sheet, view, shades)),
      matrix: layer((sheet, view) => drawMatrix(sheet, view, patterns)),
      detail: layer(drawDetail),
      moving: layer((sheet, view) => drawMoving(sheet, view, shades, place.get())),
    };
  }, [model, place, samples, pxWidth, pxHeight, stage, matrixOnly]);

  const signals = useMemo(() => [place], [place]);
  const describe = useCallback(
    (state: AppState, neuron: number) => {
      const view = model.update({ pxWidth, pxHeight, stage, matrixOnly }, state);
      return view === null ? '' : describeNeuron(view, neuron, state.player.time);
    },
    [model, pxWidth, pxHeight, stage, matrixOnly],
  );
  const size = { pxWidth, pxHeight };
  return (
    <NeuronSurface {...size} {...handlers} title={words().pictures.raster.title} describe={describe}>
      <CanvasLayer {...size} watch={watchRun} draw={draw.still} />
      <CanvasLayer {...size} watch={watchKinks} draw={draw.matrix} />
      <CanvasLayer {...size} watch={watchSelection} draw={draw.detail} />
      <CanvasLayer {...size} watch={watchPlayhead} signals={signals} draw={draw.moving} />
    </NeuronSurface>
  );
}
