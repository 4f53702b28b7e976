import type { RunningSearch, SearchClient, SearchListener } from '../../src/experiment/searchClient.ts';
import type { Dataset } from '../../src/model/problem.ts';

/** A search that finds nothing but what the test tells of it. */
export class FakeSearch implements RunningSearch {
  readonly dataset: Dataset;
  readonly listener: SearchListener;
  /** how often it was given more time */
  wentOn = 0;
  ended = false;

  constructor(dataset: Dataset, listener: SearchListener) {
    this.dataset = dataset;
    this.listener = listener;
  }

  goOn(): void {
    this.wentOn++;
  }

  end(): void {
    this.ended = true;
  }
}

/** A client of such searches, and those that it was asked for. */
export function fakeSearchClient(): SearchClient & { readonly searches: FakeSearch[] } {
  const searches: FakeSearch[] = [];
  return {
    searches,
    search(dataset, listener) {
      searches.push(new FakeSearch(dataset, listener));
      return searches.at(-1)!;
    },
  };
}
