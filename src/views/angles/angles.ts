import { Group } from '../../model/initialisation.ts';
import type { Run } from '../../state/run.ts';
import { en } from '../../text/en.ts';
import { plainNumber, symbol, upright } from '../axis/number.ts';
import { LOG_AXIS } from '../axis/valueAxis.ts';
import type { Line, Panel } from '../timePlot/definition.ts';
import { joinedAt } from '../timePlot/joined.ts';
import { timePicture } from '../timePlot/TimePlot.tsx';
import { predictionOf } from './prediction.ts';

const text = en.pictures.angles;

/**
 * The paper's Figure 5: the largest and the mean angle between two neurons of a group, and what the conserved pair
 * quantity predicts them to be from the norms alone.
 */
export const ANGLES = timePicture({
  id: 'angles',
  panels: [
    panel(Group.Positive, 'positive', text.positive, 'positiveMaxAngle', 'positiveMeanAngle'),
    panel(Group.Negative, 'negative', text.negative, 'negativeMaxAngle', 'negativeMeanAngle'),
  ],
  text: {
    title: text.title,
    caption: () => text.caption,
    alternative(run, time) {
      const f = run.frameIndexAt(time);
      const largest = (name: 'positiveMaxAngle' | 'negativeMaxAngle') =>
        plainNumber(joinedAt(run, (g) => run.measures[name][g]!, f));
      return text.alternative(
        plainNumber(time),
        largest('positiveMaxAngle'),
        largest('negativeMaxAngle'),
        agreement(run),
      );
    },
  },
});

function panel(
  group: Group,
  colour: 'positive' | 'negative',
  heading: string,
  largest: 'positiveMaxAngle' | 'negativeMaxAngle',
  mean: 'positiveMeanAngle' | 'negativeMeanAngle',
): Panel {
  return {
    valueAxis: LOG_AXIS,
    symbol: [symbol('\u03b8')],
    unit: '\u00b0',
    heading: [upright(heading)],
    lines: (run): Line[] => [
      {
        name: [upright(text.largest)],
        colour,
        sparse: true,
        value: (f) => run.measures[largest][f]!,
      },
      { name: [upright(text.mean)], colour, sparse: true, value: (f) => run.measures[mean][f]! },
      {
        name: [upright(text.predicted)],
        unlabelled: true,
        colour: 'ink',
        dash: [2, 4],
        sparse: true,
        settles: true,
        value: (f) => predictionOf(run, group)?.frames.get(f)?.largest ?? Number.NaN,
      },
      {
        name: [upright(text.predicted)],
        unlabelled: true,
        colour: 'ink',
        dash: [2, 4],
        sparse: true,
        settles: true,
        value: (f) => predictionOf(run, group)?.frames.get(f)?.mean ?? Number.NaN,
      },
    ],
  };
}

/** How far the prediction for the positive group is from what was measured at the end. */
function agreement(run: Run): string {
  const end = run.frameCount - 1;
  const predicted = predictionOf(run, Group.Positive)?.frames.get(end)?.largest;
  const measured = run.measures.positiveMaxAngle[end]!;
  if (predicted === undefined || Number.isNaN(measured)) return text.noPrediction;
  return text.agrees(plainNumber(Math.abs(predicted / measured - 1), 2));
}
