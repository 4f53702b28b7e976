import { createStore } from 'zustand/vanilla';
import type { RunningSearch, SearchClient } from '../../experiment/searchClient.ts';
import type { Dataset } from '../../model/problem.ts';
import { type LeastNormResult, searchLeastNorm } from '../../model/theory/leastNorm.ts';
import { type LeastNormObstacle, leastNormObstacle } from '../../model/theory/leastNormConditions.ts';

/** Beyond, a search from all of its starts takes too long for who waits. */
export const MAX_SEARCH_DIMENSION = 256;

/** How the search for M stands. */
export type SearchState =
  /** the theorem says nothing of such data, or M is not to be had: why */
  | { readonly kind: LeastNormObstacle | 'oneNeuron' | 'dependent' | 'tooLarge' | 'failed' }
  /** asked for, or about to be */
  | { readonly kind: 'waiting' }
  /** under way, resting, or over; the best so far, null while there is none */
  | { readonly kind: 'searching' | 'paused'; readonly result: LeastNormResult | null }
  | { readonly kind: 'done'; readonly result: LeastNormResult };

/** A search this short is made on the spot; it is one of two or three dimensions. */
const AT_ONCE_MS = 4;
const MOST_DIMENSION_AT_ONCE = 3;
/** A knob that turns asks for one search after another: a client is asked when it has rested this long. */
const REST_MS = 120;

const WAITING: SearchState = { kind: 'waiting' };

/**
 * The search for M of the data on screen. M depends on nothing else: runs with the same data share their search, and
 * other data put an end to it.
 */
export class Searches {
  /** how the search stands that was asked for last, for those who follow it */
  readonly current = createStore<SearchState>(() => WAITING);
  private readonly now: () => number;
  private dataset: Dataset | null = null;
  private running: RunningSearch | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param now milliseconds */
  constructor(now: () => number) {
    this.now = now;
  }

  /** How the search for these data stands; `waiting` where it was not asked for. */
  of(dataset: Dataset): SearchState {
    const refusal = refusalOf(dataset);
    if (refusal !== null) return refusal;
    return this.isCurrent(dataset) ? this.state : WAITING;
  }

  /** Searches M of these data, unless that is under way or done; `client` does where it takes longer. */
  ask(dataset: Dataset, client: SearchClient): void {
    if (this.isCurrent(dataset)) return;
    this.stop();
    if (refusalOf(dataset) !== null) return;
    this.dataset = dataset;
    if (dataset.dimension <= MOST_DIMENSION_AT_ONCE && this.searchedAtOnce(dataset)) return;
    this.become(WAITING);
    this.timer = setTimeout(() => this.start(dataset, client), REST_MS);
  }

  /** Gives a search that rests more time. */
  searchOn(): void {
    if (this.state.kind !== 'paused') return;
    this.become({ ...this.state, kind: 'searching' });
    this.running?.goOn();
  }

  /** Ends the search, if one is under way; what is done stays known. */
  stop(): void {
    clearTimeout(this.timer);
    this.dismiss();
    if (this.state.kind === 'done') return;
    this.dataset = null;
    this.become(WAITING);
  }

  private isCurrent(dataset: Dataset): boolean {
    if (this.dataset === null) return false;
    if (this.dataset === dataset) return true;
    if (!sameData(this.dataset, dataset)) return false;
    // the next comparison is by identity
    this.dataset = dataset;
    return true;
  }

  /** Whether the search ended in the time there is for it. */
  private searchedAtOnce(dataset: Dataset): boolean {
    const search = searchLeastNorm(dataset);
    const until = this.now() + AT_ONCE_MS;
    for (;;) {
      const { done, value } = search.next();
      if (done) {
        this.end(value);
        return true;
      }
      if (this.now() >= until) return false;
    }
  }

  private start(dataset: Dataset, client: SearchClient): void {
    this.become({ kind: 'searching', result: null });
    try {
      const running = client.search(dataset, {
        tell: (message) => {
          if (this.running !== running) return;
          if (message.kind === 'done') this.end(message.result);
          else this.become(message);
        },
        failed: () => {
          if (this.running === running) this.fail();
        },
      });
      this.running = running;
    } catch {
      this.fail();
    }
  }

  private fail(): void {
    this.dismiss();
    this.become({ kind: 'failed' });
  }

  private end(result: LeastNormResult | null): void {
    this.dismiss();
    this.become(result === null ? { kind: 'dependent' } : { kind: 'done', result });
  }

  private dismiss(): void {
    this.running?.end();
    this.running = null;
  }

  private become(state: SearchState): void {
    this.current.setState(state, true);
  }

  private get state(): SearchState {
    return this.current.getState();
  }
}

/** Asked for at every step of the playhead. */
const refusals = new WeakMap<Dataset, SearchState | null>();

function refusalOf(dataset: Dataset): SearchState | null {
  let refusal = refusals.get(dataset);
  if (refusal === undefined) {
    refusal = refusalWorkedOut(dataset);
    refusals.set(dataset, refusal);
  }
  return refusal;
}

function refusalWorkedOut(dataset: Dataset): SearchState | null {
  const obstacle = leastNormObstacle(dataset);
  if (obstacle !== null) return { kind: obstacle };
  return dataset.dimension > MAX_SEARCH_DIMENSION ? { kind: 'tooLarge' } : null;
}

function sameData(one: Dataset, other: Dataset): boolean {
  return (
    one.dimension === other.dimension && same(one.inputs, other.inputs) && same(one.teacher, other.teacher)
  );
}

function same(one: Float64Array | null, other: Float64Array | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/** The page's own. */
export const searches = new Searches(() => performance.now());
