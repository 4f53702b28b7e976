import { useCallback, useMemo } from 'react';
import type { AppState } from '../../state/appState.ts';
import { useApp } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { selectedNeuron } from '../../state/selection.ts';
import { en } from '../../text/en.ts';
import { plainNumber } from '../axis/number.ts';
import { CanvasLayer } from '../canvas/CanvasLayer.tsx';
import { type Sheet, watchPlayhead, watchRun } from '../canvas/sheet.ts';
import { EmptyPlot } from '../frame/EmptyPlot.tsx';
import { PlotFrame } from '../frame/PlotFrame.tsx';
import { useAlternative } from '../frame/useAlternative.ts';
import { NeuronSurface } from '../neurons/NeuronSurface.tsx';
import type { Picture, PictureProps } from '../picture.ts';
import { drawEnds } from './curveEnds.ts';
import type { Overlay, Panel, TimePlotDefinition } from './definition.ts';
import { drawAxes } from './drawAxes.ts';
import { drawCurves, drawGhost } from './drawCurves.ts';
import { drawMarks } from './drawMarks.ts';
import { drawMoving } from './drawMoving.ts';
import { drawHeading, drawNames } from './drawNames.ts';
import { drawPhases } from './drawPhases.ts';
import { isRoomy, type LayoutRequest, panelHeights } from './layout.ts';
import { type Plot, usePlotModel } from './plotModel.ts';
import { SelectedCurve } from './selectedCurve.ts';
import { usePlotPointer } from './usePlotPointer.ts';

/** The picture that a definition describes. */
export function timePicture(definition: TimePlotDefinition): Picture {
  const describe = describerOf(definition);
  function Component(props: PictureProps) {
    return <TimePlot {...props} definition={definition} describe={describe} />;
  }
  const { id, settings } = definition;
  return settings === undefined ? { id, Component } : { id, Component, settings };
}

/** The text alternative: of the frame at the playhead and its very time, because what is measured is measured in frames. */
function describerOf({ text, notApplicable }: TimePlotDefinition): (run: Run, time: number) => string {
  return (run, time) => {
    const atFrame = run.times[run.frameIndexAt(time)]!;
    const refusal = notApplicable?.(run) ?? null;
    return refusal === null
      ? text.alternative(run, atFrame)
      : en.pictures.refusedAt(plainNumber(atFrame), refusal);
  };
}

interface TimePlotProps extends PictureProps {
  readonly definition: TimePlotDefinition;
  readonly describe: (run: Run, time: number) => string;
}

function TimePlot({ definition, describe, pxWidth, pxHeight, stage, settings }: TimePlotProps) {
  const run = useApp((state) => state.run);
  const empty = useApp((state) => state.run === null || state.run.frameCount === 0);
  // the caption may say what is known of a complete run only, or with its theory
  useApp((state) => state.run?.complete);
  useApp((state) => state.findings);
  const { text, panels } = definition;
  const refusal = run === null ? null : (definition.notApplicable?.(run) ?? null);
  return (
    <PlotFrame
      pxWidth={pxWidth}
      pxHeight={pxHeight}
      title={text.title}
      caption={text.caption(run)}
      alternative={useAlternative(describe)}
    >
      {(pxBodyWidth, pxBodyHeight) => {
        if (empty) return <EmptyPlot pxWidth={pxBodyWidth} pxHeight={pxBodyHeight} outline="axes" />;
        if (refusal !== null) {
          return <EmptyPlot pxWidth={pxBodyWidth} pxHeight={pxBodyHeight} outline="axes" reason={refusal} />;
        }
        const roomy = isRoomy({ pxWidth: pxBodyWidth, pxHeight: pxBodyHeight, stage, foot: true });
        const pxHeights = panelHeights(panels.length, pxBodyHeight, roomy);
        return panels.map((panel, index) => (
          <PanelBody
            // biome-ignore lint/suspicious/noArrayIndexKey: the panels of a picture never change
            key={index}
            panel={panel}
            overlay={overlayOf(panel, settings)}
            title={text.title}
            pxWidth={pxBodyWidth}
            pxHeight={pxHeights[index]!}
            pxPicture={pxBodyHeight}
            stage={stage}
            foot={index === panels.length - 1}
          />
        ));
      }}
    </PlotFrame>
  );
}

