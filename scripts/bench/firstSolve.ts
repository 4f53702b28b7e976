/**
 * The first run of a fresh page against the same run once the worker's code is warm, by the marks that the page sets
 * in the browser's user timing. A run's time is from where the page's store asks for it to where it is whole in the store.
 */
import type { Browser, Page } from '@playwright/test';
import { brief, median, spread } from '../../src/command/benchTable.ts';
import { bench as text } from '../../src/text/en/bench.ts';

export const FRESH_PAGES = 15;
const WARM_RUNS = 2;
/** After a run the page warms its workers up for nobody; the solves to compare with begin after that. */
const WARM_UP_MS = 2500;

/** A cold page comes over a line: beside the machine's own an ordinary one, in bytes a second and milliseconds. */
export const LINE = { downloadThroughput: 10e6 / 8, uploadThroughput: 5e6 / 8, latency: 40, offline: false };

const MARKS = ['run-asked', 'run-complete', 'run-first-frame', 'run-finished'] as const;

interface RunTimes {
  readonly byWorker: number;
  readonly toComplete: number;
  readonly toPaint: number;
  /** since the navigation began; of a first run */
  readonly completeAt: number;
  readonly firstFrameAt: number;
  readonly finishedAt: number;
}

/** Times of the run that is under way, or over, since the marks were cleared. */
async function timesOf(page: Page): Promise<RunTimes> {
  await page.waitForFunction(
    (wanted) => wanted.every((name) => performance.getEntriesByName(name).length > 0),
    MARKS,
  );
  const times = await page.evaluate(
    (wanted) => wanted.map((name) => performance.getEntriesByName(name)[0]!.startTime),
    MARKS,
  );
  const [asked, completeAt, firstFrameAt, finishedAt] = times as [number, number, number, number];
  const byWorker = await page.evaluate(() => {
    const [complete] = performance.getEntriesByName('run-complete') as PerformanceMark[];
    return (complete!.detail as { readonly solveMs: number }).solveMs;
  });
  const toComplete = completeAt - asked;
  return { byWorker, toComplete, toPaint: finishedAt - asked, completeAt, firstFrameAt, finishedAt };
}

async function turnSeed(page: Page, seed: number): Promise<RunTimes> {
  const field = page
    .getByRole('spinbutton', { name: 'Data seed' })
    .or(page.getByRole('textbox', { name: 'Data seed' }));
  await field.fill(String(seed));
  await page.evaluate(() => performance.clearMarks());
  await field.press('Enter');
  const times = await timesOf(page);
  // the run is over and painted: nothing of it may count for the next
  await page.waitForTimeout(200);
  return times;
}

/**
 * Opens `address`, its default run, in fresh pages, over `line` or straight from the machine: one row a way of
 * measuring, with columns `text.firstColumns`.
 */
export async function firstSolves(
  browser: Browser,
  address: string,
  line: typeof LINE | null,
): Promise<string[][]> {
  const first: RunTimes[] = [];
  const warm: RunTimes[] = [];
  for (let fresh = 0; fresh < FRESH_PAGES; fresh++) {
    // a page of its own context: nothing is cached
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    if (line !== null) {
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', line);
    }
    // paused: the pictures of a playing run would take their share of the time
    await page.goto(`${address}#v=2&t=0`);
    first.push(await timesOf(page));
    await page.waitForTimeout(WARM_UP_MS);
    for (let run = 0; run < WARM_RUNS; run++) {
      await turnSeed(page, 2);
      warm.push(await turnSeed(page, 1));
    }
    await page.close();
  }
  const both = (['byWorker', 'toComplete', 'toPaint'] as const).map((way) => {
    const cold = first.map((times) => times[way]);
    const again = warm.map((times) => times[way]);
    const difference = median(cold) - median(again);
    return [
      text[way],
      brief(median(cold)),
      spread(cold),
      brief(median(again)),
      spread(again),
      brief(difference),
    ];
  });
  const once = (['completeAt', 'firstFrameAt', 'finishedAt'] as const).map((way) => {
    const cold = first.map((times) => times[way]);
    return [text[way], brief(median(cold)), spread(cold), '', '', ''];
  });
  return [...both, ...once];
}
