import { plainNumber, symbol } from '../../drawing/axis/number.ts';
import { LOSS_AXIS } from '../../drawing/axis/valueAxis.ts';
import { timePicture } from '../../drawing/timePlot/timePicture.ts';
import { words } from '../../text/words.ts';

const text = () => words().pictures.loss;

/** L = (1/2n) sum of squared residuals, over flow time. */
export const LOSS = timePicture({
  id: 'loss',
  panels: [
    {
      valueAxis: LOSS_AXIS,
      symbol: [symbol('L')],
      lines: (run) => [{ name: [symbol('L')], colour: 'ink', value: (f) => run.losses[f]! }],
    },
  ],
  caption: () => text().caption,
  describe: (run, time) =>
    text().alternative(
      plainNumber(run.losses[0]!),
      plainNumber(run.losses[run.frameCount - 1]!),
      plainNumber(run.endTime),
      plainNumber(time),
      plainNumber(run.frameAt(time).loss),
    ),
});
