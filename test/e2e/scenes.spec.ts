import { expect, test } from '@playwright/test';
import { manyOf } from '../support/breadth.ts';
import { seriousFindings } from './axe.ts';
import { complaints, open, redrawn, solved } from './page.ts';

const EVERY_PICTURE =
  'light-cone,raster,eigen,bundle,angles,complexity,generalisation,two-teachers,predictor,assumptions,least-norm,frame,directions:yardsticks,norms:yardsticks,angle,loss';

test('every scene opens its run from the menu', async ({ page }) => {
  test.slow();
  const found = complaints(page);
  await open(page, 't=5');
  await page.getByRole('button', { name: 'Scenes' }).click();
  const scenes = await page.getByRole('navigation', { name: 'Scenes' }).getByRole('link').all();
  const titles = await Promise.all(scenes.map((scene) => scene.getAttribute('aria-label')));
  expect(titles.length).toBeGreaterThan(9);
  await page.keyboard.press('Escape');
  // how each looks is held to a picture; from one to another goes the same way for all
  for (const title of titles.slice(0, manyOf(titles.length, 3))) {
    await page.getByRole('button', { name: 'Scenes' }).click();
    await page.getByRole('link', { name: title!, exact: true }).click();
    await expect(page.getByRole('link', { name: title!, exact: true })).toBeHidden();
    await solved(page);
    await expect(page.locator('.guide__title')).toBeVisible();
  }
  expect(found).toEqual([]);
});

test('all pictures at once have no serious accessibility finding', async ({ page }) => {
  test.slow();
  const found = complaints(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, `t=5&view=${EVERY_PICTURE}`);
  // all are fetched first
  await expect(page.getByRole('figure')).toHaveCount(EVERY_PICTURE.split(',').length, { timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(0);
  for (const scheme of ['light', 'dark'] as const) {
    await test.step(scheme, async () => {
      await page.emulateMedia({ colorScheme: scheme });
      await redrawn(page);
      expect(await seriousFindings(page)).toEqual([]);
    });
  }
  expect(found).toEqual([]);
});
