import { plainAngle } from '../../drawing/axis/angle.ts';
import { numberText, plainNumber, type RichText, symbol, upright } from '../../drawing/axis/number.ts';
import { setParts } from '../../drawing/axis/typeset.ts';
import { LOG_DEGREE_AXIS } from '../../drawing/axis/valueAxis.ts';
import { measuredText } from '../../drawing/measuredText.ts';
import { type NeuronStyle, neuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import type { Line } from '../../drawing/timePlot/curves.ts';
import type { Panel } from '../../drawing/timePlot/definition.ts';
import { timePicture } from '../../drawing/timePlot/timePicture.ts';
import {
  angleMeasures,
  isComparable,
  largestGap,
  measuredAngles,
  predictionOf,
  type WhichAngle,
} from '../../findings/anglePrediction.ts';
import { measuresOf } from '../../findings/now/measuresAt.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { Group } from '../../model/initialisation.ts';
import type { Run } from '../../state/run.ts';
import { figureWords } from '../../text/figureWords.ts';
import { words } from '../../text/words.ts';

const text = () => figureWords().angles;

/** The mean is dashed in both groups; dots are predictions. */
const DASHES = { largest: [], mean: [6, 3], predicted: [2, 4] } as const;

/**
 * The paper's Figure 5: the largest and the mean angle between two neurons of a group, and what the conserved pair
 * quantity predicts them to be from the norms alone.
 */
export const ANGLES = timePicture({
  id: 'angles',
  panels: [panel(Group.Positive, () => text().positive), panel(Group.Negative, () => text().negative)],
  claims: ['bundleAngle', 'alignment'],
  caption(run) {
    const gap = run === null ? null : largestGap(run, Group.Positive);
    return gap === null ? text().caption : text().captionPredicted(plainNumber(gap, 2));
  },
  describe(run, time) {
    const { scalar } = measuresOf(run, stateAt(run, time));
    const largest = (name: 'positiveMaxAngle' | 'negativeMaxAngle') => {
      const degrees = scalar(name);
      return Number.isNaN(degrees.value)
        ? text().notMeasured
        : text().degrees(measuredText(degrees, time, plainAngle));
    };
    const gap = largestGap(run, Group.Positive);
    return text().alternative(
      plainNumber(time),
      largest('positiveMaxAngle'),
      largest('negativeMaxAngle'),
      gap === null ? text().noPrediction : text().agrees(plainNumber(gap, 2)),
    );
  },
});

function panel(group: Group, heading: () => string): Panel {
  return {
    valueAxis: LOG_DEGREE_AXIS,
    symbol: [symbol('\u03b8')],
    unit: '\u00b0',
    heading: () => [upright(heading())],
    lines: (run) => angleLines(run, group),
  };
}

/** Measured and predicted, largest and mean. */
export function angleLines(run: Run, group: Group): Line[] {
  const { colour } = neuronStyle(group);
  const names = { largest: text().largest, mean: text().mean };
  return (['largest', 'mean'] as const).flatMap((which) => [
    measuredLine(run, group, which, names[which], colour),
    predicted(run, group, which),
  ]);
}

function measuredLine(
  run: Run,
  group: Group,
  which: WhichAngle,
  name: string,
  colour: NeuronStyle['colour'],
): Line {
  return {
    name: [upright(name)],
    named: (curves) => curves[which === 'largest' ? 'groupLargest' : 'groupMean'](groupName(group)),
    colour,
    dash: DASHES[which],
    sparse: true,
    compared: which === 'largest',
    logged: angleMeasures(group)[which],
    value: (f) => measuredAngles(run, group)[which][f]!,
    beside: (time) => predictedText(run, group, which, time),
  };
}

function predicted(run: Run, group: Group, which: WhichAngle): Line {
  return {
    name: [],
    named: (curves) => curves[which === 'largest' ? 'predictedLargest' : 'predictedMean'](groupName(group)),
    colour: 'ink',
    dash: DASHES.predicted,
    reference: true,
    sparse: true,
    settles: true,
    value: (f) => predictionOf(run, group)?.frames.get(f)?.[which] ?? Number.NaN,
  };
}

function groupName(group: Group): string {
  return words().pictures.neurons.groups[neuronStyle(group).name];
}

/** How far the prediction is off, in the last frame before a time that has one. */
function predictedText(run: Run, group: Group, which: WhichAngle, time: number): RichText | null {
  const prediction = predictionOf(run, group);
  if (prediction === null || time < run.times[prediction.reference]!) return null;
  const inFrame = (f: number) => prediction.frames.get(f)?.[which] ?? Number.NaN;
  let f = run.frameIndexAt(time);
  while (f > prediction.reference && Number.isNaN(inFrame(f))) f--;
  const measured = measuredAngles(run, group)[which][f]!;
  const gap = Math.abs(inFrame(f) / measured - 1);
  return Number.isNaN(gap) || !isComparable(measured) ? null : setParts(text().predicted(numberText(gap, 2)));
}
