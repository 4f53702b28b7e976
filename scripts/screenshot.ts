// Takes the README's screenshots from the built page. Usage: npm run build && npm run screenshot
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { chromiumPath } from './chromium.mjs';

const PORT = 4191;
/** Each file, and the part of the link after `#` that it shows. */
const SHOTS = {
  'docs/screenshot.png': 't=4',
  'docs/theory.png': 't=4&view=light-cone,raster,predictor,eigen',
};
const server = await preview({ preview: { host: '127.0.0.1', port: PORT, strictPort: true } });
const browser = await chromium.launch({ executablePath: await chromiumPath() });
try {
  for (const [file, link] of Object.entries(SHOTS)) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`http://127.0.0.1:${PORT}/#${link}`);
    await page.waitForFunction(() =>
      /solved/i.test(document.querySelector('[role=status]')?.textContent ?? ''),
    );
    await page.evaluate(() => document.fonts.ready);
    // The sentence in the header follows once the playhead has rested a while.
    await page.waitForFunction(() => !/solving/i.test(document.querySelector('header')?.textContent ?? ''));
    await page.screenshot({ path: file });
    await page.close();
    console.log(`Wrote ${file}`);
  }
} finally {
  await browser.close();
  await server.close();
}
