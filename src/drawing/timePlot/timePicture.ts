import { stateAt } from '../../findings/now/stateAt.ts';
import type { AppState } from '../../state/appState.ts';
import { litMark } from '../../state/lit.ts';
import type { Run } from '../../state/run.ts';
import { selectedNeuron } from '../../state/selection.ts';
import { words } from '../../text/words.ts';
import { plainAngle } from '../axis/angle.ts';
import { plainNumber } from '../axis/number.ts';
import type { PointerPlace } from '../canvas/pointerPlace.ts';
import { watchPlayhead, watchRun } from '../canvas/sheet.ts';
import type { CanvasPicture, Drawing } from '../picture.ts';
import type { Panel, TimePlotDefinition } from './definition.ts';
import { drawAxesLayer, drawCurvesLayer, drawMovingLayer } from './layers.ts';
import { isInside, TimePlotModel, type TimePlotView } from './model.ts';
import { pickNeuron } from './pickNeuron.ts';
import { DEGREES } from './scene.ts';

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
    outline: 'axes',
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
        watch: (state, { pointer }) => [...watchPlayhead(state), pointer],
        draw: drawMovingLayer,
      },
    ],
    createModel: () => new TimePlotModel(panels),
    own: {},
    neuronAt: neuronUnder,
    // all panels have the same time axis
    timeAt: ({ plots }, { px }) => plots[0]!.layout.timeAtPx(px),
    ...(ofNeurons !== undefined && {
      describeNeuron: (state: AppState, _view: TimePlotView, neuron: number) =>
        describeNeuron(ofNeurons, state, neuron),
    }),
  };
}

function neuronUnder({ plots }: TimePlotView, { px, py }: PointerPlace): number | null {
  const plot = plots.find((each) => isInside(each, py));
  return plot === undefined ? null : pickNeuron(plot.layout, plot.columns, px, py - plot.pyTop, PX_REACH);
}

function describeNeuron({ neurons, unit = '' }: Panel, { run, player }: AppState, neuron: number): string {
  if (run === null || neurons === undefined) return '';
  const value = neurons(run)(stateAt(run, player.time), neuron);
  return (unit === DEGREES ? plainAngle(value) : plainNumber(value)) + unit;
}
