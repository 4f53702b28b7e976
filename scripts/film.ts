// Takes the README's moving picture from the built page: the embedded player, one frame for each place of the playhead.
// Usage: npm run build && npm run film
import { writeFileSync } from 'node:fs';
import { chromium, expect } from '@playwright/test';
import sharp from 'sharp';
import { preview } from 'vite';
import { chromiumPath } from './chromium.mjs';

const PORT = Number(process.env.FILM_PORT ?? 4193);
const FILE = 'docs/film.webp';
const RUN = 'v=2&embed=player&view=directions,loss';
const SIZE = { width: 640, height: 480 };
/** Flow time of the last frame, past which nothing moves that is seen, and how many there are. */
const END = 14;
const FRAMES = 40;
/** Milliseconds that a frame is shown, and the last one. */
const SHOWN = 120;
const REST = 2000;
/** Milliseconds for a run and its pictures, on a very busy machine: no more than a bound on waiting. */
const PATIENCE = 180_000;

const server = await preview({ preview: { host: '127.0.0.1', port: PORT, strictPort: true } });
const browser = await chromium.launch({ executablePath: await chromiumPath() });
try {
  const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
  const frames: Buffer[] = [];
  await page.goto(`http://127.0.0.1:${PORT}/#${RUN}&t=0`);
  await expect(page.getByRole('figure').first()).toBeVisible({ timeout: PATIENCE });
  await page.evaluate(() => document.fonts.ready);
  for (let frame = 0; frame < FRAMES; frame++) {
    const time = (END * frame) / (FRAMES - 1);
    await page.evaluate((hash) => window.location.replace(hash), `#${RUN}&t=${time.toFixed(3)}`);
    const slider = page.getByRole('slider', { name: 'Time', exact: true });
    const isThere = async () => Math.abs(Number(await slider.getAttribute('aria-valuenow')) - time) < 0.02;
    await expect.poll(isThere, { timeout: PATIENCE }).toBe(true);
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null)))),
    );
    frames.push(await page.screenshot());
  }
  const delay = frames.map((_, frame) => (frame === FRAMES - 1 ? REST : SHOWN));
  const film = await sharp(frames, { join: { animated: true } })
    .webp({ quality: 70, effort: 6, delay, loop: 0 })
    .toBuffer();
  writeFileSync(FILE, film);
  console.log(`Wrote ${FILE}, ${(film.length / 1000).toFixed(0)} kB`);
} finally {
  await browser.close();
  await server.close();
}
