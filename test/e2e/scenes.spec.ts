import { expect, type Page, test } from '@playwright/test';
import { seriousFindings } from './axe.ts';
import { open, redrawn, solved } from './page.ts';

const EVERY_PICTURE =
  'light-cone,raster,eigen,bundle,angles,complexity,generalisation,two-teachers,predictor,assumptions,least-norm,frame,directions:yardsticks,norms:yardsticks,angle,loss';

/** What the page complains of in its console, as it comes. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  return found;
}

test('every scene opens its run and its pictures, and nothing is amiss', async ({ page }) => {
  test.slow();
  const found = complaints(page);
  await open(page, 't=5');
  await page.getByRole('button', { name: 'Scenes' }).click();
  const scenes = await page.getByRole('navigation', { name: 'Scenes' }).getByRole('link').all();
  const titles = await Promise.all(scenes.map((scene) => scene.getAttribute('aria-label')));
  expect(titles.length).toBeGreaterThan(9);
  await page.keyboard.press('Escape');
  for (const title of titles) {
    await page.getByRole('button', { name: 'Scenes' }).click();
    await page.getByRole('link', { name: title!, exact: true }).click();
    await expect(page.getByRole('link', { name: title!, exact: true })).toBeHidden();
    await solved(page);
    // of pictures: the guide of the scene has a heading of its own
    const open = await page.locator('.picture').getByRole('heading', { level: 2 }).count();
    expect(open, title!).toBeGreaterThan(0);
    await expect(page.getByRole('figure'), title!).toHaveCount(open);
    await expect(page.getByRole('button', { name: 'Dismiss' }), title!).toHaveCount(0);
  }
  expect(found).toEqual([]);
});

test('all pictures at once have no serious accessibility finding', async ({ page }) => {
  test.slow();
  const found = complaints(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, `t=5&view=${EVERY_PICTURE}`);
  await expect(page.getByRole('figure')).toHaveCount(EVERY_PICTURE.split(',').length);
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
