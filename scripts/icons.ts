// Draws the icons of the installed page from the favicon. Usage: npx tsx scripts/icons.ts
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumPath } from './chromium.mjs';

interface Icon {
  readonly file: string;
  readonly px: number;
  /** share of the side that the drawing takes: systems cut a maskable icon down to a circle of 4/5 of it */
  readonly share: number;
  readonly ground: string;
}

const PAPER = '#fdfcfa';
const ICONS: readonly Icon[] = [
  { file: '192.png', px: 192, share: 1, ground: 'transparent' },
  { file: '512.png', px: 512, share: 1, ground: 'transparent' },
  { file: 'maskable.png', px: 512, share: 0.7, ground: PAPER },
  { file: 'touch.png', px: 180, share: 0.86, ground: PAPER },
];

const favicon = readFileSync('public/favicon.svg', 'utf8');
const browser = await chromium.launch({ executablePath: await chromiumPath() });
try {
  for (const { file, px, share, ground } of ICONS) {
    const page = await browser.newPage({ viewport: { width: px, height: px }, colorScheme: 'light' });
    await page.setContent(
      `<style>body { margin: 0; display: grid; place-content: center; height: 100vh; background: ${ground} }
       svg { display: block; width: ${px * share}px; height: ${px * share}px }</style>${favicon}`,
    );
    await page.screenshot({ path: `public/icons/${file}`, omitBackground: true });
    await page.close();
    console.log(`Wrote public/icons/${file}`);
  }
} finally {
  await browser.close();
}
