import type { Run } from '../../state/run.ts';
import { en } from '../../text/en.ts';
import { lowered, plainNumber, symbol, upright } from '../axis/number.ts';
import { LOG_AXIS } from '../axis/valueAxis.ts';
import { isDark, type Palette } from '../palette.ts';
import { joinedAt } from '../timePlot/joined.ts';
import { timePicture } from '../timePlot/TimePlot.tsx';

const text = en.pictures.complexity;

/** Of many singular values the largest are drawn. */
const MAX_SINGULAR = 8;

/**
 * The paper's Figure 6: nuclear norm of W and |theta|^2 against their limits for a teacher of norm 1 as lambda -> 0,
 * and the singular values of W.
 */
export const COMPLEXITY = timePicture({
  id: 'complexity',
  panels: [
    {
      valueAxis: LOG_AXIS,
      symbol: [],
      unit: '',
      heading: [upright(text.headingNorms)],
      lines: (run) => [
        ...limits(run),
        {
          name: [upright('|'), symbol('\u03b8'), upright('|\u00b2')],
          colour: 'accent',
          value: (f) => run.measures.squaredNorm[f]!,
        },
        {
          name: [upright('\u2016'), symbol('W'), upright('\u2016*')],
          colour: 'ink',
          dash: [6, 3],
          sparse: true,
          value: (f) => run.measures.nuclearNorm[f]!,
        },
      ],
    },
    {
      valueAxis: LOG_AXIS,
      symbol: [],
      unit: '',
      heading: [upright(text.headingSingular)],
      lines(run) {
        const { width, dimension } = run.start.initial;
        const count = Math.min(width, dimension, MAX_SINGULAR);
        return Array.from({ length: count }, (_, k) => ({
          name: [symbol('\u03c3'), lowered(String(k + 1))],
          colour: (palette: Palette) => stepOf(palette, k, count),
          sparse: true,
          value: (f: number) => run.singularValues(f)[k]!,
        }));
      },
    },
  ],
  text: {
    title: text.title,
    caption: () => text.caption,
    alternative(run, time) {
      const f = run.frameIndexAt(time);
      const singular = (k: number) => plainNumber(joinedAt(run, (g) => run.singularValues(g)[k]!, f));
      return text.alternative(
        plainNumber(time),
        plainNumber(joinedAt(run, (g) => run.measures.nuclearNorm[g]!, f)),
        plainNumber(run.measures.squaredNorm[f]!),
        singular(0),
        singular(1),
      );
    },
  },
});

/** Of one teacher of norm |v*|: a rank-one interpolator has nuclear norm sqrt|v*| and |theta|^2 = 2 |v*|. */
function limits(run: Run) {
  const { teacher } = run.start.dataset;
  if (teacher === null) return [];
  const length = Math.hypot(...teacher);
  return [
    { name: [], colour: 'control' as const, dash: [2, 3], reference: true, value: () => 2 * length },
    { name: [], colour: 'control' as const, dash: [2, 3], reference: true, value: () => Math.sqrt(length) },
  ];
}

/** The first in ink, the others fainter, none below what can be seen. */
function stepOf(palette: Palette, k: number, count: number): string {
  const share = count === 1 ? 0 : k / (count - 1);
  const level = isDark(palette) ? 95 - 45 * share : 10 + 45 * share;
  return `hsl(25deg 45% ${level}%)`;
}
