import { expect, type Locator, type Page, test } from '@playwright/test';
import { findingsInBoth } from './axe.ts';
import { open, redrawn, solved } from './page.ts';
import { smallTargets } from './targets.ts';

const sizeTo = async (page: Page, pxWidth: number) => {
  await page.setViewportSize({ width: pxWidth, height: pxWidth < 400 ? 812 : 900 });
  await redrawn(page);
};

test('no serious accessibility finding at any width, targets of 24 px, and no sideways scrolling down to 320', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await open(page, 't=5');
  for (const pxWidth of [375, 768, 1440]) {
    await test.step(`${pxWidth} px wide`, async () => {
      await sizeTo(page, pxWidth);
      expect(await findingsInBoth(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
    });
  }
  for (const pxWidth of [320, 375, 768, 1440]) {
    await sizeTo(page, pxWidth);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${pxWidth} px wide`).toBeLessThanOrEqual(0);
  }
  await test.step('where the reader has colours of their own', async () => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await redrawn(page);
    const pressed = page.getByRole('button', { name: 'Legend', exact: true });
    const other = page.getByRole('button', { name: 'Yardsticks', exact: true }).first();
    const ground = (element: typeof pressed) =>
      element.evaluate((it) => getComputedStyle(it).backgroundColor);
    expect(await ground(pressed)).not.toBe(await ground(other));
    await page.getByRole('button', { name: 'Play', exact: true }).focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).not.toBe(
      'none',
    );
    // canvases are drawn in the system's colours: none of ours is left in them
    const ours = await page.evaluate(() =>
      [...document.querySelectorAll('canvas')].some((canvas) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        for (let k = 0; k < data.length; k += 4)
          if (data[k] === 0xf0 && data[k + 1] === 0x7d && data[k + 2] === 0x2c && data[k + 3] === 255)
            return true;
        return false;
      }),
    );
    expect(ours).toBe(false);
    await page.emulateMedia({ forcedColors: 'none' });
  });
});

test('nor in what opens over the page', async ({ page }) => {
  test.setTimeout(300_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // as a newcomer has it: with the introduction
  await open(page);
  // of what opens alone: the page behind it has been looked at
  const sound = async (name: string, opened: Locator) =>
    expect(await findingsInBoth(page, opened), name).toEqual([]);

  await test.step('a note that the keys open', async () => {
    await page.getByRole('link', { name: 'T2', exact: true }).focus();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await sound('note', page.getByRole('tooltip'));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('tooltip')).toHaveCount(0);
  });
  await test.step('an entry of the glossary', async () => {
    await page.getByRole('button', { name: 'teacher', exact: true }).first().click();
    const entry = page.getByRole('dialog', { name: /teacher/i });
    await expect(entry).toBeVisible();
    await sound('entry', entry);
    await page.keyboard.press('Escape');
  });
  for (const [button, opened] of [
    ['Scenes', page.getByRole('navigation', { name: 'Scenes' })],
    ['Add a picture', page.getByRole('dialog', { name: 'Add a picture' })],
    ['Keyboard', page.getByRole('dialog', { name: 'Keyboard' })],
    ['Norms as a table', page.getByRole('dialog', { name: 'Norms as a table' })],
  ] as const)
    await test.step(`what ${button} opens, and Escape gives the focus back`, async () => {
      await page.getByRole('button', { name: button, exact: true }).click();
      await expect(opened).toBeVisible();
      await sound(button, opened);
      for (const pxWidth of [375, 1440]) {
        await sizeTo(page, pxWidth);
        expect(await smallTargets(page), `${button} at ${pxWidth} px`).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await expect(opened).toBeHidden();
      await expect(page.getByRole('button', { name: button, exact: true })).toBeFocused();
    });
  await test.step('the tour', async () => {
    await page.getByRole('button', { name: 'Tour', exact: true }).click();
    const guide = page.getByRole('region', { name: 'Guide' });
    const title = guide.getByRole('heading', { level: 2 });
    await expect(title).toContainText('Tour 1 of 10', { timeout: 30_000 });
    await solved(page);
    await sound('tour', guide);
    await page.keyboard.press('Escape');
    // the guide of the run that the beat showed stays, where there is one
    await expect(title.filter({ hasText: 'Tour' })).toHaveCount(0);
  });
  await test.step('a lecture', async () => {
    await page.getByRole('button', { name: 'Present' }).click();
    await expect(page.getByRole('region', { name: 'Lecture' })).toBeVisible({ timeout: 20_000 });
    await redrawn(page);
    await sound('lecture', page.locator('body'));
  });
});
