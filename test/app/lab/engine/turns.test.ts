import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../../src/app/lab/engine/turns.ts';

/** The browser's locks, as far as they are asked for. */
class FakeLocks {
  private readonly queues = new Map<string, Promise<unknown>[]>();

  async request(
    name: string,
    { ifAvailable, signal }: { ifAvailable?: boolean; signal?: AbortSignal },
    call: (lock: object | null) => unknown,
  ) {
    const queue = this.queues.get(name) ?? [];
    this.queues.set(name, queue);
    if (ifAvailable && queue.length > 0) return call(null);
    const before = Promise.all(queue);
    let end = () => {};
    const own = new Promise<void>((resolve) => {
      end = resolve;
    });
    queue.push(own);
    try {
      await Promise.race([
        before,
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
      ]);
      return await call({});
    } finally {
      queue.splice(queue.indexOf(own), 1);
      end();
    }
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

function pages(locks: LockManager | undefined) {
  const turns = createTurns(locks);
  const said: string[] = [];
  const take = (page: string, name = 'sweep') =>
    turns.take(
      name,
      () => said.push(`${page} solves`),
      () => said.push(`${page} waits`),
    );
  return { said, take };
}

describe('the turns of pages at one sweep', () => {
  it('go to the one that asked first, and to the next when that one is done', async () => {
    const { said, take } = pages(new FakeLocks() as unknown as LockManager);
    const leave = take('first');
    await settled();
    const leaveSecond = take('second');
    take('other', 'another sweep');
    await settled();
    expect(said[0]).toBe('first solves');
    expect(said.toSorted()).toEqual(['first solves', 'other solves', 'second waits']);
    leave();
    await settled();
    expect(said.at(-1)).toBe('second solves');
    leaveSecond();
    take('third');
    await settled();
    expect(said.at(-1)).toBe('third solves');
  });

  it('go past a page that no longer waits', async () => {
    const { said, take } = pages(new FakeLocks() as unknown as LockManager);
    const leave = take('first');
    await settled();
    const leaveSecond = take('second');
    await settled();
    leaveSecond();
    await settled();
    leave();
    await settled();
    expect(said).toEqual(['first solves', 'second waits']);
  });

  it('are nobody\u2019s to wait for where there are no locks, or they are refused', async () => {
    const without = pages(undefined);
    without.take('first');
    without.take('second');
    expect(without.said).toEqual(['first solves', 'second solves']);
    const refused = pages({ request: () => Promise.reject(new Error('opaque origin')) } as never);
    refused.take('first');
    refused.take('second');
    await settled();
    expect(refused.said).toEqual(['first solves', 'second solves']);
  });
});
