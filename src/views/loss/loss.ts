import { plainNumber, symbol } from '../../drawing/axis/number.ts';
import { LOG_AXIS } from '../../drawing/axis/valueAxis.ts';
import { timePicture } from '../../drawing/timePlot/TimePlot.tsx';
import { en } from '../../text/en.ts';

const text = en.pictures.loss;

/** L = (1/2n) sum of squared residuals, over flow time. */
export const LOSS = timePicture({
  id: 'loss',
  panels: [
    {
      valueAxis: LOG_AXIS,
      symbol: [symbol('L')],
      unit: '',
      lines: (run) => [{ name: [symbol('L')], colour: 'ink', value: (f) => run.losses[f]! }],
    },
  ],
  text: {
    title: text.title,
    caption: () => text.caption,
    alternative: (run, time) =>
      text.alternative(
        plainNumber(run.losses[0]!),
        plainNumber(run.losses[run.frameCount - 1]!),
        plainNumber(run.endTime),
        plainNumber(time),
        plainNumber(run.frameAt(time).loss),
      ),
  },
});
