import type { SearchMessage } from '../experiment/searchClient.ts';
import type { LeastNormResult } from '../model/theory/leastNorm.ts';

export type Search = Generator<LeastNormResult, LeastNormResult | null, void>;

/** A search in many dimensions goes on for minutes: it rests after this long, until a reader asks for more. */
export const SEARCH_MS = 20_000;
/** Between two messages. */
export const REPORT_MS = 100;

/**
 * Goes on with a search until it ends or has had its time, and tells how it goes.
 * @param now milliseconds
 */
export function goOn(search: Search, now: () => number, tell: (message: SearchMessage) => void): void {
  const began = now();
  let told = began;
  for (;;) {
    const { done, value } = search.next();
    if (done) {
      tell({ kind: 'done', result: value });
      return;
    }
    const time = now();
    if (time - began >= SEARCH_MS) {
      tell({ kind: 'paused', result: value });
      return;
    }
    if (time - told < REPORT_MS) continue;
    told = time;
    tell({ kind: 'searching', result: value });
  }
}
