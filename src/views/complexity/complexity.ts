import { lowered, plainNumber, symbol, tickText, upright } from '../../drawing/axis/number.ts';
import { setParts } from '../../drawing/axis/typeset.ts';
import { LINEAR_AXIS, LOG_AXIS } from '../../drawing/axis/valueAxis.ts';
import { measuredText } from '../../drawing/measuredText.ts';
import type { Line } from '../../drawing/timePlot/curves.ts';
import { timePicture } from '../../drawing/timePlot/timePicture.ts';
import { measuresOf } from '../../findings/now/measuresAt.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';

const text = () => words().pictures.complexity;

/** Of many singular values the largest are drawn. */
const MAX_SINGULAR = 8;

/** A network that starts this many times beyond the limits has them too near to 0 for a linear axis. */
const FAR_BEYOND = 5;

/**
 * The paper's Figure 6: nuclear norm of W and |theta|^2 against their limits for a teacher of norm 1 as lambda -> 0,
 * and the singular values of W.
 */
export const COMPLEXITY = timePicture({
  id: 'complexity',
  panels: [
    {
      valueAxis: (run) =>
        run.measures.squaredNorm[0]! > FAR_BEYOND * limitsOf(run).squaredNorm ? LOG_AXIS : LINEAR_AXIS,
      heading: () => [upright(text().headingNorms)],
      lines: normLines,
    },
    {
      valueAxis: LOG_AXIS,
      heading: () => [upright(text().headingSingular)],
      lines: singularLines,
    },
  ],
  caption: (run) => (run === null || run.start.dataset.teacher !== null ? text().caption : text().noLimits),
  describe(run, time) {
    const { scalar, singularValue } = measuresOf(run, stateAt(run, time));
    const { width, dimension } = run.start.initial;
    const { nuclearNorm, squaredNorm } = limitsOf(run);
    return text().alternative(
      plainNumber(time),
      measuredText(scalar('nuclearNorm'), time),
      measuredText(scalar('squaredNorm'), time),
      Array.from({ length: Math.min(2, width, dimension) }, (_, k) => measuredText(singularValue(k), time)),
      Number.isNaN(nuclearNorm)
        ? text().noLimits
        : text().limits(plainNumber(nuclearNorm), plainNumber(squaredNorm)),
    );
  },
});

/** Nuclear norm and |theta|^2, each with its limit. */
export function normLines(run: Run): Line[] {
  const limits = limitsOf(run);
  const limit = (value: number): Line => ({
    name: setParts(text().limit(tickText(value, false))),
    colour: 'inkSoft',
    dash: [2, 3],
    reference: true,
    value: () => value,
  });
  return [
    ...(Number.isNaN(limits.nuclearNorm) ? [] : [limit(limits.squaredNorm), limit(limits.nuclearNorm)]),
    {
      name: [upright('|'), symbol('\u03b8'), upright('|\u00b2')],
      colour: 'accent',
      value: (f) => run.measures.squaredNorm[f]!,
    },
    {
      name: [upright('\u2016'), symbol('W'), upright('\u2016'), lowered('*')],
      colour: 'ink',
      dash: [6, 3],
      sparse: true,
      value: (f) => run.measures.nuclearNorm[f]!,
    },
  ];
}

/** The largest singular values of W. */
function singularLines(run: Run): Line[] {
  const { width, dimension } = run.start.initial;
  const count = Math.min(width, dimension, MAX_SINGULAR);
  return Array.from({ length: count }, (_, k) => ({
    name: [symbol('\u03c3'), lowered(String(k + 1))],
    unlabelled: k > 1 && k < count - 1,
    thin: k > 1,
    colour: k === 0 ? 'ink' : k === 1 ? 'inkSoft' : 'control',
    sparse: true,
    value: (f: number) => run.singularValues(f)[k]!,
  }));
}

/**
 * As lambda -> 0 all of the bundle is along v*: rank one, with nuclear norm sqrt|v*| and |theta|^2 = 2 |v*|. NaN without a
 * teacher.
 */
function limitsOf({ start }: Run): { nuclearNorm: number; squaredNorm: number } {
  const { teacher } = start.dataset;
  const length = teacher === null ? Number.NaN : Math.hypot(...teacher);
  return { nuclearNorm: Math.sqrt(length), squaredNorm: 2 * length };
}
