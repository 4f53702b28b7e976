import { describe, expect, it } from 'vitest';
import type { SearchMessage } from '../../src/experiment/searchClient.ts';
import type { LeastNormResult } from '../../src/model/theory/leastNorm.ts';
import { goOn, REPORT_MS, SEARCH_MS, type Search } from '../../src/worker/searchLoop.ts';

const result = (ascents: number): LeastNormResult => ({
  M: -1,
  p: Float64Array.of(1, 0),
  q: Float64Array.of(0, 1),
  K: [0],
  ascents,
  total: 1000,
  exhaustive: false,
  provedNegative: false,
});

/** A search whose every piece takes `ms` on the clock that comes with it. */
function slowSearch(pieces: number, ms: number) {
  let time = 0;
  function* search(): Search {
    for (let piece = 1; piece <= pieces; piece++) {
      time += ms;
      yield result(piece);
    }
    return result(pieces);
  }
  const told: SearchMessage[] = [];
  return { search: search(), now: () => time, told, tell: (message: SearchMessage) => told.push(message) };
}

describe('a search in its worker', () => {
  it('tells how it goes ten times a second, and its end', () => {
    const { search, now, told, tell } = slowSearch(100, 10);
    goOn(search, now, tell);
    expect(now()).toBe(1000);
    expect(told).toHaveLength(1000 / REPORT_MS + 1);
    expect(told[0]).toEqual({ kind: 'searching', result: result(REPORT_MS / 10) });
    expect(told.at(-1)).toEqual({ kind: 'done', result: result(100) });
  });

  it('rests when it has had its time, and goes on from there', () => {
    const { search, now, told, tell } = slowSearch(50, 1000);
    goOn(search, now, tell);
    expect(now()).toBe(SEARCH_MS);
    expect(told.at(-1)).toEqual({ kind: 'paused', result: result(20) });
    goOn(search, now, tell);
    goOn(search, now, tell);
    expect(told.filter(({ kind }) => kind === 'paused')).toHaveLength(2);
    expect(told.at(-1)).toEqual({ kind: 'done', result: result(50) });
  });
});
