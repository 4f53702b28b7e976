import { stateAt } from '../../findings/now/stateAt.ts';
import type { AppState } from '../../state/appState.ts';
import { litMark } from '../../state/lit.ts';
import type { Run } from '../../state/run.ts';
import { selectedNeuron } from '../../state/selection.ts';
import { words } from '../../text/words.ts';
import { plainAngle } from '../axis/angle.ts';
import { plainNumber, type RichText } from '../axis/number.ts';
import type { PointerPlace } from '../canvas/pointerPlace.ts';
import { watchPlayhead, watchRun } from '../canvas/sheet.ts';
import { later } from '../note/later.ts';
import type { CanvasPicture, Drawing } from '../picture.ts';
import { besidePart } from './besidePart.ts';
import type { Panel, TimePlotDefinition } from './definition.ts';
import { drawAxesLayer, drawCurvesLayer, drawMovingLayer } from './layers.ts';
import { isInside, TimePlotModel, type TimePlotView } from './model.ts';
import { pickNeuron } from './pickNeuron.ts';
import { readingLines } from './readout.ts';
import { DEGREES, written } from './scene.ts';

/** How near the pointer has to be to a curve, CSS pixels. */
const PX_REACH = 8;

/** The picture that a definition describes. */
export function timePicture(definition: TimePlotDefinition): CanvasPicture<TimePlotView> {
  const { id, panels, caption, settings, claims, refusal, remedy, waiting } = definition;
  return {
    ...timeDrawing(panels),
    id,
    caption: ({ run }, { settings: chosen }) => caption(run, chosen),
    describe: (run, time, chosen) => describeNow(definition, run, time, chosen),
    describeBeside: (state, chosen) => besidePart(state)?.describeBeside(panels, state, chosen) ?? '',
    outline: 'axes',
    table: async () => {
      const { curveTable } = await import('./curveTable.ts');
      return (run, chosen) => curveTable(panels, run, chosen);
    },
    ...(settings !== undefined && { settings }),
    ...(claims !== undefined && { claims }),
    ...(refusal !== undefined && { refusal }),
    ...(remedy !== undefined && { remedy }),
    ...(waiting !== undefined && { waiting }),
  };
}

function describeNow(
  { describe, refusal }: TimePlotDefinition,
  run: Run,
  time: number,
  chosen: readonly string[],
): string {
  // of descent the step's, and of a network too large for more the frame's
  const { time: shown } = stateAt(run, time);
  const reason = refusal?.(run) ?? null;
  return reason === null
    ? describe(run, shown, chosen)
    : words().pictures.refusedAt(plainNumber(shown), reason);
}

/** Panels of curves over flow time, above each other, with one playhead through all. */
export function timeDrawing(panels: readonly Panel[]): Drawing<TimePlotView, object> {
  const ofNeurons = panels.find(({ neurons }) => neurons !== undefined);
  const says = panels.some(({ atPlayhead }) => atPlayhead !== undefined);
  return {
    layers: [
      { name: 'axes', watch: watchRun, draw: drawAxesLayer },
      {
        name: 'curves',
        watch: (state) => [...watchRun(state), litMark(state)],
        draw: drawCurvesLayer,
        stepsBack: (state) => ofNeurons !== undefined && selectedNeuron(state) !== null,
      },
      {
        name: 'moving',
        // what is said is behind while the run plays, and right as soon as it rests
        watch: (state, { pointer }) => [...watchPlayhead(state), pointer, says && state.player.playing],
        draw: drawMovingLayer,
      },
    ],
    createModel: () => new TimePlotModel(panels),
    own: {},
    neuronAt: neuronUnder,
    overTime: async (...asked) => (await import('./timeTable.ts')).timeTables(...asked),
    ...marksOfPanels(panels),
    readingAt: readingUnder,
    // all panels have the same time axis
    timeAt: ({ plots }, { px }) => plots[0]!.layout.timeAtPx(px),
    ...(ofNeurons !== undefined && {
      describeNeuron: (state: AppState, _view: TimePlotView, neuron: number) =>
        describeNeuron(ofNeurons, state, neuron),
      neuronFormula: (run: Run) => ofNeurons.neurons!.formula(run),
      neuronPlace: neuronAtPlayhead,
    }),
  };
}

/** What tells them is fetched, with what each overlay tells. */
function marksOfPanels(panels: readonly Panel[]) {
  return later<TimePlotView>(async () => {
    const overlays = panels.flatMap(({ overlay }) => overlay ?? []);
    const [{ marksOfPlots }, fetched] = await Promise.all([
      import('./marks.ts'),
      Promise.all(overlays.map(async (overlay) => [overlay, await overlay.fetchMarks()] as const)),
    ]);
    const ofOverlays = new Map(fetched);
    return (view, state) => marksOfPlots(view, state, ofOverlays);
  });
}

function readingUnder({ plots }: TimePlotView, { px, py }: PointerPlace, state: AppState): RichText[] {
  const plot = plots.find((each) => isInside(each, py));
  if (plot === undefined) return [];
  const { layout, columns, pyTop, panel, beside } = plot;
  const neuron = columns.neurons.length > 0 ? selectedNeuron(state) : null;
  const reading = { layout, columns, ...written(panel) };
  return readingLines(
    reading,
    neuron,
    { px, py: py - pyTop },
    (time) => (beside && besidePart(state)?.linesBeside(beside, panel, time)) ?? [],
  );
}

/** Where its curve is at the playhead. */
function neuronAtPlayhead(
  { plots }: TimePlotView,
  neuron: number,
  { player }: AppState,
): PointerPlace | null {
  const plot = plots.find(({ columns }) => columns.neurons.length > 0);
  if (plot === undefined) return null;
  const { layout, columns, pyTop } = plot;
  const py = layout.yScale(columns.ofNeuronAt(neuron, player.time));
  if (!Number.isFinite(py)) return null;
  const { top, bottom } = layout.box;
  return { px: layout.xScale(player.time), py: pyTop + Math.min(bottom, Math.max(top, py)) };
}

function neuronUnder({ plots }: TimePlotView, { px, py }: PointerPlace): number | null {
  const plot = plots.find((each) => isInside(each, py));
  return plot === undefined ? null : pickNeuron(plot.layout, plot.columns, px, py - plot.pyTop, PX_REACH);
}

function describeNeuron({ neurons, unit = '' }: Panel, { run, player }: AppState, neuron: number): string {
  if (run === null || neurons === undefined) return '';
  const value = neurons.measure(run)(stateAt(run, player.time), neuron);
  return (unit === DEGREES ? plainAngle(value) : plainNumber(value)) + unit;
}
