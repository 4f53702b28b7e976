import type { CDPSession, Page } from '@playwright/test';
import { paste } from './actions.ts';

/** What must not grow with use, measured where the page is the same each time. */
export interface Reading {
  /** bytes of the page's own heap, after its garbage has been collected */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
}

/** A small run, at rest, as it would be opened. */
const HOME = 'v=2&m=40&t=5';
/** Milliseconds: what is left of the last thing done, of a large run maybe, is over by then. */
const SETTLED = 180_000;
/** Milliseconds in which a worker that has nothing to do is ended, and what is fetched in the background has come. */
const AFTERMATH = 4000;

/** Brings the page to the same state, and measures. */
export async function measure(page: Page, session: CDPSession): Promise<Reading> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' });
  for (let open = 0; open < 4; open++) await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
  // the theme of a lecture stays where a link names none
  await paste(page, `${HOME}&theme=light`);
  await page.waitForFunction(
    () => /^(Solved|Stopped)/.test(document.querySelector('[role=status]')?.textContent ?? ''),
    undefined,
    { timeout: SETTLED },
  );
  for (const dismiss of await page.getByRole('button', { name: /^Dismiss( all)?$/ }).all()) {
    await dismiss.click({ timeout: 500 }).catch(() => {});
  }
  await page.waitForTimeout(AFTERMATH);
  for (let pass = 0; pass < 3; pass++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return {
    heap: of('JSHeapUsedSize'),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    workers: page.workers().length,
  };
}

/** By so much a reading may be larger at the end than at the beginning: a share of it, and as much besides. */
const SLACK: Readonly<Record<keyof Reading, readonly [share: number, besides: number]>> = {
  heap: [0.1, 2e6],
  nodes: [0.1, 150],
  listeners: [0.1, 50],
  workers: [0, 1],
};

/** Readings until all that is fetched on demand has been, and what is kept of runs before (undo, texts) is full. */
const WARM_UP = 3;

/** What has grown between the first and the last third of the readings, in sentences; none before there are six beyond the warm-up. */
export function growth(readings: readonly Reading[]): string[] {
  const warm = readings.slice(WARM_UP);
  const third = Math.floor(warm.length / 3);
  if (third < 2) return [];
  return (Object.keys(SLACK) as (keyof Reading)[]).flatMap((name) => {
    const [first, last] = [warm.slice(0, third), warm.slice(-third)].map((part) =>
      median(part.map((one) => one[name])),
    );
    const [share, besides] = SLACK[name];
    return last! > first! * (1 + share) + besides ? [`${name} grew from ${first} to ${last}`] : [];
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
