// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { onRetry } from '../../src/drawing/onRetry.ts';

describe('a script that is fetched on demand', () => {
  it('is asked for by its own address the first time', async () => {
    const fetch = onRetry(
      () => import('./addressed.ts'),
      ({ address }) => address,
    );
    expect(new URL(await fetch(0)).searchParams.has('again')).toBe(false);
  });

  it('is not asked for by another where its own will do by now', async () => {
    let calls = 0;
    const fetch = onRetry(
      async () => ++calls,
      (call) => call,
    );
    expect(await fetch(3)).toBe(1);
  });

  it('has its failure told where its address is not known', async () => {
    const fetch = onRetry(
      () => Promise.reject(new Error('gone')),
      () => null,
    );
    await expect(fetch(1)).rejects.toThrow('gone');
  });

  it('has its styles asked for again with it', async () => {
    document.head.innerHTML = '<link rel="stylesheet" href="data:text/css,">';
    const link = document.querySelector('link')!;
    Object.defineProperty(link, 'sheet', { value: null });
    const fetch = onRetry(
      async () => 1,
      (one) => one,
    );
    await fetch(1);
    expect(link.isConnected).toBe(false);
    expect(document.querySelector('link')?.getAttribute('href')).toBe('data:text/css,');
  });
});
