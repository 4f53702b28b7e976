import { plainAngle } from '../../drawing/axis/angle.ts';
import { plainNumber, symbol, upright } from '../../drawing/axis/number.ts';
import { setParts } from '../../drawing/axis/typeset.ts';
import { LOG_AXIS, LOG_DEGREE_AXIS } from '../../drawing/axis/valueAxis.ts';
import type { Line } from '../../drawing/timePlot/curves.ts';
import { timePicture } from '../../drawing/timePlot/timePicture.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';

const text = () => words().pictures.bundle;

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
    const f = run.frameIndexAt(time);
    const { bundleNorm, bundleDistance, bundleGammaAngle, bundleAngle } = run.measures;
    if (bundleNorm[f] === 0) return text().noBundle(plainNumber(time));
    const at = (column: Float64Array) => plainNumber(column[f]!);
    return text().alternative(
      plainNumber(time),
      at(bundleNorm),
      plainAngle(bundleGammaAngle[f]!),
      hasTeacher(run)
        ? text().toTeacherAlternative(at(bundleDistance), plainAngle(bundleAngle[f]!))
        : text().noTeacherAlternative,
    );
  },
});

/** |v|, and |v* - v| where there is a teacher. */
export function bundleNorms(run: Run): Line[] {
  const norm: Line = {
    name: [upright('|'), symbol('v'), upright('|')],
    colour: 'bundle',
    value: (f) => run.measures.bundleNorm[f]!,
  };
  const distance: Line = {
    name: [upright('|'), symbol('v'), upright('* \u2212 '), symbol('v'), upright('|')],
    colour: 'teacher',
    dash: [6, 3],
    value: (f) => run.measures.bundleDistance[f]!,
  };
  return hasTeacher(run) ? [norm, distance] : [norm];
}

/** Angles of v to gamma, and to v* where there is a teacher. */
export function bundleAngles(run: Run): Line[] {
  const gamma: Line = {
    name: setParts(text().angle([symbol('v')], [symbol('\u03b3')])),
    colour: 'gamma',
    value: (f) => run.measures.bundleGammaAngle[f]!,
  };
  const teacher: Line = {
    name: setParts(text().angle([symbol('v')], [symbol('v'), upright('*')])),
    colour: 'teacher',
    dash: [6, 3],
    value: (f) => run.measures.bundleAngle[f]!,
  };
  return hasTeacher(run) ? [gamma, teacher] : [gamma];
}

function hasTeacher({ start }: Run): boolean {
  return start.dataset.teacher !== null;
}
