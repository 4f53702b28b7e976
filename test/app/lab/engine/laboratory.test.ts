import { describe, expect, it } from 'vitest';
import { cellKey } from '../../../../src/experiment/sweep/cells.ts';
import { Bench, FakeStore, FakeTurns, resultOf, sweepOf } from './sweeps.ts';

const SPEC = sweepOf(3, 3, 2);

describe('a sweep in the laboratory', () => {
  it('is new, runs, and is complete when every cell has a result', async () => {
    const bench = new Bench();
    expect(bench.state).toMatchObject({ spec: null, state: 'new', total: 0 });
    await bench.open(SPEC);
    expect(bench.state).toMatchObject({ spec: SPEC, state: 'new', looking: false, done: 0, total: 18 });
    bench.laboratory.start();
    expect(bench.state.state).toBe('running');
    const solved = bench.solveAll();
    expect(solved.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 18 }, (_, i) => i));
    expect(bench.state).toMatchObject({ state: 'complete', done: 18, failed: 0, left: null });
    expect(bench.state.results.get(cellKey(SPEC, 7))).toEqual(resultOf(SPEC, 7));
    bench.laboratory.start();
    expect(bench.state.state).toBe('complete');
  });

  it('tells of what comes at most once a tick, and of its end at once', async () => {
    const bench = new Bench();
    await bench.open(sweepOf(10, 10, 4));
    bench.laboratory.start();
    let told = 0;
    bench.laboratory.store.subscribe(() => told++);
    for (let batch = 0; batch < 20; batch++) bench.pool.solve();
    expect(told).toBe(0);
    await bench.pass(249);
    expect(told).toBe(0);
    await bench.pass(1);
    expect(told).toBe(1);
    expect(bench.state.done).toBe(80);
    bench.solveAll();
    expect(bench.state).toMatchObject({ state: 'complete', done: 400 });
    expect(told).toBe(2);
  });

  it('solves the cells in flight when it pauses, takes no further ones, and goes on where it stopped', async () => {
    const bench = new Bench();
    await bench.open(SPEC);
    bench.laboratory.start();
    const first = bench.pool.solve();
    bench.laboratory.pause();
    expect(bench.state).toMatchObject({ state: 'paused', finishing: true });
    const inFlight = bench.solveAll();
    await bench.pass(1000);
    expect(bench.state).toMatchObject({
      state: 'paused',
      finishing: false,
      done: first.length + inFlight.length,
    });
    bench.laboratory.start();
    const rest = bench.solveAll();
    expect(new Set([...first, ...inFlight, ...rest]).size).toBe(18);
    expect(first.length + inFlight.length + rest.length).toBe(18);
  });

  it('is complete when the cells in flight of a pause were the last', async () => {
    const bench = new Bench();
    await bench.open(sweepOf(2, 1, 1));
    bench.laboratory.start();
    bench.laboratory.pause();
    bench.solveAll();
    expect(bench.state).toMatchObject({ state: 'complete', done: 2 });
  });

  it('ends at once when it is cancelled, and solves what was in flight when it goes on', async () => {
    const bench = new Bench();
    await bench.open(SPEC);
    bench.laboratory.start();
    const first = bench.pool.solve();
    const lost = bench.pool.flights.flat();
    const { ends } = bench.pool;
    bench.laboratory.cancel();
    expect(bench.pool.ends).toBe(ends + 1);
    expect(bench.state).toMatchObject({ state: 'paused', done: first.length });
    bench.laboratory.start();
    const rest = bench.solveAll();
    expect(rest).toEqual(expect.arrayContaining(lost));
    expect(first.length + rest.length).toBe(18);
    // before anything was solved it is as it was
    const fresh = new Bench();
    await fresh.open(SPEC);
    fresh.laboratory.start();
    fresh.laboratory.cancel();
    expect(fresh.state.state).toBe('new');
  });

  it('counts the cells that failed and goes on with the others', async () => {
    const bench = new Bench();
    await bench.open(SPEC);
    bench.laboratory.start();
    while (bench.pool.flights.length > 0) bench.pool.solve(1, (index) => index % 6 === 0);
    expect(bench.state).toMatchObject({ state: 'complete', done: 18, failed: 3 });
    expect([...bench.state.failures].sort()).toEqual([0, 12, 6]);
  });

  it('says why a cell failed whose workers died, and tries it again another time', async () => {
    const bench = new Bench();
    await bench.open(SPEC);
    bench.laboratory.start();
    const [index] = bench.pool.flights[0]!;
    bench.pool.work!.failed(index!, 'the worker closed');
    bench.pool.flights[0]!.shift();
    bench.solveAll();
    expect(bench.state).toMatchObject({ state: 'complete', done: 18, failed: 1, failures: [index] });
    expect(bench.state.results.get(cellKey(SPEC, index!))).toMatchObject({
      failure: { values: { detail: 'the worker closed' } },
    });
    await bench.pass(1000);
    const again = new Bench(bench.store);
    await again.open(SPEC);
    expect(again.state).toMatchObject({ state: 'paused', done: 17, failed: 0 });
  });

  it('rests and says so where the browser starts no worker', async () => {
    const bench = new Bench();
    await bench.open(SPEC);
    bench.laboratory.start();
    bench.pool.work!.refused('no worker here');
    expect(bench.state).toMatchObject({ state: 'new', refused: 'no worker here' });
    bench.laboratory.start();
    expect(bench.state).toMatchObject({ state: 'running', refused: null });
    expect(bench.solveAll().length).toBe(18);
  });

  it('estimates the time that is left from what cells of each point took', async () => {
    const bench = new Bench();
    const spec = sweepOf(4, 1, 2);
    await bench.open(spec);
    bench.laboratory.start();
    // a cell of the first scale takes so long, and half as long again at each next one
    const cost = (index: number) => 40 * 1.5 ** Math.floor(index / 2);
    const solved: number[] = [];
    for (let batch = 0; batch < 2; batch++) {
      const { work, flights } = bench.pool;
      const cells = flights.shift()!;
      solved.push(...cells);
      work!.solved(cells.map((index) => ({ index, ms: cost(index), result: resultOf(spec, index) })));
      bench.pool.fill();
    }
    await bench.pass(600);
    const left = Array.from({ length: 8 }, (_, i) => i).filter((index) => !solved.includes(index));
    const exact = left.reduce((sum, index) => sum + cost(index), 0) / bench.pool.width;
    const { low, high } = bench.state.left!;
    expect(low).toBeLessThan(exact);
    expect(high).toBeGreaterThan(exact);
    // each point has been measured
    expect(high / low).toBeLessThan(2);
  });
});

