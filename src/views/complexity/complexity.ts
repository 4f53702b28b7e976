import { lowered, plainNumber, symbol, tickText, upright } from '../../drawing/axis/number.ts';
import { setParts } from '../../drawing/axis/typeset.ts';
import { LINEAR_AXIS, LOG_AXIS } from '../../drawing/axis/valueAxis.ts';
import { aboveRounding, measuredText } from '../../drawing/measuredText.ts';
import type { Line } from '../../drawing/timePlot/curves.ts';
import { timePicture } from '../../drawing/timePlot/timePicture.ts';
import { rankOneNorm } from '../../findings/leastNorm/interpolatorFacts.ts';
import { measuresOf } from '../../findings/now/measuresAt.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { roundingOfLargest } from '../../findings/rounding.ts';
import { smallScaleLimitOf } from '../../findings/theory/smallScaleLimit.ts';
import type { Run } from '../../state/run.ts';
import { figureWords } from '../../text/figureWords.ts';

const text = () => figureWords().complexity;

/** Of many singular values the largest are drawn. */
const MAX_SINGULAR = 8;

/** A network that starts this many times beyond the teacher has it too near to 0 for a linear axis. */
const FAR_BEYOND = 5;

/**
 * The paper's Figure 6: nuclear norm of W and |theta|^2 against their limits as lambda -> 0, where there are any, and the
 * singular values of W.
 */
export const COMPLEXITY = timePicture({
  id: 'complexity',
  panels: [
    {
      valueAxis: (run) =>
        run.measures.squaredNorm[0]! > FAR_BEYOND * rankOneNorm(run.start.dataset) ? LOG_AXIS : LINEAR_AXIS,
      heading: () => [upright(text().headingNorms)],
      lines: normLines,
    },
    {
      valueAxis: LOG_AXIS,
      heading: () => [upright(text().headingSingular)],
      lines: singularLines,
    },
  ],
  caption: (run) => text().captions[run === null ? 'theorem7' : knownOf(run)],
  describe(run, time) {
    const { scalar, singularValue } = measuresOf(run, stateAt(run, time));
    const { width, dimension } = run.start.initial;
    const { nuclearNorm, squaredNorm } = limitsOf(run);
    const known = knownOf(run);
    return text().alternative(
      plainNumber(time),
      measuredText(scalar('nuclearNorm'), time),
      measuredText(scalar('squaredNorm'), time),
      Array.from({ length: Math.min(2, width, dimension) }, (_, k) =>
        measuredText(singularValue(k), time, aboveRounding(roundingOfLargest(run, singularValue(0).value))),
      ),
      known === 'none' || known === 'unknown'
        ? text()[known]
        : text().limits[known](plainNumber(nuclearNorm), plainNumber(squaredNorm)),
    );
  },
});

/** Nuclear norm and |theta|^2, each with its limit. */
export function normLines(run: Run): Line[] {
  return [
    limitLine(
      () => limitsOf(run).squaredNorm,
      ({ squaredLimit }) => squaredLimit,
    ),
    limitLine(
      () => limitsOf(run).nuclearNorm,
      ({ nuclearLimit }) => nuclearLimit,
    ),
    {
      name: [upright('|'), symbol('\u03b8'), upright('|\u00b2')],
      named: ({ squaredNorm }) => squaredNorm,
      colour: 'ink',
      logged: 'squaredNorm',
      value: (f) => run.measures.squaredNorm[f]!,
    },
    {
      name: [upright('\u2016'), symbol('W'), upright('\u2016'), lowered('*')],
      named: ({ nuclearNorm }) => nuclearNorm,
      colour: 'ink',
      dash: [6, 3],
      sparse: true,
      compared: true,
      logged: 'nuclearNorm',
      value: (f) => run.measures.nuclearNorm[f]!,
    },
  ];
}

/** Whether there is a limit may be known before the run is complete, and be another matter then. */
function limitLine(value: () => number, named: Line['named']): Line {
  return {
    get name() {
      const now = value();
      return Number.isNaN(now) ? [] : setParts(text().limit(tickText(Number(now.toPrecision(4)), false)));
    },
    named,
    colour: 'inkSoft',
    dash: [2, 3],
    reference: true,
    settles: true,
    value,
  };
}

/** The largest singular values of W. */
function singularLines(run: Run): Line[] {
  const { width, dimension } = run.start.initial;
  const count = Math.min(width, dimension, MAX_SINGULAR);
  return Array.from({ length: count }, (_, k) => ({
    name: [symbol('\u03c3'), lowered(String(k + 1))],
    named: ({ singular }) => singular(k + 1),
    unlabelled: k > 1 && k < count - 1,
    thin: k > 1,
    // the first follows the norm: how near to rank 1 a run is shows in the second
    compared: k === Math.min(1, count - 1),
    colour: k === 0 ? 'ink' : k === 1 ? 'inkSoft' : 'control',
    sparse: true,
    value: (f: number) => run.singularValues(f)[k]!,
  }));
}

/** What is known of the limit. */
function knownOf(run: Run): 'theorem7' | 'span' | 'none' | 'unknown' {
  const limit = smallScaleLimitOf(run);
  return limit.kind === 'limit' ? limit.by : limit.kind;
}

/** Rank 1 with sum |w_j|^2 = length: nuclear norm its root, |theta|^2 twice it. NaN where no limit is known. */
function limitsOf(run: Run): { nuclearNorm: number; squaredNorm: number } {
  const limit = smallScaleLimitOf(run);
  const length = limit.kind === 'limit' ? limit.length : Number.NaN;
  return { nuclearNorm: Math.sqrt(length), squaredNorm: 2 * length };
}
