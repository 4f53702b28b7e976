import { plainNumber, symbol } from '../../drawing/axis/number.ts';
import { DEGREE_AXIS } from '../../drawing/axis/valueAxis.ts';
import { ofDrawnCurves } from '../../drawing/timePlot/columns.ts';
import { timePicture } from '../../drawing/timePlot/timePicture.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { degreesToDirection, unitVector } from '../../model/measures/directionAngles.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';

const text = () => words().pictures.angle;

/** The angle of every neuron to the teacher, or to gamma where the labels come from no single teacher. */
export const ANGLE = timePicture({
  id: 'angle',
  panels: [
    {
      valueAxis: DEGREE_AXIS,
      symbol: [symbol('\u03b8')],
      unit: '\u00b0',
      neurons: {
        summary: 'bundleAngle',
        formula: ({ start }) => (start.dataset.teacher === null ? '\u2220(w_j, \u03b3)' : '\u2220(w_j, v*)'),
        measure(run) {
          const target = targetOf(run);
          return target === null
            ? () => Number.NaN
            : ({ hidden }, j) => degreesToDirection(hidden, j, target);
        },
      },
    },
  ],
  caption: (run) => text().caption(ofDrawnCurves(run), run === null || run.start.dataset.teacher !== null),
  describe: (run, time) => {
    const target = targetOf(run);
    if (target === null) return text().noTarget;
    const { hidden } = stateAt(run, time);
    const angles = Array.from(run.start.groups, (_, j) => degreesToDirection(hidden, j, target));
    const within = [1, 45, 90].map((limit) => angles.filter((angle) => angle <= limit).length);
    return text().alternative(angles.length, plainNumber(time), within, run.start.dataset.teacher !== null);
  },
});

/** The unit vector that angles are measured to; null where there is none (all labels 0). */
function targetOf({ start }: Run): Float64Array | null {
  return unitVector(start.dataset.teacher ?? alignmentTarget(start.dataset));
}
