import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '../../../src/app/aloud/announcer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the announcer', () => {
  it('leaves two seconds between messages while a run plays, to the millisecond, and says all in order', () => {
    const said: { ms: number; sentences: readonly string[] }[] = [];
    const start = performance.now();
    const announcer = new Announcer((sentences) => said.push({ ms: performance.now() - start, sentences }));
    for (let tick = 0; tick < 100; tick++) {
      if (tick % 7 === 0) announcer.plays([`event ${tick}`]);
      vi.advanceTimersByTime(60);
    }
    vi.advanceTimersByTime(5000);
    expect(said.map(({ ms }) => ms)).toEqual([0, 2000, 4000, 6000]);
    const events = Array.from({ length: 15 }, (_, index) => `event ${7 * index}`);
    expect(said.flatMap(({ sentences }) => sentences)).toEqual(events);
  });

  it('tells of a rest once it has lasted, with what was still to be said, and of none that ended before', () => {
    const said: (readonly string[])[] = [];
    const announcer = new Announcer((sentences) => said.push(sentences));
    announcer.plays(['first']);
    vi.advanceTimersByTime(10);
    announcer.plays(['second']);
    announcer.rests(() => 'at rest');
    vi.advanceTimersByTime(799);
    expect(said).toEqual([['first']]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual([['first'], ['second', 'at rest']]);
    announcer.rests(() => 'not said');
    vi.advanceTimersByTime(500);
    announcer.plays([]);
    vi.advanceTimersByTime(5000);
    announcer.rests(() => null);
    vi.advanceTimersByTime(5000);
    expect(said).toHaveLength(2);
  });
});
