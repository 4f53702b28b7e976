// Measures the built page in Chromium: main-thread work a frame while playing, the time from a turned control to
// the finished run on screen, and the first run of a fresh page against a warm one. Needs `npm run build` before. Usage: tsx scripts/bench/page.ts
import { type Browser, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { median, printTable, quantile } from '../../src/command/benchTable.ts';
import { bench as text } from '../../src/text/en/bench.ts';
import { chromiumPath } from '../chromium.mjs';
import { DRAG_COLUMNS, DRAGS, dragging } from './drag.ts';
import { FRESH_PAGES, firstSolves, LINE } from './firstSolve.ts';
import { LAB_COLUMNS, LAB_PRESETS, sweeping } from './labFrames.ts';
import { frameWork, traced } from './trace.ts';

const PORT = 4187;
const ADDRESS = `http://127.0.0.1:${PORT}/`;
const TURNS = 20;
const PLAY_SECONDS = 4;

async function opened(browser: Browser, link: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${ADDRESS}#${link}`);
  await page.waitForFunction(() =>
    /solved/i.test(document.querySelector('[role=status]')?.textContent ?? ''),
  );
  return page;
}

async function playing(browser: Browser, link: string, label: string): Promise<string[]> {
  const page = await opened(browser, link);
  await page.getByRole('button', { name: 'Restart' }).click();
  const { work, computing, intervals } = frameWork(
    await traced(page, () => page.waitForTimeout(PLAY_SECONDS * 1000)),
  );
  await page.close();
  return [
    label,
    median(work).toFixed(2),
    quantile(work, 0.95).toFixed(2),
    Math.max(...work).toFixed(2),
    median(computing).toFixed(2),
    (1000 / median(intervals)).toFixed(1),
    `${intervals.filter((interval) => interval > 25).length} of ${intervals.length}`,
  ];
}

/**
 * Turns a control by its number field and waits, inside the page, for the first frame and for the finished run to be
 * painted: the marks that the page sets are read from the browser's user timing.
 */
async function turning(browser: Browser): Promise<string[][]> {
  const page = await opened(browser, 'v=2&t=0');
  const first: number[] = [];
  const finished: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    // The run before is over and painted: nothing of it may count for this turn.
    await page.waitForTimeout(300);
    const field = page
      .getByRole('spinbutton', { name: 'Data seed' })
      .or(page.getByRole('textbox', { name: 'Data seed' }));
    await field.fill(String(100 + turn));
    await page.evaluate(() => performance.clearMarks());
    await field.press('Enter');
    const names = ['run-asked', 'run-first-frame', 'run-finished'];
    await page.waitForFunction(
      (wanted) => wanted.every((name) => performance.getEntriesByName(name).length > 0),
      names,
    );
    const marks = await page.evaluate(
      (wanted) => wanted.map((name) => performance.getEntriesByName(name)[0]!.startTime),
      names,
    );
    first.push(marks[1]! - marks[0]!);
    finished.push(marks[2]! - marks[0]!);
  }
  await page.close();
  const row = (label: string, values: number[]) => [
    label,
    median(values).toFixed(1),
    quantile(values, 0.1).toFixed(1),
    quantile(values, 0.9).toFixed(1),
  ];
  return [
    row('control turned to first frame painted', first),
    row('control turned to finished run painted', finished),
  ];
}

const MAPS = 5;
/** How long a reader looks at the menu of pictures. */
const CHOICE_MS = 1500;

/** Opens the picture of all scales on fresh pages, as a reader does, and waits until its coarse rows are painted. */
async function coarseMaps(browser: Browser): Promise<string[][]> {
  const asked: number[] = [];
  for (let map = 0; map < MAPS; map++) {
    const page = await opened(browser, 'v=2&t=0');
    await page.getByRole('button', { name: 'Add a picture' }).click();
    await page.waitForTimeout(CHOICE_MS);
    await page.evaluate(() =>
      addEventListener('click', () => performance.mark('map-chosen'), { capture: true, once: true }),
    );
    await page.getByRole('button', { name: 'Scales', exact: true }).click();
    await page.waitForFunction(() => performance.getEntriesByName('map-coarse').length > 0);
    asked.push(
      await page.evaluate(() => {
        const [from, to] = ['map-chosen', 'map-coarse'].map((name) => performance.getEntriesByName(name)[0]!);
        return to!.startTime - from!.startTime;
      }),
    );
    await page.close();
  }
  const shown = [median(asked), Math.min(...asked), Math.max(...asked)].map((ms) => ms.toFixed(0));
  return [['from the press in the menu', ...shown]];
}

/** Inputs with a constant coordinate. */
const LINE_DATA = 'data=given&points=-2,1;-1,1;0,1;1,1;2,1&labels=1,0,1,0,1';

const server = await preview({ preview: { host: '127.0.0.1', port: PORT, strictPort: true } });
const browser = await chromium.launch({ executablePath: await chromiumPath() });
try {
  console.log('\nPlaying, main-thread work a frame from the browser trace (milliseconds)');
  printTable(
    ['scene', 'median', '95 %', 'most', 'processor, median', 'frames a second', 'late frames'],
    [
      await playing(browser, '', 'default, width 300'),
      await playing(browser, 'm=1000', 'width 1000'),
      await playing(browser, 'm=1000&d=3', 'width 1000, d = 3'),
      await playing(browser, 'm=1000&view=function,directions,loss', 'Output on the stage'),
      await playing(browser, 'm=1000&d=3&view=function,directions,loss', 'Output on a globe'),
      await playing(browser, `m=1000&view=function,loss&${LINE_DATA}`, 'Output on a line'),
      await playing(browser, 'v=2&view=scales,directions,loss', 'Scales, growing'),
    ],
  );
  console.log(`\nDefault scene, ${TURNS} turns of a control (milliseconds)`);
  printTable(['', 'median', '10 %', '90 %'], await turning(browser));
  console.log('\nScales opened from the menu: the coarse map of the default run painted (milliseconds)');
  printTable(['', 'median', 'least', 'most'], await coarseMaps(browser));
  console.log('\nDragged by the mouse at 60 moves a second, with rests (milliseconds)');
  const drags: string[][] = [];
  for (const drag of DRAGS) drags.push(await dragging(browser, ADDRESS, drag));
  printTable(DRAG_COLUMNS, drags);
  console.log('\nA sweep in the laboratory, and the page beside it (milliseconds)');
  const sweeps: string[][] = [];
  for (const preset of LAB_PRESETS) sweeps.push(...(await sweeping(browser, ADDRESS, preset)));
  printTable(LAB_COLUMNS, sweeps);
  for (const line of [LINE, null]) {
    console.log(`\n${text.firstSolves(FRESH_PAGES, line)}`);
    printTable(text.firstColumns, await firstSolves(browser, ADDRESS, line));
  }
} finally {
  await browser.close();
  await server.close();
}
