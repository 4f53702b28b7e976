import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchMessage } from '../../../src/experiment/searchClient.ts';
import { MAX_SEARCH_DIMENSION, Searches } from '../../../src/findings/leastNorm/searches.ts';
import type { Dataset } from '../../../src/model/problem.ts';
import { type DataRecipe, makeDataset } from '../../../src/model/schemes/scheme.ts';
import { searchLeastNorm } from '../../../src/model/theory/leastNorm.ts';
import { goOn } from '../../../src/worker/searchLoop.ts';
import { fakeSearchClient } from '../../support/searchClient.ts';
import { leastNorm } from '../../support/theoryAtOnce.ts';

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

let client: ReturnType<typeof fakeSearchClient>;
let searches: Searches;

beforeEach(() => {
  vi.useFakeTimers();
  client = fakeSearchClient();
  searches = new Searches(() => 0);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the search for M on the page', () => {
  it('is made on the spot in the plane and in space', () => {
    for (const dataset of [make(2), make(3)]) {
      expect(searches.of(dataset)).toEqual({ kind: 'waiting' });
      let changes = 0;
      const end = searches.current.subscribe(() => changes++);
      searches.ask(dataset, client);
      end();
      expect(searches.of(dataset)).toEqual({ kind: 'done', result: leastNorm(dataset) });
      expect(changes).toBe(1);
    }
    expect(client.searches).toHaveLength(0);
  });

  it('goes to the client where it is not over within four milliseconds', () => {
    let time = 0;
    const slow = new Searches(() => ++time);
    slow.ask(make(3), client);
    expect(time).toBeLessThanOrEqual(6);
    vi.runAllTimers();
    expect(client.searches[0]!.dataset).toEqual(make(3));
  });

  it('is made by the client in more dimensions: begun when the knob rests, told as it goes, ended when it is done', () => {
    const [first, second] = [make(8), make(8, { seed: 2 })];
    searches.ask(first, client);
    searches.ask(second, client);
    expect(client.searches).toHaveLength(0);
    vi.runAllTimers();
    expect(client.searches).toHaveLength(1);
    const search = client.searches[0]!;
    expect(search.dataset).toEqual(second);
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
      search.listener.tell(message);
      expect(searches.of(second)).toEqual(message);
    }
    expect(searches.of(second)).toMatchObject({ kind: 'done', result: { exhaustive: true } });
    expect(search.ended).toBe(true);
  });

  it('is cancelled when the data change, and what it still says is dropped', () => {
    const [first, second] = [make(8), make(8, { seed: 2 })];
    searches.ask(first, client);
    vi.runAllTimers();
    searches.ask(second, client);
    expect(client.searches[0]!.ended).toBe(true);
    client.searches[0]!.listener.tell({ kind: 'done', result: leastNorm(make(3)) });
    expect(searches.of(first)).toEqual({ kind: 'waiting' });
    expect(searches.of(second)).toEqual({ kind: 'waiting' });
    vi.runAllTimers();
    expect(client.searches).toHaveLength(2);
  });

  it('goes on for a run with the same data: another start does not matter to M', () => {
    searches.ask(make(8), client);
    vi.runAllTimers();
    const same = make(8);
    searches.ask(same, client);
    vi.runAllTimers();
    expect(client.searches).toHaveLength(1);
    expect(client.searches[0]!.ended).toBe(false);
    expect(searches.of(same)).toEqual({ kind: 'searching', result: null });
  });

  it('rests, and goes on when it is asked to', () => {
    const dataset = make(12);
    searches.ask(dataset, client);
    vi.runAllTimers();
    const { value } = searchLeastNorm(dataset).next();
    client.searches[0]!.listener.tell({ kind: 'paused', result: value });
    searches.searchOn();
    expect(client.searches[0]!.wentOn).toBe(1);
    expect(searches.of(dataset)).toEqual({ kind: 'searching', result: value });
    searches.searchOn();
    expect(client.searches[0]!.wentOn).toBe(1);
  });

  it('ends with its picture, but for what is done', () => {
    searches.ask(make(8), client);
    vi.runAllTimers();
    searches.stop();
    expect(client.searches[0]!.ended).toBe(true);
    expect(searches.of(make(8))).toEqual({ kind: 'waiting' });
    searches.ask(make(3), client);
    searches.stop();
    expect(searches.of(make(3)).kind).toBe('done');
    searches.ask(make(8), client);
    searches.stop();
    vi.runAllTimers();
    expect(client.searches).toHaveLength(1);
  });

  it('says why there is no M', () => {
    const kindOf = (dataset: Dataset) => {
      searches.ask(dataset, client);
      return searches.of(dataset).kind;
    };
    expect(kindOf({ ...make(3), teacher: null })).toBe('noTeacher');
    expect(kindOf(make(3, { samples: 4 }))).toBe('notSquare');
    const dependent = make(3);
    dependent.inputs.set(dependent.inputs.slice(0, 3), 3);
    dependent.labels[1] = dependent.labels[0]!;
    expect(kindOf(dependent)).toBe('dependent');
    const large = MAX_SEARCH_DIMENSION + 1;
    expect(kindOf(make(large, { scheme: 'z-matrix' }))).toBe('tooLarge');
    const obtuse = make(3);
    obtuse.teacher!.forEach((_, k) => {
      obtuse.inputs[k]! *= -1;
    });
    obtuse.labels[0] = 0;
    expect(kindOf(obtuse)).toBe('obtuse');
    const broken = make(8);
    searches.ask(broken, client);
    vi.runAllTimers();
    client.searches[0]!.listener.failed();
    expect(searches.of(broken).kind).toBe('failed');
  });

  it('says so where the browser allows no worker', () => {
    const refused = {
      search: () => {
        throw new Error('refused');
      },
    };
    searches.ask(make(8), refused);
    vi.runAllTimers();
    expect(searches.of(make(8)).kind).toBe('failed');
  });
});
