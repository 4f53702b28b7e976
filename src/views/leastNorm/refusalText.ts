import { plainNumber } from '../../drawing/axis/number.ts';
import { MAX_SEARCH_DIMENSION, type SearchState } from '../../findings/leastNorm/searches.ts';
import { correlation } from '../../model/theory/correlation.ts';
import { inputsNotAcute } from '../../model/theory/leastNormConditions.ts';
import type { Run } from '../../state/run.ts';
import { leastNormWords } from '../../text/leastNormWords.ts';

/** Why there is no M, or the theorem says nothing. */
export type RefusalKind = Exclude<SearchState['kind'], 'waiting' | 'searching' | 'paused' | 'done'>;

/** The reason in a sentence, with the numbers of the data. */
export function refusalText({ start: { dataset } }: Run, kind: RefusalKind): string {
  const text = leastNormWords();
  const { samples, dimension } = dataset;
  switch (kind) {
    case 'notSquare':
      return text.notSquare(samples, dimension);
    case 'tooLarge':
      return text.tooLarge(dimension, MAX_SEARCH_DIMENSION);
    case 'obtuse': {
      const first = inputsNotAcute(dataset);
      const angles = correlation(dataset)?.angles ?? [];
      return text.obtuse(first.length, first[0]! + 1, plainNumber(angles[first[0]!] ?? Number.NaN));
    }
    default:
      return text[kind];
  }
}
