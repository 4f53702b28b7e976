import { en } from '../../text/en.ts';
import { plainNumber, symbol, upright } from '../axis/number.ts';
import { LOG_AXIS } from '../axis/valueAxis.ts';
import { timePicture } from '../timePlot/TimePlot.tsx';

const text = en.pictures.bundle;

/** The paper's Figure 4: norm, distance and angles of v = sum of a_j w_j over the positive group. */
export const BUNDLE = timePicture({
  id: 'bundle',
  panels: [
    {
      valueAxis: LOG_AXIS,
      symbol: [],
      unit: '',
      heading: [upright(text.headingNorms)],
      lines: (run) => [
        {
          name: [upright('|'), symbol('v'), upright('|')],
          colour: 'bundle',
          value: (f) => run.measures.bundleNorm[f]!,
        },
        {
          name: [upright('|'), symbol('v'), upright('* \u2212 '), symbol('v'), upright('|')],
          colour: 'teacher',
          dash: [6, 3],
          value: (f) => run.measures.bundleDistance[f]!,
        },
      ],
    },
    {
      valueAxis: LOG_AXIS,
      symbol: [],
      unit: '\u00b0',
      heading: [upright(text.headingAngles)],
      lines: (run) => [
        {
          name: [upright('to '), symbol('\u03b3')],
          colour: 'gamma',
          dash: [6, 3],
          value: (f) => run.measures.bundleGammaAngle[f]!,
        },
        {
          name: [upright('to '), symbol('v'), upright('*')],
          colour: 'teacher',
          value: (f) => run.measures.bundleAngle[f]!,
        },
      ],
    },
  ],
  text: {
    title: text.title,
    caption: () => text.caption,
    alternative(run, time) {
      const f = run.frameIndexAt(time);
      const { bundleNorm, bundleDistance, bundleGammaAngle, bundleAngle } = run.measures;
      const at = (column: Float64Array) => plainNumber(column[f]!);
      return text.alternative(
        plainNumber(time),
        at(bundleNorm),
        at(bundleDistance),
        at(bundleGammaAngle),
        at(bundleAngle),
      );
    },
  },
});
