// Takes the small pictures of the menu of scenes from the built page: a sheet of them for each theme, four abreast in the
// order of the menu. Usage: npm run build && npx tsx scripts/thumbnails.ts
import { writeFileSync } from 'node:fs';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { preview } from 'vite';
import { SCENES, type SceneId } from '../src/app/scenes/scenes.ts';
import { chromiumPath } from './chromium.mjs';

const PORT = Number(process.env.THUMBNAILS_PORT ?? 4192);
const ADDRESS = `http://127.0.0.1:${PORT}/`;

/** Side of a drawing as it is taken, and on the sheet: twice what it is shown at. */
const PX_TAKEN = 264;
const PX_SMALL = 144;
const ABREAST = 4;
const QUALITY = 0.72;

/** For each scene the picture that is taken, and the beat of its guide at which. */
const TAKEN: Readonly<Record<SceneId, { picture: string; beat: number; part?: string }>> = {
  default: { picture: 'directions', beat: 2 },
  alignment: { picture: 'raster', beat: 1 },
  saddle: { picture: 'predictor', beat: 2, part: 'canvas' },
  light: { picture: 'light-cone', beat: 1 },
  bundle: { picture: 'directions', beat: 0 },
  eigen: { picture: 'eigen', beat: 2 },
  generalisation: { picture: 'complexity', beat: 1 },
  'figure-2': { picture: 'loss', beat: 1 },
  'figure-9': { picture: 'generalisation', beat: 1 },
  teachers: { picture: 'directions', beat: 2 },
  beyond: { picture: 'directions', beat: 0 },
  large: { picture: 'function', beat: 1 },
  'z-matrix': { picture: 'least-norm', beat: 1, part: 'svg.cones' },
  counterexample: { picture: 'least-norm', beat: 1, part: 'svg.cones' },
};

async function solved(page: Page): Promise<void> {
  await page.waitForFunction(
    () => /^(Solved|Stopped)/.test(document.querySelector('[role=status]')?.textContent ?? ''),
    null,
    { timeout: 120_000 },
  );
}

async function open(page: Page, link: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${ADDRESS}#${link}`);
  await solved(page);
  // the runs beside it too
  const beside = /with=([^&]*)/.exec(link)?.[1]?.split(';').length ?? 0;
  await expect(page.locator('.chip[data-state="done"]')).toHaveCount(beside, { timeout: 120_000 });
}

/** Flow time of a beat, as the playhead has it there. */
async function timeOf(page: Page, link: string, beat: number): Promise<string> {
  await open(page, link);
  await page.locator('.guide__beat').nth(beat).click();
  await page.waitForFunction(
    (nth) => document.querySelectorAll('.guide__beat')[nth]?.hasAttribute('aria-current'),
    beat,
  );
  return (await page.getByRole('slider', { name: 'Time', exact: true }).getAttribute('aria-valuenow'))!;
}

async function taken(page: Page, id: SceneId, link: string): Promise<string> {
  const { picture, beat, part } = TAKEN[id];
  const time = await timeOf(page, link, beat);
  const run = link.split('&').filter((pair) => pair !== '' && !pair.startsWith('view='));
  const version = link === '' ? ['v=2'] : [];
  await open(page, [...version, ...run, `t=${time}`, `view=${picture}`].join('&'));
  const box = `[data-picture="${picture}"] .picture__box`;
  await page.addStyleTag({
    content: `
      .picture { container-type: normal !important; }
      ${box} { position: fixed !important; inset: 0 auto auto 0; z-index: 99; background: var(--ground);
        width: ${PX_TAKEN}px !important; height: ${part === undefined ? PX_TAKEN : 520}px !important; }
      ${box} figcaption, ${box} .plot-frame__caption { display: none !important; }`,
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  const shot =
    part === undefined
      ? await page.screenshot({ clip: { x: 0, y: 0, width: PX_TAKEN, height: PX_TAKEN } })
      : await page.locator(`${box} ${part}`).first().screenshot();
  return shot.toString('base64');
}

/** All drawings on one sheet, as WebP. */
function sheetOf(page: Page, shots: readonly string[]): Promise<string> {
  return page.evaluate(
    async ({ all, abreast, px, quality }) => {
      const canvas = document.createElement('canvas');
      canvas.width = abreast * px;
      canvas.height = Math.ceil(all.length / abreast) * px;
      const context = canvas.getContext('2d')!;
      context.imageSmoothingQuality = 'high';
      context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--ground');
      context.fillRect(0, 0, canvas.width, canvas.height);
      for (const [place, base64] of all.entries()) {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        // the whole of it, in the middle of its square
        const scale = px / Math.max(image.width, image.height);
        const [width, height] = [scale * image.width, scale * image.height];
        const [left, top] = [(place % abreast) * px, Math.floor(place / abreast) * px];
        context.drawImage(image, left + (px - width) / 2, top + (px - height) / 2, width, height);
      }
      return canvas.toDataURL('image/webp', quality).split(',')[1]!;
    },
    { all: shots, abreast: ABREAST, px: PX_SMALL, quality: QUALITY },
  );
}

async function write(browser: Browser, scheme: 'light' | 'dark'): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: scheme });
  const shots: string[] = [];
  for (const { id, link } of SCENES) shots.push(await taken(page, id, link));
  const file = `src/app/scenes/thumbnails/${scheme}.webp`;
  const sheet = Buffer.from(await sheetOf(page, shots), 'base64');
  writeFileSync(file, sheet);
  await page.close();
  console.log(`Wrote ${file}, ${(sheet.length / 1024).toFixed(1)} kB`);
}

const server = await preview({ preview: { host: '127.0.0.1', port: PORT, strictPort: true } });
const browser = await chromium.launch({ executablePath: await chromiumPath() });
const SCHEMES = ['light', 'dark'] as const;
try {
  // one by name, or both
  for (const scheme of SCHEMES)
    if (process.argv[2] === undefined || process.argv[2] === scheme) await write(browser, scheme);
} finally {
  await browser.close();
  await server.close();
}
