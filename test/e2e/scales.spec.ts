import { expect, test } from '@playwright/test';
import { linkOf, open, slider, solved } from './page.ts';

const figure = { name: /^Scales/ };

test('every scale is mapped from coarse to fine, and a press and the keys on it set the scale', async ({
  page,
}) => {
  await open(page, 'v=2&m=20&t=5&view=scales,loss');
  const map = page.getByRole('figure', figure);
  await expect(map.getByText(/^\d+ of \d+ rows$|^\d+ rows$/)).toBeVisible({ timeout: 20_000 });
  const box = (await map.locator('canvas').first().boundingBox())!;
  await page.mouse.click(box.x + 0.5 * box.width, box.y + 0.8 * box.height);
  await solved(page);
  // a link that does not say its scale is no number, not 0
  const scale = async () => Number((await linkOf(page)).get('scale') ?? Number.NaN);
  await expect.poll(scale).toBeLessThan(1e-14);
  const before = await scale();
  const handle = slider(page, 'Initial scale, on the map');
  await handle.press('PageUp');
  await solved(page);
  await expect.poll(async () => (await scale()) / before).toBeCloseTo(10, 6);
  await page.mouse.move(box.x + 0.4 * box.width, box.y + 0.5 * box.height);
  await expect(page.locator('.note')).toContainText(/t = \d/);
});

test('a map over the angle is shared by its link', async ({ page }) => {
  await open(page, 'v=2&m=20&t=5&view=scales:angle:by-norm,loss');
  const map = page.getByRole('figure', figure);
  await expect(map.getByText(/^\d+ of \d+ rows$|^\d+ rows$/)).toBeVisible({ timeout: 20_000 });
  await page.getByRole('combobox', { name: 'What goes up the map' }).selectOption('width');
  await expect.poll(async () => (await linkOf(page)).get('view')).toMatch(/^scales:.*width/);
  await expect(slider(page, 'Width, on the map')).toBeVisible();
});