describe('what the laboratory keeps', () => {
  it('is there when the page is loaded again, and only the rest is solved', async () => {
    const bench = new Bench();
    await bench.open(SPEC);
    bench.laboratory.start();
    const before = [...bench.pool.solve(), ...bench.pool.solve()];
    await bench.pass(600);
    expect(bench.store.writes).toBe(1);
    const again = new Bench(bench.store);
    await again.open(SPEC);
    expect(again.state).toMatchObject({ state: 'paused', done: before.length, keeping: 'kept' });
    // nothing begins by itself
    expect(again.pool.flights).toEqual([]);
    again.laboratory.start();
    expect(again.solveAll().filter((index) => before.includes(index))).toEqual([]);
    expect(again.state).toMatchObject({ state: 'complete', done: 18 });
  });

  it('serves another sweep with the same cells, whichever it is', async () => {
    const bench = new Bench();
    await bench.open(SPEC);
    bench.laboratory.start();
    bench.solveAll();
    await bench.pass(1000);
    await bench.open(sweepOf(3, 4, 2, 'wider'));
    expect(bench.state).toMatchObject({ state: 'paused', done: 18, total: 24 });
    await bench.open(sweepOf(2, 3, 1, 'narrower'));
    expect(bench.state).toMatchObject({ state: 'complete', done: 6, total: 6 });
  });

  it('is looked for before anything is solved, however early somebody starts', async () => {
    const bench = new Bench();
    await bench.open(SPEC);
    bench.laboratory.start();
    bench.pool.solve();
    await bench.pass(600);
    const again = new Bench(bench.store);
    again.laboratory.open(SPEC);
    again.laboratory.start();
    expect(again.state).toMatchObject({ state: 'running', looking: true });
    expect(again.pool.flights).toEqual([]);
    await again.pass(0);
    expect(again.pool.flights.length).toBe(2);
    again.solveAll();
    expect(again.state.state).toBe('complete');
    expect(await again.laboratory.recent()).toEqual([SPEC, SPEC]);
  });

  it('is let go of when somebody says so', async () => {
    const bench = new Bench();
    await bench.open(SPEC);
    bench.laboratory.start();
    bench.solveAll();
    await bench.pass(1000);
    bench.laboratory.forget();
    expect(bench.state).toMatchObject({ state: 'new', done: 0 });
    expect(bench.state.results.size).toBe(0);
    await bench.pass(1000);
    expect(bench.store.kept.size).toBe(0);
    bench.laboratory.start();
    expect(bench.solveAll().length).toBe(18);
  });

  it.each([
    ['refused', new Error('private'), 'refused'],
    ['full', Object.assign(new Error('no room'), { name: 'QuotaExceededError' }), 'full'],
  ] as const)(
    'is nothing where the database is %s: that is said, and the sweep goes on',
    async (_, error, said) => {
      const store = new FakeStore();
      store.refuses = error;
      const bench = new Bench(store);
      await bench.open(SPEC);
      bench.laboratory.start();
      bench.pool.solve();
      await bench.pass(1000);
      expect(bench.state.keeping).toBe(said);
      bench.solveAll();
      expect(bench.state).toMatchObject({ state: 'complete', done: 18 });
      // who makes room is told that it is kept again
      store.refuses = null;
      bench.laboratory.forget();
      bench.laboratory.start();
      bench.solveAll();
      await bench.pass(1000);
      expect(bench.state.keeping).toBe('kept');
    },
  );

  it('is left by a sweep that another takes the place of, whose late results are not mixed in', async () => {
    const bench = new Bench();
    await bench.open(SPEC);
    bench.laboratory.start();
    const { work } = bench.pool;
    const other = sweepOf(2, 2, 1, 'other');
    await bench.open(other);
    work!.solved([{ index: 17, ms: 1, result: resultOf(SPEC, 17) }]);
    await bench.pass(1000);
    expect(bench.state).toMatchObject({ spec: other, done: 0, state: 'new' });
    expect(bench.state.results.size).toBe(0);
    // it is a result all the same
    expect(bench.store.kept.has(cellKey(SPEC, 17))).toBe(true);
  });

  it('goes on where the sweep that is shown already is opened once more', async () => {
    const bench = new Bench();
    await bench.open(SPEC);
    bench.laboratory.start();
    bench.pool.solve();
    await bench.open(sweepOf(3, 3, 2));
    expect(bench.state.state).toBe('running');
    expect(bench.solveAll().length).toBeGreaterThan(0);
    expect(bench.state).toMatchObject({ state: 'complete', done: 18 });
  });
});

