import type { Dataset } from '../model/problem.ts';
import type { LeastNormResult } from '../model/theory/leastNorm.ts';

/** What is told of a search for M: the best so far (null while there is none), or its end (null: there is no M at all). */
export type SearchMessage =
  | { readonly kind: 'searching' | 'paused'; readonly result: LeastNormResult | null }
  | { readonly kind: 'done'; readonly result: LeastNormResult | null };

/** A search that has been asked for. */
export interface RunningSearch {
  /** gives it more time, when it has paused */
  goOn(): void;
  /** ends it at once, whatever it is at; nothing is told of it from then on */
  end(): void;
}

export interface SearchListener {
  tell(message: SearchMessage): void;
  /** it has broken down, and is of no use any more */
  failed(): void;
}

/** The page's side of the searches for M, implemented over Comlink in `worker/searchClient.ts` and handed to the store. */
export interface SearchClient {
  /** @throws where the browser allows no worker */
  search(dataset: Dataset, listener: SearchListener): RunningSearch;
}
