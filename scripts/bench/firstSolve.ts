/** The first run of a fresh page against the same run once the worker's code is warm. */
import type { Browser, Page } from '@playwright/test';
import { brief, median, spread } from '../../src/command/benchTable.ts';
import { bench as text } from '../../src/text/en/bench.ts';

export const FRESH_PAGES = 10;
const WARM_RUNS = 3;
/** After a run the page warms its workers up for nobody; the solves to compare with begin after that. */
const WARM_UP_MS = 2000;

const ASKED = 'first-request';
const ARRIVED = 'end-arrived';
/** set by the page itself */
const PAINTED = 'run-finished';

interface RunTimes {
  readonly byWorker: number;
  readonly toArrival: number;
  readonly toPaint: number;
}

/** Marks, in the page's user timing, every request to a worker and the arrival of a run's last message. */
function markMessages([asked, arrived]: readonly string[]): void {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
    performance.mark(asked!);
    return post.apply(this, args as Parameters<typeof post>);
  };
  const Channel = window.MessageChannel;
  window.MessageChannel = class extends Channel {
    constructor() {
      super();
      this.port1.addEventListener('message', ({ data }) => {
        if (data?.kind === 'end') performance.mark(arrived!);
      });
    }
  };
}

/** Times of the run that is under way, or over, since the marks were cleared. */
async function timesOf(page: Page): Promise<RunTimes> {
  const names = [ASKED, ARRIVED, PAINTED];
  await page.waitForFunction(
    (wanted) => wanted.every((name) => performance.getEntriesByName(name).length > 0),
    names,
  );
  const [asked, arrived, painted] = await page.evaluate(
    (wanted) => wanted.map((name) => performance.getEntriesByName(name)[0]!.startTime),
    names,
  );
  const status = await page.getByRole('status').first().textContent();
  const byWorker = Number(/([\d.]+) ms/.exec(status ?? '')?.[1] ?? Number.NaN);
  return { byWorker, toArrival: arrived! - asked!, toPaint: painted! - asked! };
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

/** Opens `address`, its default run, in fresh pages: one row a way of measuring, with columns `text.firstColumns`. */
export async function firstSolves(browser: Browser, address: string): Promise<string[][]> {
  const first: RunTimes[] = [];
  const warm: RunTimes[] = [];
  for (let fresh = 0; fresh < FRESH_PAGES; fresh++) {
    // a page of its own context: nothing is cached
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(markMessages, [ASKED, ARRIVED]);
    // paused: the pictures of a playing run would take their share of the time
    await page.goto(`${address}#t=0`);
    first.push(await timesOf(page));
    await page.waitForTimeout(WARM_UP_MS);
    for (let run = 0; run < WARM_RUNS; run++) {
      await turnSeed(page, 2);
      warm.push(await turnSeed(page, 1));
    }
    await page.close();
  }
  return (['byWorker', 'toArrival', 'toPaint'] as const).map((way) => {
    const cold = first.map((times) => times[way]);
    const again = warm.map((times) => times[way]);
    return [
      text[way],
      brief(median(cold)),
      spread(cold),
      brief(median(again)),
      spread(again),
      brief(median(cold) - median(again)),
    ];
  });
}
