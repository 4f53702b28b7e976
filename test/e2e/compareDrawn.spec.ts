import { expect, test } from '@playwright/test';
import { keptPixels } from './keptPixels.ts';
import { linkOf, open, solved, type } from './page.ts';

test('kept runs are drawn in their colours in plots and directions, and side by side on the stage', async ({
  page,
}) => {
  await open(page, 'm=20&t=6&with=scale:1e-5;init:3&view=directions,loss');
  await expect(page.locator('.chip[data-state="done"]')).toHaveCount(2, { timeout: 20_000 });
  const pixels = (picture: string, name: string) => keptPixels(page, picture, name);
  for (const picture of ['loss', 'directions']) {
    for (const name of ['--kept-1', '--kept-2']) {
      await expect.poll(() => pixels(picture, name), `${name} in ${picture}`).toBeGreaterThan(20);
    }
    expect(await pixels(picture, '--kept-3')).toBe(0);
  }

  await page.getByRole('button', { name: 'Side by side' }).click();
  const stage = page.locator('.stage');
  await expect(stage.getByRole('figure')).toHaveCount(3);
  await expect(stage.getByRole('figure', { name: 'Directions: λ = 10⁻⁵' })).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toContain('directions:multiples');
});

test('a comparison link opened by another page draws the same curves', async ({ page, browser }) => {
  const kept = ['--kept-1', '--kept-2'];
  // kept by hand here, and there by the link
  await open(page, 'm=20&t=6&view=loss,norms');
  for (const scale of ['1e-5', '1']) {
    await page.getByRole('button', { name: 'Keep this run' }).click();
    await type(page, 'Initial scale', scale);
    await solved(page);
  }
  await expect(page.locator('.chip[data-state="done"]')).toHaveCount(kept.length, { timeout: 20_000 });
  await expect.poll(async () => (await linkOf(page)).get('with')).toBe('scale:1e-3;scale:1e-5');
  const other = await (await browser.newContext({ viewport: page.viewportSize() })).newPage();
  await other.goto(page.url());
  await solved(other);
  await expect(other.locator('.chip[data-state="done"]')).toHaveCount(kept.length, { timeout: 20_000 });
  for (const name of kept) {
    // until both have been painted after the last of their runs; then no frame is to come that could change them
    await expect
      .poll(
        async () => {
          const [here, there] = [await keptPixels(page, 'loss', name), await keptPixels(other, 'loss', name)];
          return here > 50 && Math.abs(there / here - 1) < 0.03 ? 'the same' : `${here} and ${there} pixels`;
        },
        { message: name },
      )
      .toBe('the same');
  }
  // the two were not alike because nothing was there to tell them apart: without its run a curve is gone from the other page
  await other.getByRole('button', { name: 'Remove \u03bb = 10\u207b\u2075', exact: true }).click();
  await expect.poll(() => keptPixels(other, 'loss', '--kept-2')).toBe(0);
  expect(await keptPixels(page, 'loss', '--kept-2')).toBeGreaterThan(50);
});
