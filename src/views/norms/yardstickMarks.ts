import { plainNumber, plainNumberOfLog } from '../../drawing/axis/number.ts';
import type { Mark } from '../../drawing/picture.ts';
import type { OverlayMarks } from '../../drawing/timePlot/definition.ts';
import { distanceToCurve } from '../../drawing/timePlot/distanceToCurve.ts';
import type { Drawn } from '../../drawing/timePlot/scene.ts';
import { limitNormsOf } from '../../findings/theory/limitNorms.ts';
import { theoryOfRun } from '../../findings/theory/runTheory.ts';
import { yardstickCurves } from '../../findings/yardsticks/yardstickCurves.ts';
import { gapsOfRun } from '../../findings/yardsticks/yardstickGaps.ts';
import { markWords } from '../../text/markWords.ts';

/** Of the yardsticks over the norms: that of the selected neuron, else all as one, and the ticks at their limits. */
export const yardstickMarks: OverlayMarks = (plot, state, neuron) => {
  const { time } = state.player;
  const one = neuron === null ? null : markOfOne(plot, neuron, time);
  return [...(one === null ? markOfAll(plot, time) : [one]), ...limitMarks(plot)];
};

function markOfOne({ columns, layout }: Drawn, neuron: number, time: number): Mark | null {
  const { run } = columns;
  const yardsticks = theoryOfRun(run)?.yardsticks;
  const curve = yardstickCurves(run)?.of(neuron) ?? null;
  if (yardsticks === undefined || curve === null) return null;
  const logNorm = yardsticks.state(neuron, time, new Float64Array(run.start.dataset.dimension));
  if (!Number.isFinite(logNorm)) return null;
  const text = markWords().yardsticks;
  return {
    id: 'yardstick',
    ...text.one(neuron + 1),
    value: text.length(plainNumberOfLog(logNorm)),
    at: { px: layout.xScale(time), py: clamped(layout.yScale(logNorm / Math.LN10), layout) },
    hit: (place) => distanceToCurve(place, layout, curve),
  };
}

function markOfAll({ columns, layout }: Drawn, time: number): Mark[] {
  const { run, neurons } = columns;
  const yardsticks = theoryOfRun(run)?.yardsticks;
  const all = yardstickCurves(run);
  if (yardsticks === undefined || all === null) return [];
  const curves = [...neurons].flatMap((j) => all.of(j) ?? []);
  const text = markWords().yardsticks;
  const summary = gapsOfRun(run, yardsticks).summary(time);
  const longest = Math.max(...curves.map((curve) => curve[run.frameIndexAt(time)]!).filter(Number.isFinite));
  if (!Number.isFinite(longest)) return [];
  return [
    {
      id: 'yardsticks',
      ...text.all,
      value:
        summary === null
          ? ''
          : text.apart(plainNumber(summary.medianDegrees), plainNumber(Math.exp(summary.medianLog))),
      at: { px: layout.xScale(time), py: clamped(layout.yScale(longest), layout) },
      hit: (place) => Math.min(...curves.map((curve) => distanceToCurve(place, layout, curve))),
    },
  ];
}

/** At the right edge, a tick at the limit of each norm. */
function limitMarks({ columns, layout }: Drawn): Mark[] {
  const limits = limitNormsOf(columns.run);
  if (limits === null) return [];
  const { box, yScale, valueAxis } = layout;
  const heights = [...columns.neurons]
    .map((j) => limits.norms[j]!)
    .filter((norm) => norm > 0)
    .map((norm) => yScale(valueAxis.coordinate(norm)));
  if (heights.length === 0) return [];
  const text = markWords().yardsticks;
  return [
    {
      id: 'limits',
      ...text.limits,
      value:
        limits.farthestLog === null
          ? text.unfinished
          : text.off(plainNumber(100 * Math.expm1(limits.farthestLog), 2)),
      at: { px: box.right - 4, py: clamped(Math.min(...heights), layout) },
      hit({ px, py }) {
        const aside = Math.max(box.right - 8 - px, 0, px - box.right);
        return Math.hypot(aside, Math.min(...heights.map((height) => Math.abs(height - py))));
      },
    },
  ];
}

function clamped(py: number, { box }: Drawn['layout']): number {
  return Math.min(Math.max(py, box.top), box.bottom);
}
