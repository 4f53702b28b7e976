import { numberText, upright } from '../../drawing/axis/number.ts';
import { setParts } from '../../drawing/axis/typeset.ts';
import { addGlyph } from '../../drawing/neurons/glyph.ts';
import { neuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import { coordinateAt } from '../../drawing/timePlot/columns.ts';
import type { Overlay } from '../../drawing/timePlot/definition.ts';
import { clipToCurves } from '../../drawing/timePlot/drawCurves.ts';
import type { PlotLayout } from '../../drawing/timePlot/layout.ts';
import type { Scene } from '../../drawing/timePlot/scene.ts';
import { drawGaps, type GapLine, gapLines } from '../../drawing/yardsticks/drawGaps.ts';
import { YARDSTICKS } from '../../drawing/yardsticks/yardstickSetting.ts';
import { type LimitNorms, limitNormsOf } from '../../findings/theory/limitNorms.ts';
import { theoryOfRun } from '../../findings/theory/runTheory.ts';
import { yardstickCurves } from '../../findings/yardsticks/yardstickCurves.ts';
import { gapsOfRun } from '../../findings/yardsticks/yardstickGaps.ts';
import { Group } from '../../model/initialisation.ts';
import type { Yardsticks } from '../../model/theory/yardsticks.ts';
import { words } from '../../text/words.ts';

/** Points nearer than this to the last one drawn are left out. */
const PX_RESOLUTION = 1;
/** Length of the tick at a limit. */
const PX_TICK = 8;
const THIN_DASH = [2, 3];
const SELECTED_DASH = [3, 3];

/**
 * ln |alpha_j| of the drawn neurons over the curves of ln |w_j|, dotted; the axis stays the run's, so a yardstick leaves
 * through its top once it has outgrown the network.
 */
export const YARDSTICK_OVERLAY: Overlay = {
  setting: YARDSTICKS,
  fetchMarks: async () => (await import('./yardstickMarks.ts')).yardstickMarks,
  still(scene) {
    const { run, neurons } = scene.columns;
    const all = yardstickCurves(run);
    if (all === null) return;
    const { context, palette } = scene.sheet;
    context.save();
    clipToCurves(context, scene.layout);
    context.lineWidth = 1;
    context.setLineDash(THIN_DASH);
    context.globalAlpha = neurons.length > 100 ? 0.6 : 0.9;
    for (const j of neurons) {
      if (run.start.groups[j] === Group.Dead) continue;
      const curve = all.of(j);
      if (curve === null) continue;
      context.strokeStyle = palette[neuronStyle(run.start.groups[j]!).colour];
      strokeBelowTop(scene, curve);
    }
    context.restore();
    drawLimits(scene, limitNormsOf(run));
  },
  moving(scene, neuron) {
    const { run } = scene.columns;
    const { box, fontSize } = scene.layout;
    const yardsticks = theoryOfRun(run)?.yardsticks ?? null;
    const { time } = scene.sheet.state.player;
    if (neuron !== null && yardsticks !== null) drawSelected(scene, yardsticks, neuron, time);
    const gaps = yardsticks === null ? null : gapsOfRun(run, yardsticks);
    const place = { px: box.left + 6, py: box.top + 2, pxMax: box.right - box.left - 8, fontSize };
    drawGaps(scene.sheet, [...gapLines(gaps, time, neuron), ...limitLines(limitNormsOf(run))], place);
  },
};

/** At the right edge, where the norms end: a tick at the limit of each as lambda goes to 0. */
function drawLimits(
  { sheet: { context, palette }, layout, columns }: Scene,
  limits: LimitNorms | null,
): void {
  if (limits === null) return;
  const { box, yScale, valueAxis } = layout;
  context.save();
  clipToCurves(context, layout);
  context.lineWidth = 1.5;
  for (const j of columns.neurons) {
    if (!(limits.norms[j]! > 0)) continue;
    const py = yScale(valueAxis.coordinate(limits.norms[j]!));
    context.strokeStyle = palette[neuronStyle(columns.run.start.groups[j]!).colour];
    context.beginPath();
    context.moveTo(box.right - PX_TICK, py);
    context.lineTo(box.right, py);
    context.stroke();
  }
  context.restore();
}

/** How far the run ends from the limits. */
function limitLines(limits: LimitNorms | null): GapLine[] {
  if (limits === null) return [];
  const { limits: text } = words().pictures.norms;
  const { farthestLog } = limits;
  if (farthestLog === null) return [[[upright(text.ticks)]]];
  return [[setParts(text.off(numberText(100 * Math.expm1(farthestLog), 2)))]];
}

/** The yardstick of the selected neuron, its place at the playhead, and how far it is from the neuron there. */
function drawSelected(scene: Scene, yardsticks: Yardsticks, neuron: number, time: number): void {
  const { sheet, layout, columns } = scene;
  const { context, palette } = sheet;
  const { run } = columns;
  const style = neuronStyle(run.start.groups[neuron]!);
  const curve = yardstickCurves(run)?.of(neuron) ?? null;
  context.save();
  clipToCurves(context, layout);
  if (curve !== null) {
    context.strokeStyle = palette.ink;
    context.lineWidth = 1.25;
    context.setLineDash(SELECTED_DASH);
    strokeBelowTop(scene, curve);
    context.setLineDash([]);
  }
  const direction = new Float64Array(run.start.dataset.dimension);
  const own = yardsticks.state(neuron, time, direction) / Math.LN10;
  const column = columns.ofNeuron(neuron);
  if (Number.isFinite(own) && column !== null) {
    const px = layout.xScale(time);
    const py = layout.yScale(own);
    const pyNeuron = layout.yScale(coordinateAt(run, column, time));
    context.strokeStyle = palette.ink;
    context.lineWidth = 1;
    context.beginPath();
    if (Number.isFinite(pyNeuron)) {
      context.moveTo(px, clamped(pyNeuron, layout));
      context.lineTo(px, clamped(py, layout));
    }
    context.stroke();
    context.beginPath();
    addGlyph(context, style, px, clamped(py, layout), 5);
    context.fillStyle = palette.ground;
    context.fill();
    context.strokeStyle = palette[style.colour];
    context.lineWidth = 1.5;
    context.stroke();
  }
  context.restore();
}

/** What lies above the box stands on its edge, seen but for its upper half. */
function clamped(py: number, { box }: PlotLayout): number {
  return Math.max(box.top - 2, Math.min(box.bottom + 2, py));
}

/** Strokes a column of coordinates where it is not above the box. */
function strokeBelowTop({ sheet: { context }, layout, columns }: Scene, column: Float64Array): void {
  const { pxTimes, yScale } = layout;
  const top = yScale.domain()[1]!;
  const end = Math.min(columns.count, pxTimes.length, column.length);
  context.beginPath();
  let pxLast = Number.NEGATIVE_INFINITY;
  for (let f = 0; f < end; f++) {
    const before = f > 0 ? column[f - 1]! : Number.NaN;
    const here = column[f]!;
    const px = pxTimes[f]!;
    if (!Number.isFinite(here)) continue;
    const leaves = here > top;
    if (leaves && !(before <= top)) continue;
    if (before > top) context.moveTo(crossing(pxTimes[f - 1]!, before, px, here, top), yScale(top));
    else if (!Number.isFinite(before)) context.moveTo(px, yScale(here));
    // where the next one leaves, the line has to reach this one
    const last = f === end - 1 || !(column[f + 1]! <= top);
    if (!leaves && !last && px - pxLast < PX_RESOLUTION) continue;
    if (leaves) context.lineTo(crossing(pxTimes[f - 1]!, before, px, here, top), yScale(top));
    else context.lineTo(px, yScale(here));
    pxLast = px;
  }
  context.stroke();
}

function crossing(pxBefore: number, before: number, px: number, here: number, level: number): number {
  return pxBefore + ((px - pxBefore) * (level - before)) / (here - before);
}
