import { plainAngle } from '../../drawing/axis/angle.ts';
import { plainNumber, symbol, upright } from '../../drawing/axis/number.ts';
import { setParts } from '../../drawing/axis/typeset.ts';
import { LOG_AXIS, LOG_DEGREE_AXIS } from '../../drawing/axis/valueAxis.ts';
import { aboveRounding } from '../../drawing/measuredText.ts';
import type { Line } from '../../drawing/timePlot/curves.ts';
import { timePicture } from '../../drawing/timePlot/timePicture.ts';
import type { ScalarMeasure } from '../../experiment/trajectory.ts';
import { measuresOf } from '../../findings/now/measuresAt.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { roundingOfTeacher } from '../../findings/rounding.ts';
import type { Run } from '../../state/run.ts';
import { figureWords } from '../../text/figureWords.ts';

const text = () => figureWords().bundle;

/** The paper's Figure 4: norm, distance to v* and angles of v = sum of a_j w_j over the positive group. */
export const BUNDLE = timePicture({
  id: 'bundle',
  panels: [
    {
      valueAxis: LOG_AXIS,
      heading: () => [upright(text().headingNorms)],
      lines: bundleNorms,
    },
    {
      valueAxis: LOG_DEGREE_AXIS,
      unit: '\u00b0',
      heading: () => [upright(text().headingAngles)],
      lines: bundleAngles,
    },
  ],
  caption: (run) => (run === null || hasTeacher(run) ? text().caption : text().noTeacher),
  describe(run, time) {
    const { scalar } = measuresOf(run, stateAt(run, time));
    const at = (name: ScalarMeasure) => plainNumber(scalar(name).value);
    if (scalar('bundleNorm').value === 0) return text().noBundle(plainNumber(time));
    return text().alternative(
      plainNumber(time),
      at('bundleNorm'),
      plainAngle(scalar('bundleGammaAngle').value),
      hasTeacher(run)
        ? text().toTeacherAlternative(
            aboveRounding(roundingOfTeacher(run))(scalar('bundleDistance').value),
            plainAngle(scalar('bundleAngle').value),
          )
        : text().noTeacherAlternative,
    );
  },
});

/** |v|, and |v* - v| where there is a teacher. */
export function bundleNorms(run: Run): Line[] {
  const norm: Line = {
    name: [upright('|'), symbol('v'), upright('|')],
    named: ({ bundleNorm }) => bundleNorm,
    term: 'bundle',
    colour: 'bundle',
    logged: 'bundleNorm',
    value: (f) => run.measures.bundleNorm[f]!,
    inState: (state) => measuresOf(run, state).scalar('bundleNorm').value,
  };
  const distance: Line = {
    name: [upright('|'), symbol('v'), upright('* \u2212 '), symbol('v'), upright('|')],
    named: ({ bundleDistance }) => bundleDistance,
    term: 'bundle',
    colour: 'teacher',
    dash: [6, 3],
    logged: 'bundleDistance',
    value: (f) => run.measures.bundleDistance[f]!,
    inState: (state) => measuresOf(run, state).scalar('bundleDistance').value,
  };
  return hasTeacher(run) ? [norm, distance] : [norm];
}

/** Angles of v to gamma, and to v* where there is a teacher. */
export function bundleAngles(run: Run): Line[] {
  const gamma: Line = {
    name: setParts(text().angle([symbol('v')], [symbol('\u03b3')])),
    named: ({ bundleGamma }) => bundleGamma,
    term: 'gamma',
    colour: 'gamma',
    logged: 'bundleGammaAngle',
    value: (f) => run.measures.bundleGammaAngle[f]!,
    inState: (state) => measuresOf(run, state).scalar('bundleGammaAngle').value,
  };
  const teacher: Line = {
    name: setParts(text().angle([symbol('v')], [symbol('v'), upright('*')])),
    named: ({ bundleTeacher }) => bundleTeacher,
    term: 'teacher',
    colour: 'teacher',
    dash: [6, 3],
    compared: true,
    logged: 'bundleAngle',
    value: (f) => run.measures.bundleAngle[f]!,
    inState: (state) => measuresOf(run, state).scalar('bundleAngle').value,
  };
  return hasTeacher(run) ? [gamma, teacher] : [gamma];
}

function hasTeacher({ start }: Run): boolean {
  return start.dataset.teacher !== null;
}
