import { expect, type Page, test } from '@playwright/test';
import { ALL, manyOf } from '../support/breadth.ts';
import { open, slider, solved, type } from './page.ts';

/** Keeps every text that the status region shows from now on, also those that are gone at once. */
async function keepStatus(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const texts: string[] = [];
    const keep = () => texts.push(document.querySelector('[role=status]')?.textContent ?? '');
    new MutationObserver(keep).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { statusTexts: texts });
  });
  return () => page.evaluate(() => (window as unknown as { statusTexts: string[] }).statusTexts);
}

const FAILURE = /could not|failed|stopped/i;
const endOfRun = (page: Page) => slider(page, 'Time').getAttribute('aria-valuemax');

/** Resolves when the run on screen ends at `end` and is complete; told within the page, which says it at once. */
function runEnds(page: Page, end: string | null): Promise<void> {
  return page.evaluate(
    (end) =>
      new Promise<void>((resolve) => {
        const check = () => {
          const time = document.querySelector('[role=slider][aria-label=Time]');
          const status = document.querySelector('[role=status]')?.textContent ?? '';
          if (time?.getAttribute('aria-valuemax') !== end || !/^(Solved|Stopped)/.test(status)) return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(check);
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributeFilter: ['aria-valuemax'],
        });
        check();
      }),
    end,
  );
}

/** Presses a key on Width every 35 ms; told from within the page, where nothing else keeps the rhythm from being kept. */
function pressFiveTimes(page: Page, key: string): Promise<void> {
  return slider(page, 'Width').evaluate(async (knob, key) => {
    for (let press = 0; press < 5; press++) {
      knob.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      knob.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 35));
    }
  }, key);
}

test('bursts of changes in a slow browser never fail, and end with the run of the last width', async ({
  page,
}) => {
  test.setTimeout(180_000);
  // Each burst goes from one width to the other, whose runs end as a page tells that was opened at them.
  const ends: (string | null)[] = [];
  for (const width of [65, 60]) {
    await page.goto('about:blank');
    await open(page, `t=5&m=${width}`);
    ends.push(await endOfRun(page));
  }
  expect(ends[0]).not.toBe(ends[1]);

  const status = await keepStatus(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (let burst = 0; burst < manyOf(16, 4); burst++) {
    await pressFiveTimes(page, burst % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await runEnds(page, ends[burst % 2]!);
  }
  expect((await status()).filter((text) => FAILURE.test(text))).toEqual([]);
});

test('runs that are cancelled in long steps leave two workers at most', async ({ page }) => {
  test.skip(!ALL);
  // the picture that is drawn of so many neurons soonest: the workers are what is asked about
  await page.goto('./#m=20000&n=100&d=8&t=0&view=loss');
  await expect(page.getByRole('status')).toContainText(/solving/i);
  for (let seed = 2; seed < 14; seed++) {
    await type(page, 'Network seed', String(seed));
    await page.waitForTimeout(150);
  }
  await type(page, 'Width', '20');
  await solved(page);
  await expect(page.getByRole('status')).toContainText(/solved/i);
  await expect.poll(() => page.workers().length).toBeLessThanOrEqual(2);
});

test('an idle worker that breaks or closes is not noticed by the reader', async ({ page }) => {
  await open(page, 't=5');
  const status = await keepStatus(page);
  await expect.poll(() => page.workers().length).toBe(2);
  await Promise.all(
    page.workers().map((worker) =>
      worker.evaluate(() =>
        setTimeout(() => {
          throw new Error('broken by the test');
        }, 0),
      ),
    ),
  );
  await expect.poll(() => page.workers().length).toBe(0);
  await type(page, 'Width', '20');
  await solved(page);
  await expect.poll(() => page.workers().length).toBe(2);
  await Promise.all(page.workers().map((worker) => worker.evaluate(() => setTimeout(close, 0))));
  await expect.poll(() => page.workers().length).toBe(0);
  await type(page, 'Width', '21');
  await solved(page);
  expect((await status()).filter((text) => FAILURE.test(text))).toEqual([]);
});

test('a worker that closes in the middle of a run is said on the page, and the next change works', async ({
  page,
}) => {
  // Many steps, each of them short: the worker hears what it is told.
  await page.goto('./#m=100&method=descent&lr=1e-5&t=0');
  await expect(page.getByRole('status')).toContainText(/solving/i);
  await page.workers()[0]!.evaluate(() => setTimeout(close, 0));
  await expect(page.getByRole('status')).toContainText(/closed/i);
  await type(page, 'Learning rate', '0.1');
  await solved(page);
  await expect(page.getByRole('status')).toContainText(/solved/i);
});