describe('two pages at the same sweep', () => {
  const opened = async () => {
    const first = new Bench();
    const turns = new FakeTurns();
    const [one, other] = [new Bench(first.store, turns), new Bench(first.store, turns)];
    for (const bench of [one, other]) {
      await bench.open(SPEC);
      bench.laboratory.start();
    }
    await other.pass(0);
    return { one, other };
  };

  it('solve each cell once: the second shows what the first finds', async () => {
    const { one, other } = await opened();
    expect(other.pool.flights).toEqual([]);
    expect(other.state).toMatchObject({ state: 'running', elsewhere: true, left: null });
    const solved = one.pool.solve();
    await one.pass(600);
    await other.pass(2000);
    expect(other.state).toMatchObject({ elsewhere: true, done: solved.length });
    one.solveAll();
    await one.pass(600);
    await other.pass(2000);
    expect(other.state).toMatchObject({ state: 'complete', elsewhere: false, done: 18 });
    expect(other.pool.work).toBeNull();
  });

  it.each(['pause', 'cancel'] as const)(
    'change places when the first has come to its end by %s, without solving anything twice',
    async (end) => {
      const { one, other } = await opened();
      const solved = [...one.pool.solve()];
      one.laboratory[end]();
      solved.push(...one.solveAll());
      await one.pass(600);
      await other.pass(2000);
      expect(other.state).toMatchObject({ state: 'running', elsewhere: false });
      const rest = other.solveAll();
      expect(other.state).toMatchObject({ state: 'complete', done: 18 });
      expect([...solved, ...rest].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 18 }, (_, i) => i));
    },
  );

  it('do not hold each other up once the second no longer waits', async () => {
    const { one, other } = await opened();
    other.laboratory.pause();
    await other.pass(0);
    expect(other.state).toMatchObject({ state: 'new', elsewhere: false });
    one.laboratory.cancel();
    await other.pass(2000);
    expect(other.pool.flights).toEqual([]);
    one.laboratory.start();
    expect(one.pool.flights.length).toBe(2);
  });

  it('go on beside each other where nothing can be kept', async () => {
    const turns = new FakeTurns();
    const benches = [0, 1].map(() => {
      const store = new FakeStore();
      store.refuses = new Error('private');
      return new Bench(store, turns);
    });
    for (const bench of benches) {
      await bench.open(SPEC);
      bench.laboratory.start();
      expect(bench.solveAll()).toHaveLength(18);
    }
  });
});
