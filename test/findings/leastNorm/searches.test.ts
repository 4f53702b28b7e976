import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  MAX_SEARCH_DIMENSION,
  Searches,
  type SearchWorker,
} from '../../../src/findings/leastNorm/searches.ts';
import { goOn, type SearchMessage } from '../../../src/findings/leastNorm/searchLoop.ts';
import type { Dataset } from '../../../src/model/problem.ts';
import { type DataRecipe, makeDataset } from '../../../src/model/schemes/scheme.ts';
import { leastNorm, searchLeastNorm } from '../../../src/model/theory/leastNorm.ts';

const make = (dimension: number, change: Partial<DataRecipe> = {}) =>
  makeDataset({
    scheme: 'cone',
    base: 'centred',
    dimension,
    samples: dimension,
    angle: 40,
    seed: 1,
    ...change,
  });

class FakeWorker implements SearchWorker {
  readonly got: (Dataset | 'more')[] = [];
  ended = false;
  onmessage: SearchWorker['onmessage'] = null;
  onerror: SearchWorker['onerror'] = null;

  postMessage(message: Dataset | 'more') {
    this.got.push(message);
  }

  terminate() {
    this.ended = true;
  }

  tell(message: SearchMessage) {
    this.onmessage?.({ data: message });
  }
}

let workers: FakeWorker[] = [];
let searches: Searches;

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  searches = new Searches(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    () => 0,
  );
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the search for M on the page', () => {
  it('is made on the spot in the plane and in space', () => {
    for (const dataset of [make(2), make(3)]) {
      expect(searches.of(dataset)).toEqual({ kind: 'waiting' });
      const changed = searches.changed.get();
      searches.ask(dataset);
      expect(searches.of(dataset)).toEqual({ kind: 'done', result: leastNorm(dataset) });
      expect(searches.changed.get()).toBe(changed + 1);
    }
    expect(workers).toHaveLength(0);
  });

  it('goes to a worker where it is not over within four milliseconds', () => {
    let time = 0;
    const slow = new Searches(
      () => {
        workers.push(new FakeWorker());
        return workers.at(-1)!;
      },
      () => ++time,
    );
    slow.ask(make(3));
    expect(time).toBeLessThanOrEqual(6);
    vi.runAllTimers();
    expect(workers[0]!.got).toEqual([make(3)]);
  });

  it('is made by a worker in more dimensions: begun when the knob rests, told as it goes, ended when it is done', () => {
    const [first, second] = [make(8), make(8, { seed: 2 })];
    searches.ask(first);
    searches.ask(second);
    expect(workers).toHaveLength(0);
    vi.runAllTimers();
    expect(workers).toHaveLength(1);
    const worker = workers[0]!;
    expect(worker.got).toEqual([second]);
    expect(searches.of(second)).toEqual({ kind: 'searching', result: null });
    const told: SearchMessage[] = [];
    let time = 0;
    goOn(
      searchLeastNorm(second),
      () => ++time,
      (message) => told.push(message),
    );
    expect(told.length).toBeGreaterThan(3);
    for (const message of told) {
      worker.tell(message);
      expect(searches.of(second)).toEqual(message);
    }
    expect(searches.of(second)).toMatchObject({ kind: 'done', result: { exhaustive: true } });
    expect(worker.ended).toBe(true);
  });

  it('is cancelled when the data change, and what it still says is dropped', () => {
    const [first, second] = [make(8), make(8, { seed: 2 })];
    searches.ask(first);
    vi.runAllTimers();
    searches.ask(second);
    expect(workers[0]!.ended).toBe(true);
    workers[0]!.tell({ kind: 'done', result: leastNorm(make(3)) });
    expect(searches.of(first)).toEqual({ kind: 'waiting' });
    expect(searches.of(second)).toEqual({ kind: 'waiting' });
    vi.runAllTimers();
    expect(workers).toHaveLength(2);
  });

  it('goes on for a run with the same data: another start does not matter to M', () => {
    searches.ask(make(8));
    vi.runAllTimers();
    const same = make(8);
    searches.ask(same);
    vi.runAllTimers();
    expect(workers).toHaveLength(1);
    expect(workers[0]!.ended).toBe(false);
    expect(searches.of(same)).toEqual({ kind: 'searching', result: null });
  });

  it('rests, and goes on when it is asked to', () => {
    const dataset = make(12);
    searches.ask(dataset);
    vi.runAllTimers();
    const { value } = searchLeastNorm(dataset).next();
    workers[0]!.tell({ kind: 'paused', result: value });
    searches.searchOn();
    expect(workers[0]!.got).toEqual([dataset, 'more']);
    expect(searches.of(dataset)).toEqual({ kind: 'searching', result: value });
    searches.searchOn();
    expect(workers[0]!.got).toHaveLength(2);
  });

  it('ends with its picture, but for what is done', () => {
    searches.ask(make(8));
    vi.runAllTimers();
    searches.stop();
    expect(workers[0]!.ended).toBe(true);
    expect(searches.of(make(8))).toEqual({ kind: 'waiting' });
    searches.ask(make(3));
    searches.stop();
    expect(searches.of(make(3)).kind).toBe('done');
    searches.ask(make(8));
    searches.stop();
    vi.runAllTimers();
    expect(workers).toHaveLength(1);
  });

  it('says why there is no M', () => {
    const kindOf = (dataset: Dataset) => {
      searches.ask(dataset);
      return searches.of(dataset).kind;
    };
    expect(kindOf({ ...make(3), teacher: null })).toBe('noTeacher');
    expect(kindOf(make(3, { samples: 4 }))).toBe('notSquare');
    const dependent = make(3);
    dependent.inputs.set(dependent.inputs.slice(0, 3), 3);
    expect(kindOf(dependent)).toBe('dependent');
    const large = MAX_SEARCH_DIMENSION + 1;
    expect(kindOf({ ...make(2), dimension: large, samples: large })).toBe('tooLarge');
    const broken = make(8);
    searches.ask(broken);
    vi.runAllTimers();
    workers[0]!.onerror?.(null);
    expect(searches.of(broken).kind).toBe('failed');
  });
});
