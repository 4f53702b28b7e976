// The core of the browser tests in a Firefox, where one is installed: `npm test -- build firefox`, or `npm run firefox` after a build. The
// other browser tests are driven by Playwright, which drives no Firefox but one of its own making.
import { expect } from '@playwright/test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { preview } from 'vite';
import { firefoxPath, OLDEST } from '../../scripts/firefox.mjs';
import { BEHAVIOURS } from './behaviours.ts';
import { FirefoxPage } from './page.ts';

const PORT = Number(process.env.FIREFOX_PORT ?? 4197);
const BASE = '/some/sub-path/';
/** Milliseconds for the browser to start on a very busy machine. */
const PATIENCE = 120_000;

/** Null where an installed Firefox cannot be started to be driven, which says nothing about the page. */
async function started(executablePath: string): Promise<Browser | null> {
  try {
    return await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      timeout: PATIENCE,
      // by the window: older versions do not know all that a viewport is set with
      defaultViewport: null,
      args: ['--width=1440', '--height=1000'],
    });
  } catch (error) {
    if (process.env.FIREFOX_PATH) throw error;
    console.log(
      `Skipped: ${executablePath} could not be started to be driven (${(error as Error).message}).`,
    );
    return null;
  }
}

async function run(browser: Browser): Promise<boolean> {
  const server = await preview({
    base: BASE,
    preview: { port: PORT, strictPort: true, host: '127.0.0.1' },
  });
  try {
    console.log(await browser.version());
    const page = await FirefoxPage.in(browser, `http://127.0.0.1:${PORT}${BASE}`);
    for (const [name, behaves] of Object.entries(BEHAVIOURS)) {
      const began = performance.now();
      try {
        await behaves(page);
        expect(page.complaints).toEqual([]);
      } catch (error) {
        console.error(`  failed: ${name}\n${(error as Error).stack}`);
        for (const complaint of page.complaints) console.error(`  the page complains: ${complaint}`);
        return false;
      }
      console.log(`  ok ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    }
    return true;
  } finally {
    await browser.close();
    await server.close();
  }
}

const path = firefoxPath();
if (path === null) {
  console.log(
    `Skipped: no Firefox of version ${OLDEST} or later was found on this machine (FIREFOX_PATH names one).`,
  );
} else {
  const browser = await started(path);
  if (browser !== null && !(await run(browser))) process.exitCode = 1;
}
