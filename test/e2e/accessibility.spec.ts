import { expect, test } from '@playwright/test';
import { seriousFindings } from './axe.ts';
import { open, redrawn, solved } from './page.ts';

for (const scheme of ['light', 'dark'] as const) {
  test(`no serious accessibility finding at any width, ${scheme}`, async ({ page }) => {
    test.slow();
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

for (const scheme of ['light', 'dark'] as const) {
  test(`nor in what opens over the page, ${scheme}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    // as a newcomer has it: with the introduction
    await open(page);
    const sound = async (name: string) => expect(await seriousFindings(page), name).toEqual([]);
    await sound('the page as it opens');

    await test.step('a note that the keys open', async () => {
      await page.getByRole('link', { name: 'T2', exact: true }).focus();
      await expect(page.getByRole('tooltip')).toBeVisible();
      await sound('note');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('tooltip')).toHaveCount(0);
    });
    await test.step('an entry of the glossary', async () => {
      await page.getByRole('button', { name: 'teacher', exact: true }).first().click();
      await expect(page.getByRole('dialog', { name: /teacher/i })).toBeVisible();
      await sound('entry');
      await page.keyboard.press('Escape');
    });
    for (const [button, opened] of [
      ['Scenes', page.getByRole('navigation', { name: 'Scenes' })],
      ['Add a picture', page.getByRole('dialog', { name: 'Add a picture' })],
    ] as const)
      await test.step(`the menu ${button}`, async () => {
        await page.getByRole('button', { name: button }).click();
        await expect(opened).toBeVisible();
        await sound(button);
        await page.keyboard.press('Escape');
        await expect(opened).toBeHidden();
      });
    await test.step('the tour', async () => {
      await page.getByRole('button', { name: 'Tour', exact: true }).click();
      const title = page.getByRole('region', { name: 'Guide' }).getByRole('heading', { level: 2 });
      await expect(title).toContainText('Tour 1 of 10', { timeout: 30_000 });
      await solved(page);
      await sound('tour');
      await page.keyboard.press('Escape');
      // the guide of the run that the beat showed stays, where there is one
      await expect(title.filter({ hasText: 'Tour' })).toHaveCount(0);
    });
    await test.step('a lecture', async () => {
      await page.getByRole('button', { name: 'Present' }).click();
      await expect(page.getByRole('region', { name: 'Lecture' })).toBeVisible({ timeout: 20_000 });
      await redrawn(page);
      await sound('lecture');
    });
  });
}
