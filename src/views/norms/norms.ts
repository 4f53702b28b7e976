import { plainNumber, symbol, upright } from '../../drawing/axis/number.ts';
import { LOG_AXIS } from '../../drawing/axis/valueAxis.ts';
import { countGroups } from '../../drawing/neurons/neuronStyle.ts';
import { ofDrawnCurves } from '../../drawing/timePlot/columns.ts';
import { timePicture } from '../../drawing/timePlot/timePicture.ts';
import { YARDSTICK_SETTINGS } from '../../drawing/yardsticks/YardstickControls.tsx';
import { yardstickWait } from '../../drawing/yardsticks/yardstickWait.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { limitNormsOf } from '../../findings/theory/limitNorms.ts';
import { norm } from '../../model/measures/angles.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';
import { YARDSTICK_OVERLAY } from './yardstickOverlay.ts';

const text = () => words().pictures.norms;

/** |w_j| of every neuron, which is |a_j| too, over flow time. */
export const NORMS = timePicture({
  id: 'norms',
  waiting: yardstickWait,
  panels: [
    {
      valueAxis: LOG_AXIS,
      symbol: [upright('|'), symbol('w'), upright('|')],
      overlay: YARDSTICK_OVERLAY,
      neurons: {
        formula: () => '|w_j| = |a_j|',
        summary: 'longest',
        measure(run) {
          const d = run.start.dataset.dimension;
          return ({ hidden }, j) => norm(hidden, j * d, d);
        },
      },
    },
  ],
  settings: YARDSTICK_SETTINGS,
  claims: ['negativeLength', 'negativeRest', 'positiveLength', 'logLength'],
  caption: (run) => text().caption(ofDrawnCurves(run)),
  describe: (run, time) => {
    const d = run.start.dataset.dimension;
    const { hidden } = stateAt(run, time);
    const norms = Array.from(run.start.groups, (_, j) => norm(hidden, j * d, d));
    const ends = [Math.min(...norms), Math.max(...norms)] as const;
    const now = text().alternative(countGroups(run.start.groups), plainNumber(time), ...plain(ends));
    const limits = limitsText(run);
    return limits === null ? now : words().pictures.paragraph([now, limits]);
  },
});

/** What the theory says of the norms at the end, and what this run does; null before it is complete. */
function limitsText(run: Run): string | null {
  const limits = limitNormsOf(run);
  if (limits === null || limits.farthestLog === null) return null;
  const { by, farthestLog } = limits;
  return text().limits.alternative[by](plainNumber(100 * Math.expm1(farthestLog), 2));
}

function plain([least, largest]: readonly [number, number]): [string, string] {
  return [plainNumber(least), plainNumber(largest)];
}
