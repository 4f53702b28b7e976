import { expect, type Page, test } from '@playwright/test';
import { open } from './page.ts';

/** Mean brightness (0 to 255) of what is drawn on the canvases of the loss picture. */
const brightness = (page: Page) =>
  page.getByRole('figure', { name: /^Loss/ }).evaluate((figure) => {
    let sum = 0;
    let weight = 0;
    for (const canvas of figure.querySelectorAll('canvas')) {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      for (let at = 0; at < data.length; at += 4) {
        sum += (data[at + 3]! * (data[at]! + data[at + 1]! + data[at + 2]!)) / 3;
        weight += data[at + 3]!;
      }
    }
    return sum / weight;
  });

test('a dark page is printed dark on white, and is dark again afterwards', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, 't=5');
  const light = await brightness(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => brightness(page)).not.toBeCloseTo(light, 0);
  const dark = await brightness(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await brightness(page)).toBeCloseTo(light, 0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await brightness(page)).toBeCloseTo(dark, 0);
});
