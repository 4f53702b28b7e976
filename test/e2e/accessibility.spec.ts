import { expect, test } from '@playwright/test';
import { seriousFindings } from './axe.ts';
import { open, redrawn } from './page.ts';

for (const scheme of ['light', 'dark'] as const) {
  test(`no serious accessibility finding at any width, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open(page, 't=5');
    for (const pxWidth of [375, 768, 1440]) {
      await test.step(`${pxWidth} px wide`, async () => {
        await page.setViewportSize({ width: pxWidth, height: pxWidth === 375 ? 812 : 900 });
        await redrawn(page);
        expect(await seriousFindings(page)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, 'the page does not scroll sideways').toBeLessThanOrEqual(0);
      });
    }
  });
}
