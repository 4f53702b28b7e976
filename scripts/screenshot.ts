// Takes the README's screenshots, and the picture that stands for a link to the page, from the built page.
// Usage: npm run build && npm run screenshot [-- FOLDER [PART OF A FILE NAME]]
import { chromium, expect, type Page } from '@playwright/test';
import { preview } from 'vite';
import { chromiumPath } from './chromium.mjs';

const PORT = 4191;

interface Shot {
  readonly file: string;
  /** the part after `#` */
  readonly link: string;
  readonly width: number;
  readonly height: number;
  /** what the page looks like for it */
  readonly style?: string;
}

/** The stage beside the title and the first line, large enough to be read in a small preview. */
const CARD = `
  .page { grid-template: "header stage" auto "intro stage" 1fr / 1fr 620px !important; height: 630px !important; min-height: 0 !important; }
  .panel, .player, .side, .now, .header__menus, .header__actions, .intro__fold, .intro__more, .intro__paper,
  .picture__bar, .plot__caption, .legend, .guide { display: none !important; }
  .header { display: block !important; padding: 72px 0 0 56px !important; border: 0 !important; }
  .header h1 { font-size: 64px !important; line-height: 72px !important; }
  .intro { padding: 24px 0 0 56px !important; border: 0 !important; }
  .intro__line { font-size: 24px !important; line-height: 40px !important; }
  .term__word { text-decoration: none !important; }
  .stage-box { padding: 5px !important; container-type: normal !important; display: block !important; }
  .stage { width: 610px !important; height: 610px !important; }
`;

/** Milliseconds for a run and its pictures, on a very busy machine: no more than a bound on waiting. */
const PATIENCE = 180_000;

const SHOTS: readonly Shot[] = [
  { file: 'docs/screenshot.png', link: 'v=2&t=8.5', width: 1440, height: 900 },
  {
    file: 'docs/theory.png',
    link: 'v=2&t=8.5&view=light-cone,raster,predictor,eigen',
    width: 1440,
    height: 900,
  },
  {
    file: 'public/preview.png',
    link: 'v=2&m=150&t=4&view=directions',
    width: 1200,
    height: 630,
    style: CARD,
  },
];

async function take(page: Page, { file, link, width, height, style }: Shot): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto(`http://127.0.0.1:${PORT}/#${link}`);
  const status = page.getByRole('status').first();
  await expect(status).toContainText(/^(Solved|Stopped)/, { timeout: PATIENCE });
  // pictures are fetched, and what is worked out of a run comes some time after it
  await expect(page.getByRole('figure')).toHaveCount(await page.locator('.picture').count(), {
    timeout: PATIENCE,
  });
  await expect(page.getByRole('button', { name: 'Keep this run' })).toBeVisible({ timeout: PATIENCE });
  await expect(page.locator('.plot__wait, .plot__so-far')).toHaveCount(0, { timeout: PATIENCE });
  await page.evaluate(() => document.fonts.ready);
  if (style !== undefined) {
    await page.addStyleTag({ content: style });
    // pictures take their new size with the next drawing
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null)))),
    );
  }
  await page.screenshot({ path: file });
  console.log(`Wrote ${file}`);
}

const outDir = process.argv[2] ?? 'dist';
const server = await preview({
  build: { outDir },
  preview: { host: '127.0.0.1', port: PORT, strictPort: true },
});
const browser = await chromium.launch({ executablePath: await chromiumPath() });
try {
  const wanted = SHOTS.filter(({ file }) => process.argv[3] === undefined || file.includes(process.argv[3]));
  for (const shot of wanted) {
    // the style of the card is none of the page's own
    const page = await browser.newPage({ bypassCSP: true });
    await take(page, shot);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
