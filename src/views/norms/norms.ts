import { plainNumber, symbol, upright } from '../../drawing/axis/number.ts';
import { LOG_AXIS } from '../../drawing/axis/valueAxis.ts';
import { countGroups } from '../../drawing/neurons/neuronStyle.ts';
import { ofDrawnCurves } from '../../drawing/timePlot/columns.ts';
import { timePicture } from '../../drawing/timePlot/timePicture.ts';
import { YARDSTICK_SETTINGS } from '../../drawing/yardsticks/YardstickControls.tsx';
import { yardstickWait } from '../../drawing/yardsticks/yardstickWait.ts';
import { norm } from '../../model/measures/angles.ts';
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
      neurons: (run) => {
        const d = run.start.dataset.dimension;
        return ({ hidden }, j) => norm(hidden, j * d, d);
      },
    },
  ],
  settings: YARDSTICK_SETTINGS,
  claims: ['negativeLength', 'negativeRest', 'positiveLength', 'logLength'],
  caption: (run) => text().caption(ofDrawnCurves(run)),
  describe: (run, time) => {
    const d = run.start.dataset.dimension;
    const { hidden } = run.frameAt(time);
    const norms = Array.from(run.start.groups, (_, j) => norm(hidden, j * d, d));
    const ends = [Math.min(...norms), Math.max(...norms)] as const;
    return text().alternative(countGroups(run.start.groups), plainNumber(time), ...plain(ends));
  },
});

function plain([least, largest]: readonly [number, number]): [string, string] {
  return [plainNumber(least), plainNumber(largest)];
}
