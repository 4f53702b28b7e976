import { lowered, type RichText, raised, symbol, upright } from '../../../drawing/axis/number.ts';
import { countGroups } from '../../../drawing/neurons/neuronStyle.ts';
import { directionSpaceOf } from '../../../drawing/sphere/directionSpace.ts';
import { countGroupActivity, type GroupCount } from '../../../findings/activity/activityCount.ts';
import type { MarkKind } from '../../../state/lit.ts';
import type { Run } from '../../../state/run.ts';
import { words } from '../../../text/words.ts';

/** What the legend lists, in this order. */
export type LegendKind = Exclude<MarkKind, 'cone' | 'output'>;

export interface LegendEntry {
  readonly kind: LegendKind;
  /** how many there are; null of what has no number worth saying */
  readonly count: number | null;
  readonly name: string;
  /** its symbol, where it has one */
  readonly symbol: RichText;
}

const TEACHER: RichText = [symbol('v'), raised('\u2217')];
const TWO_TEACHERS: RichText = [symbol('v'), lowered('1'), upright(', '), symbol('v'), lowered('2')];

/** The kinds of marks that the directions of a run have, and no others, with their counts. */
export function legendEntries(run: Run): readonly LegendEntry[] {
  const { samples } = run.start.dataset;
  const { teachers, gamma } = directionSpaceOf(run);
  const counts = countGroups(run.start.groups);
  const text = words().pictures.directions.legend;
  const two = run.start.teachers?.width === 2;
  const all: readonly (LegendEntry & { readonly there: boolean })[] = [
    ...(['positive', 'negative', 'dead'] as const).map((kind) => ({
      kind,
      count: counts[kind],
      name: text.groups[kind],
      symbol: [],
      there: counts[kind] > 0,
    })),
    { kind: 'inputs', count: samples, name: text.inputs(samples), symbol: [], there: true },
    two
      ? {
          kind: 'teacher',
          count: null,
          name: text.teachers,
          symbol: TWO_TEACHERS,
          there: teachers.length > 0,
        }
      : { kind: 'teacher', count: null, name: text.teacher, symbol: TEACHER, there: teachers.length > 0 },
    { kind: 'gamma', count: null, name: text.gamma, symbol: [symbol('\u03b3')], there: gamma !== null },
    {
      kind: 'bundle',
      count: null,
      name: two ? text.bundles : text.bundle,
      symbol: two ? [] : [symbol('v')],
      there: counts.positive > 0,
    },
  ];
  return all.filter(({ there }) => there);
}

/** The kinds of marks that any of several runs has, each as the first of them says it. */
export function entriesOfAll(runs: readonly Run[]): readonly LegendEntry[] {
  const all = runs.flatMap(legendEntries);
  return KINDS.flatMap((kind) => all.find((entry) => entry.kind === kind) ?? []);
}

const KINDS: readonly LegendKind[] = ['positive', 'negative', 'dead', 'inputs', 'teacher', 'gamma', 'bundle'];

/** What a kind's neurons are doing at flow time `time`, in few words; null where there is nothing to say, or it is not known yet. */
export function legendNow(run: Run, time: number, kind: LegendKind): string | null {
  if (kind !== 'positive' && kind !== 'negative') return null;
  const counts = countGroupActivity(run, time);
  return counts === null ? null : nowText(run, kind, counts);
}

/** The longest that `legendNow` says of a kind in a run: its place is kept, so that nothing moves while the run plays. */
export function longestNow(run: Run, { kind, count }: LegendEntry): string | null {
  if (count === null || (kind !== 'positive' && kind !== 'negative')) return null;
  return nowText(run, kind, {
    positiveOnAll: count,
    positiveOnOwn: count,
    positiveOff: count,
    negativeOnOwn: count,
    negativeOff: count,
  });
}

type Doing = Pick<
  GroupCount,
  'positiveOnAll' | 'positiveOnOwn' | 'positiveOff' | 'negativeOnOwn' | 'negativeOff'
>;

/**
 * A group gathers on the inputs whose labels have its sign, which are all of them where no label has the other; where there is
 * none for it to learn, its neurons lose one input after another.
 */
function nowText(run: Run, kind: 'positive' | 'negative', counts: Doing): string {
  const text = words().pictures.directions.legend;
  const { labels } = run.start.dataset;
  const negative = labels.some((label) => label < 0);
  if (kind === 'negative')
    return negative ? text.onNegative(counts.negativeOnOwn) : text.off(counts.negativeOff);
  if (!negative) return text.onAll(counts.positiveOnAll);
  return labels.some((label) => label > 0)
    ? text.onPositive(counts.positiveOnOwn)
    : text.off(counts.positiveOff);
}
