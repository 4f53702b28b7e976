/**
 * How the page keeps up while a sweep runs: each preset is started in the laboratory, and the ticks of the page are told in two
 * windows, its first seconds and what comes after. A late tick is the page's own fault where its main thread worked for most of it,
 * and the machine's where it did not: workers on all processors, which a browser without a graphics card also draws with.
 */
import type { Browser, Page } from '@playwright/test';
import { median, quantile } from '../../src/command/benchTable.ts';
import { type FrameWork, frameWork, traced } from './trace.ts';

/** A tick that comes so long after the one before is late: a sixtieth of a second, and a little. Milliseconds. */
const LATE_MS = 20;
/** Seconds of each window. */
const WINDOWS = [4, 8] as const;

export const LAB_COLUMNS = [
  'preset',
  'seconds',
  'runs',
  'ticks a second',
  '95 %',
  'most',
  'late',
  'by own work',
  'long tasks',
  'longest',
  'work a tick',
  '95 %',
];

/** One of each kind: many small runs, long runs, a heat map of hundreds of points. */
export const LAB_PRESETS = ['figure-1-quick', 'figure-10', 'success', 'width'];

/** In the page, as text: what compiles this file would put calls of its own into functions. A callback in every tick makes the trace tell all of them. */
const WATCH = `
  window.benchLongTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.benchLongTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  (function tick() { requestAnimationFrame(tick); })();
`;

declare global {
  interface Window {
    /** lengths of the page's tasks of more than 50 ms */
    benchLongTasks: number[];
  }
}

/** @returns a row of `LAB_COLUMNS` for each window, and one from opening the laboratory to its first rest */
export async function sweeping(browser: Browser, address: string, preset: string): Promise<string[][]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await page.goto(`${address}#v=2&t=0&lab=${preset}`);
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
  const rows: string[][] = [];
  // opened: keys of the cells, lines for small scales
  rows.push(await row(page, preset, 'opened', 3));
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  let from = 0;
  for (const seconds of WINDOWS) {
    rows.push(await row(page, preset, `${from} to ${from + seconds}`, seconds));
    from += seconds;
  }
  await context.close();
  return rows;
}

async function row(page: Page, preset: string, name: string, seconds: number): Promise<string[]> {
  await page.evaluate(() => {
    window.benchLongTasks = [];
  });
  const ticks = frameWork(await traced(page, () => page.waitForTimeout(seconds * 1000)));
  const long = await page.evaluate(() => window.benchLongTasks);
  const done = await page.getByRole('progressbar').getAttribute('value');
  return [
    preset,
    name,
    done ?? '',
    ...told(ticks),
    String(long.length),
    ms(Math.max(0, ...long)),
    ...workOf(ticks),
  ];
}

function told({ intervals, computing }: FrameWork): string[] {
  const late = intervals.flatMap((interval, k) => (interval > LATE_MS ? [computing[k]! > interval / 2] : []));
  const share = (count: number) => `${((100 * count) / intervals.length).toFixed(1)} %`;
  const mean = intervals.reduce((sum, interval) => sum + interval, 0) / intervals.length;
  return [
    (1000 / mean).toFixed(1),
    ms(quantile(intervals, 0.95)),
    ms(Math.max(...intervals)),
    share(late.length),
    share(late.filter((own) => own).length),
  ];
}

function workOf({ computing }: FrameWork): string[] {
  return [ms(median(computing)), ms(quantile(computing, 0.95))];
}

const ms = (value: number) => value.toFixed(1);
