import { describe, expect, it } from 'vitest';
import { Background } from '../../../src/findings/background/background.ts';
import { type SampleRun, sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';

/** A clock that goes on by a millisecond a piece, and a timer that rings when the test says so. */
function setUp() {
  let milliseconds = 0;
  let due: (() => void)[] = [];
  let rings = 0;
  const background = new Background({
    // no work takes no time at all
    now: () => (milliseconds += 0.001),
    later: (job) => due.push(job),
  });
  const done: string[] = [];
  const advanced: string[] = [];
  return {
    done,
    advanced,
    background,
    waiting: () => due.length,
    /** Rings, if the timer is set. */
    ring() {
      if (++rings > 10_000) throw new Error('the timer never comes to rest');
      const jobs = due;
      due = [];
      for (const job of jobs) job();
      return jobs.length > 0;
    },
    work(run: SampleRun, name: string, count: number, owner: object = {}) {
      function* pieces() {
        for (let k = 0; k < count; k++) {
          milliseconds++;
          advanced.push(name);
          if (name === 'broken') throw new Error('broken');
          yield;
        }
        return name;
      }
      background.work(run, owner, pieces, (result) => done.push(result));
    },
  };
}

const runs = [1, 2, 3].map((networkSeed) => sampleRun({ networkSeed, frames: 3, maxTime: 0.1 }));

describe('work in the background', () => {
  it('goes on in slices of some milliseconds, and is told when it is done', () => {
    const { work, ring, advanced, done, waiting } = setUp();
    work(runs[0]!, 'one', 50);
    expect(advanced).toEqual([]);
    let most = 0;
    for (let before = 0; ring(); before = advanced.length) most = Math.max(most, advanced.length - before);
    expect(most).toBeLessThanOrEqual(8);
    expect(advanced).toHaveLength(50);
    expect(done).toEqual(['one']);
    expect(waiting()).toBe(0);
  });

  it('goes on in smaller slices while a run plays', () => {
    const { background, work, ring, advanced, done } = setUp();
    background.giveWay(true);
    work(runs[0]!, 'one', 20);
    let most = 0;
    for (let before = 0; ring(); before = advanced.length) most = Math.max(most, advanced.length - before);
    expect(most).toBeLessThanOrEqual(3);
    expect(done).toEqual(['one']);
  });

  it('tells how far it has come by what it says of itself, until it is done', () => {
    const { background, ring } = setUp();
    const owner = {};
    const seen: (number | null)[] = [];
    function* pieces() {
      for (let k = 0; k < 4; k++) {
        yield k / 4;
        seen.push(background.progressOf(runs[0]!, owner));
        // a part of it that does not know how far it is
        yield;
        seen.push(background.progressOf(runs[0]!, owner));
      }
    }
    expect(background.progressOf(runs[0]!, owner)).toBeNull();
    background.work(runs[0]!, owner, pieces, () => {});
    expect(background.progressOf(runs[0]!, owner)).toBe(0);
    expect(background.progressOf(runs[1]!, owner)).toBeNull();
    while (ring());
    expect(seen).toEqual([0, 0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75]);
    expect(background.progressOf(runs[0]!, owner)).toBeNull();
  });

  it('takes turns, and never has more than one timer', () => {
    const { work, ring, done, waiting } = setUp();
    work(runs[0]!, 'long', 10_000);
    work(runs[0]!, 'short', 20);
    work(runs[1]!, 'other', 20);
    for (let slices = 0; slices < 20; slices++) {
      expect(waiting()).toBe(1);
      ring();
    }
    expect(done).toEqual(['short', 'other']);
  });

  it('is begun once, however often it is asked for while it lasts', () => {
    const { work, ring, done } = setUp();
    const owner = {};
    work(runs[0]!, 'one', 20, owner);
    ring();
    work(runs[0]!, 'again', 20, owner);
    work(runs[1]!, 'of another run', 20, owner);
    while (ring());
    expect(done).toEqual(['one', 'of another run']);
  });

  it('may be asked for anew by who is told of its end', () => {
    const { background, ring, done } = setUp();
    const owner = {};
    function* short() {
      yield;
      return 'short';
    }
    const ask = (rounds: number) =>
      background.work(runs[0]!, owner, short, (result) => {
        done.push(result);
        if (rounds > 1) ask(rounds - 1);
      });
    ask(3);
    while (ring());
    expect(done).toHaveLength(3);
  });

  it('is given up when its run leaves the screen: not a piece more', () => {
    const { work, ring, advanced, done, waiting } = setUp();
    const [first, second] = runs.map((run) => ({ ...run }));
    const store = sampleStore(first!);
    work(first!, 'first', 1000);
    ring();
    ring();
    const before = advanced.length;
    expect(before).toBeGreaterThan(0);
    store.setState({ run: second! });
    work(second!, 'second', 30);
    while (ring());
    expect(advanced.filter((name) => name === 'first')).toHaveLength(before);
    expect(done).toEqual(['second']);
    expect(waiting()).toBe(0);
  });

  it('stops in the middle of a slice in which its run leaves', () => {
    const { background, ring, done } = setUp();
    const first = { ...runs[0]! };
    const store = sampleStore(first);
    let pieces = 0;
    background.work(
      first,
      {},
      function* () {
        for (;;) {
          if (++pieces === 3) store.setState({ run: runs[1]! });
          yield;
        }
      },
      () => done.push('never'),
    );
    while (ring());
    expect(pieces).toBe(3);
  });

  it('goes on for the ghost, until that is gone as well', () => {
    const { work, ring, advanced } = setUp();
    const first = { ...runs[0]! };
    const store = sampleStore(first);
    work(first, 'first', 1000);
    store.setState({ run: runs[1]!, ghost: first, gesture: true });
    ring();
    const behind = advanced.length;
    expect(behind).toBeGreaterThan(0);
    store.setState({ ghost: null, gesture: false });
    while (ring());
    expect(advanced).toHaveLength(behind);
  });

  it('is not begun for a run that has been replaced', () => {
    const { work, waiting } = setUp();
    const first = { ...runs[0]! };
    sampleStore(first).setState({ run: runs[1]! });
    work(first, 'first', 10);
    expect(waiting()).toBe(0);
  });

  it('that throws does not stop what else there is to do, and is not taken up again', () => {
    const { work, ring, advanced, done, waiting } = setUp();
    const owner = {};
    work(runs[0]!, 'broken', 10, owner);
    work(runs[0]!, 'whole', 10);
    expect(ring).toThrow('broken');
    work(runs[0]!, 'broken', 10, owner);
    while (ring());
    expect(done).toEqual(['whole']);
    expect(advanced.filter((name) => name === 'broken')).toHaveLength(1);
    expect(waiting()).toBe(0);
  });
});
