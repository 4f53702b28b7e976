import { measuresOf } from '../../../findings/now/measuresAt.ts';
import { norm } from '../../../model/measures/angles.ts';
import type { Run } from '../../../state/run.ts';
import { symbol, upright } from '../../axis/number.ts';
import type { Curves, Line, NeuronCurves } from '../curves.ts';

/**
 * The lines of a run that stand for a panel where the run is held against another: all its curves would be too many. What sums its
 * neurons up, the lines that say so of themselves, or the first.
 */
export function comparedLines(
  { neurons, lines }: Pick<Curves, 'neurons' | 'lines'>,
  run: Run,
  settings: readonly string[],
): readonly Line[] {
  if (neurons !== undefined) return neurons.summary === undefined ? [] : [SUMMARIES[neurons.summary](run)];
  const all = lines?.(run, settings) ?? [];
  const marked = all.filter(({ compared }) => compared === true);
  return marked.length > 0 ? marked : all.filter(({ reference }) => reference !== true).slice(0, 1);
}

type Summary = NonNullable<NeuronCurves['summary']>;

const SUMMARIES: Readonly<Record<Summary, (run: Run) => Line>> = {
  longest(run) {
    const { dimension } = run.start.dataset;
    return {
      name: [upright('max |'), symbol('w'), upright('|')],
      named: (curves) => curves.longest,
      colour: 'ink',
      value: (f) => longest(run.frame(f).hidden, dimension),
      inState: ({ hidden }) => longest(hidden, dimension),
    };
  },
  // before the neurons have gathered it is the mean of their directions, weighed by what they put out
  bundleAngle(run) {
    const toTeacher = run.start.dataset.teacher !== null;
    const measure = toTeacher ? 'bundleAngle' : 'bundleGammaAngle';
    return {
      name: [upright('\u2220'), symbol('v')],
      named: (curves) => (toTeacher ? curves.bundleTeacher : curves.bundleGamma),
      term: 'bundle',
      colour: 'bundle',
      value: (f) => run.measures[measure][f]!,
      inState: (state) => measuresOf(run, state).scalar(measure).value,
    };
  },
};

/** The largest of the norms of the rows of `hidden` (m x d). */
function longest(hidden: Float64Array, dimension: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < hidden.length; at += dimension) {
    const length = norm(hidden, at, dimension);
    if (length > most) most = length;
  }
  return most;
}
