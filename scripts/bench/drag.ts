/**
 * A drag in the default run's plane by pointer moves at 60 a second, which pauses now and then: how the page keeps up while
 * the hand moves, and how long after each rest began the finished new run is painted, by the page's marks in the
 * browser's user timing.
 */
import type { Browser, Page } from '@playwright/test';
import { median, quantile } from '../../src/command/benchTable.ts';
import { frameWork, traced } from './trace.ts';

const MOVES_A_SECOND = 60;
/** A drag is so many strokes, each with a rest after it: the hand moves for three seconds in all. */
const STROKES = 10;
const MOVES_A_STROKE = 18;
const REST_MS = 350;
/** How far a stroke goes to and fro, CSS pixels. */
const PX_STROKE = 60;

/** What is dragged, and where to look for it: in radii of the picture from its middle, x to the right and y up. */
export interface Drag {
  readonly label: string;
  /** in the link once it has moved */
  readonly moves: 'points' | 'teacher' | 'neurons';
  readonly near: readonly [number, number];
}

export const DRAGS: readonly Drag[] = [
  { label: 'the teacher', moves: 'teacher', near: [0.85, 0] },
  { label: 'an input', moves: 'points', near: [0.78, 0.5] },
  { label: 'a neuron', moves: 'neurons', near: [0, 0.3] },
];

export const DRAG_COLUMNS = [
  'dragged',
  'frames a second',
  'late frames',
  'work a frame',
  '95 %',
  'processor',
  'rest to finished run painted',
  '90 %',
  'most',
];

declare global {
  interface Window {
    /** times of the pointer's moves, on the clock of the marks */
    benchMoves: number[];
  }
}

/** Drags `drag` on a fresh page. @returns a row of `DRAG_COLUMNS` */
export async function dragging(browser: Browser, address: string, drag: Drag): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}#v=2&t=0`);
  await page.waitForFunction(() => performance.getEntriesByName('run-finished').length > 0);
  // the page warms up its workers and fetches what is not needed at first
  await page.waitForTimeout(3000);
  const from = await gripNear(page, drag.near);
  await page.evaluate(() => {
    window.benchMoves = [];
    window.addEventListener('pointermove', (event) => window.benchMoves.push(event.timeStamp), true);
  });
  // a callback in every tick, so that the trace tells all of them
  await page.evaluate('(function tick() { requestAnimationFrame(tick); })()');
  await page.mouse.move(...from);
  await page.mouse.down();
  const settled: number[] = [];
  let stroke = 0;
  const events = await traced(page, async () => {
    for (; stroke < STROKES; stroke++) {
      await move(page, from, stroke);
      await page.waitForTimeout(REST_MS);
      settled.push(await page.evaluate(sinceLastMove));
    }
  });
  await page.mouse.up();
  const moved = await page
    .waitForFunction(
      (key) => new URLSearchParams(location.hash.slice(1)).has(key) || location.hash.includes('given='),
      drag.moves,
      { timeout: 2000 },
    )
    .then(
      () => true,
      () => false,
    );
  await page.close();
  const { work, computing, intervals } = frameWork(events);
  const late = intervals.filter((interval) => interval > 25).length;
  const mean = intervals.reduce((sum, interval) => sum + interval, 0) / intervals.length;
  return [
    moved ? drag.label : `${drag.label} (was not met)`,
    (1000 / mean).toFixed(1),
    `${late} of ${intervals.length}`,
    median(work).toFixed(2),
    quantile(work, 0.95).toFixed(2),
    median(computing).toFixed(2),
    median(settled).toFixed(0),
    quantile(settled, 0.9).toFixed(0),
    Math.max(...settled).toFixed(0),
  ];
}

/** One stroke around where it was taken hold of, in a direction of its own. Moves do not wait for the page to take them. */
async function move(page: Page, [x, y]: readonly [number, number], stroke: number): Promise<void> {
  const begin = performance.now();
  const towards = (2 * Math.PI * stroke) / STROKES;
  const under: Promise<void>[] = [];
  for (let k = 1; k <= MOVES_A_STROKE; k++) {
    const wait = begin + (k * 1000) / MOVES_A_SECOND - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const reach = PX_STROKE * Math.sin((2 * k) / MOVES_A_STROKE);
    under.push(page.mouse.move(x + reach * Math.cos(towards), y - reach * Math.sin(towards)));
  }
  await Promise.all(under);
}

/** Of a rest: from the hand's last move to the painted end of the run that it came to; in the page. */
function sinceLastMove(): number {
  const finished = performance.getEntriesByName('run-finished').at(-1)!.startTime;
  const asked = performance.getEntriesByName('run-asked').at(-1)!.startTime;
  return finished > asked ? finished - window.benchMoves.at(-1)! : Number.POSITIVE_INFINITY;
}

/** The place of what can be taken hold of, found as a person finds it: by the ring that comes up under the pointer. */
async function gripNear(page: Page, [x, y]: readonly [number, number]): Promise<[number, number]> {
  const body = page.getByRole('figure', { name: /^Directions/ }).locator('.plot__body');
  const box = (await body.boundingBox())!;
  const radius = Math.min(box.width, box.height) / 2;
  const [px, py] = [box.x + box.width / 2 + x * radius, box.y + box.height / 2 - y * radius];
  for (let reach = 0; reach < 80; reach += 4) {
    for (let step = 0; step < 12; step++) {
      const place = [
        px + reach * Math.cos((step * Math.PI) / 6),
        py + reach * Math.sin((step * Math.PI) / 6),
      ] as const;
      await page.mouse.move(...place);
      if ((await body.getAttribute('data-grip')) === 'over') return [...place];
    }
  }
  throw new Error(`there is nothing to take hold of near ${x}, ${y}`);
}
