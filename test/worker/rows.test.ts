import { describe, expect, it } from 'vitest';
import { openPorts, pass } from './fakeChannel.ts';
import { fakeClient, fakeWorkersInPlace, idleClient } from './fakeWorker.ts';

fakeWorkersInPlace();

/** Which tasks every worker was given. */
const given = (workers: readonly { readonly tasks: readonly { readonly kind: string }[] }[]) =>
  workers.map(({ tasks }) => tasks.map(({ kind }) => kind).join(' '));

describe('rows of a map', () => {
  it('are solved by the warm worker that stands by, and told as they come', async () => {
    const { workers, requestRows } = await idleClient();
    const ports = openPorts();
    const rows = requestRows();
    await pass();
    expect(given(workers)).toEqual(['run', 'rows']);
    workers[1]!.lastTask.say(10);
    await pass();
    expect(rows).toMatchObject({ state: 'waits', times: [10] });
    workers[1]!.lastTask.end();
    await pass();
    expect(rows.state).toBe('resolved');
    expect(openPorts()).toBe(ports);
  });

  it('are solved by the one that has just solved the run where the other is not warm, which waits for them', async () => {
    let spare = (_share: number) => {};
    const time = new Promise<number>((resolve) => {
      spare = resolve;
    });
    const { workers, request, requestRows } = await fakeClient(undefined, () => time);
    request();
    await pass();
    workers[0]!.lastTask.end();
    await pass();
    requestRows();
    await pass();
    spare(1);
    await pass();
    expect(given(workers)).toEqual(['run rows', '']);
    expect(workers.map(({ warmUps }) => warmUps.length)).toEqual([0, 0]);
    workers[0]!.lastTask.end();
    await pass();
    expect(workers.map(({ warmUps }) => warmUps.length)).toEqual([1, 1]);
  });

  it('give way to a run, which does not wait for the worker that they are in', async () => {
    const { workers, request, requestRows } = await idleClient();
    const rows = requestRows();
    await pass();
    workers[1]!.letsGoAfter = 5;
    request();
    await pass();
    expect(given(workers)).toEqual(['run run', 'rows']);
    workers[1]!.lastTask.say(10);
    await pass(5);
    expect(rows).toMatchObject({ state: 'resolved', times: [] });
    expect(workers.map(({ terminated }) => terminated)).toEqual([false, false]);
  });

  it('give way to a run where it has no other worker, and are ended with theirs in a long step', async () => {
    for (const letsGoAfter of [5, Number.POSITIVE_INFINITY]) {
      const { workers, request, requestRows } = await fakeClient(undefined, () => new Promise(() => {}));
      request();
      await pass();
      workers[0]!.lastTask.end();
      await pass();
      workers[0]!.letsGoAfter = letsGoAfter;
      const rows = requestRows();
      await pass();
      const run = request();
      await pass(100);
      const worker = workers.at(-1)!;
      expect(workers[0]!.terminated).toBe(letsGoAfter > 100);
      worker.lastTask.say(1);
      worker.lastTask.end();
      await pass();
      expect(rows.state).toBe('resolved');
      expect(run).toMatchObject({ state: 'resolved', times: [1] });
    }
  });

  it('do not take the place of a run whose worker sits in a long step', async () => {
    const { workers, request, requestRows } = await idleClient();
    requestRows();
    await pass();
    for (const worker of workers) worker.letsGoAfter = Number.POSITIVE_INFINITY;
    request();
    await pass(50);
    const run = request();
    await pass(50);
    expect(workers.slice(0, 2).map(({ terminated }) => terminated)).toEqual([true, true]);
    workers[2]!.lastTask.end();
    await pass();
    expect(run.state).toBe('resolved');
  });

  it('are let go of before others are begun, which then take the same worker', async () => {
    const { workers, requestRows } = await idleClient();
    workers[1]!.letsGoAfter = 5;
    const one = requestRows();
    await pass();
    one.cancel.abort();
    const other = requestRows();
    await pass(4);
    expect(given(workers)).toEqual(['run', 'rows']);
    await pass(1);
    expect(given(workers)).toEqual(['run', 'rows rows']);
    workers[1]!.lastTask.say(7);
    workers[1]!.lastTask.end();
    await pass();
    expect([one.times, other.times]).toEqual([[], [7]]);
  });

  it('that are cancelled in one long step are ended with their worker, and others are solved elsewhere', async () => {
    const { workers, requestRows } = await idleClient();
    workers[1]!.letsGoAfter = Number.POSITIVE_INFINITY;
    const one = requestRows();
    await pass();
    one.cancel.abort();
    const other = requestRows();
    await pass(99);
    expect(workers[1]!.terminated).toBe(false);
    await pass(1);
    expect(workers[1]!.terminated).toBe(true);
    expect(one.state).toBe('resolved');
    workers[0]!.lastTask.end();
    await pass();
    expect(other.state).toBe('resolved');
  });

  it('say so where their worker breaks down, and the next are solved', async () => {
    const { workers, requestRows } = await idleClient();
    const one = requestRows();
    await pass();
    workers[1]!.throwError('out of memory');
    await pass();
    expect(one).toMatchObject({ state: 'rejected', error: { message: 'out of memory' } });
    const other = requestRows();
    await pass();
    workers[0]!.lastTask.end();
    await pass();
    expect(other.state).toBe('resolved');
  });
});