interface PanelBodyProps extends Omit<Required<LayoutRequest>, 'head'> {
  readonly panel: Panel;
  /** laid over the curves now */
  readonly overlay?: Overlay | null;
  readonly title: string;
}

function overlayOf({ overlay }: Panel, settings: readonly string[]): Overlay | null {
  return overlay !== undefined && settings.includes(overlay.setting) ? overlay : null;
}

/** One panel by itself, for a picture that has more than plots; `pxPicture` is the height of the whole. */
export function PanelBody({
  panel,
  overlay = null,
  title,
  pxWidth,
  pxHeight,
  pxPicture,
  stage,
  foot,
}: PanelBodyProps) {
  const model = usePlotModel(panel);
  const { place, handlers } = usePlotPointer(model);
  const stepBack = useApp((state) => panel.neurons !== undefined && selectedNeuron(state) !== null);

  const draw = useMemo(() => {
    const selected = new SelectedCurve();
    const head = panel.heading !== undefined;
    const request = { pxWidth, pxHeight, pxPicture, stage, foot, head };
    const plotOf = (sheet: Sheet) => model.update(request, sheet.state);
    const sceneOf = (sheet: Sheet, { layout, columns }: Plot) => ({ sheet, panel, layout, columns });
    return {
      axes(sheet: Sheet) {
        const plot = plotOf(sheet);
        if (plot === null) return;
        drawPhases(sheet, plot.layout, plot.columns.run);
        drawAxes(sheet, plot.layout);
        drawHeading(sheet, plot.layout, plot.columns, panel);
      },
      curves(sheet: Sheet) {
        const plot = plotOf(sheet);
        if (plot === null) return;
        if (plot.ghost !== null) drawGhost(sheet, plot.layout, plot.ghost);
        drawCurves(sheet, plot.layout, plot.columns);
        overlay?.still(sceneOf(sheet, plot));
        drawEnds(sheet, plot.layout, plot.columns);
        drawNames(sheet, plot.layout, plot.columns, panel);
        drawMarks(sheet, plot.layout, panel.marks?.(plot.columns.run) ?? []);
      },
      moving(sheet: Sheet) {
        const plot = plotOf(sheet);
        if (plot === null) return;
        drawMoving(sceneOf(sheet, plot), selected, place.get(), overlay);
      },
    };
  }, [panel, overlay, model, place, pxWidth, pxHeight, pxPicture, stage, foot]);

  const signals = useMemo(() => [place], [place]);
  const size = { pxWidth, pxHeight };
  const layers = (
    <>
      <CanvasLayer {...size} watch={watchRun} draw={draw.axes} />
      <CanvasLayer
        {...size}
        watch={watchRun}
        draw={draw.curves}
        className={stepBack ? 'plot__layer--fading plot__layer--back' : 'plot__layer--fading'}
      />
      <CanvasLayer {...size} watch={watchPlayhead} signals={signals} draw={draw.moving} />
    </>
  );

  const describe = useCallback(
    (state: AppState, neuron: number) => describeNeuron(panel, state, neuron),
    [panel],
  );
  if (panel.neurons === undefined) {
    return (
      <div {...handlers} className="plot__body" style={{ width: pxWidth, height: pxHeight }}>
        {layers}
      </div>
    );
  }
  return (
    <NeuronSurface {...size} {...handlers} title={title} describe={describe}>
      {layers}
    </NeuronSurface>
  );
}

function describeNeuron({ neurons, unit }: Panel, state: AppState, neuron: number): string {
  const { run } = state;
  if (run === null || neurons === undefined) return '';
  return plainNumber(neurons(run)(run.frameAt(state.player.time), neuron)) + unit;
}
