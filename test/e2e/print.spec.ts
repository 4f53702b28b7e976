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
  const say = (event: string) => page.evaluate((event) => window.dispatchEvent(new Event(event)), event);
  await open(page, 't=5');
  // what is printed has another size: brightness is compared with that of the light page, printed
  await say('beforeprint');
  const printed = await brightness(page);
  await say('afterprint');
  const light = await brightness(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => brightness(page)).not.toBeCloseTo(light, 0);
  const dark = await brightness(page);
  await say('beforeprint');
  expect(await brightness(page)).toBeCloseTo(printed, 0);
  await say('afterprint');
  expect(await brightness(page)).toBeCloseTo(dark, 0);
});

test('what is printed has the parameters, the playhead and the link, and no picture larger than the stage', async ({
  page,
}) => {
  await open(page, 't=5&m=80');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const widths = await page.locator('.picture__box').evaluateAll((boxes) =>
    boxes.map((box) => ({
      box: box.clientWidth,
      // drawn at the size that it is printed at
      canvas: box.querySelector('canvas')!.width / window.devicePixelRatio,
    })),
  );
  for (const { box, canvas } of widths) expect(Math.abs(box - canvas)).toBeLessThan(2);
  const heights = await page
    .locator('.picture__box')
    .evaluateAll((boxes) => boxes.map((box) => box.clientHeight));
  expect(Math.max(...heights.slice(1))).toBeLessThan(heights[0]! / 2);
  await expect(page.getByRole('textbox', { name: 'Width' })).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Width' })).toBeHidden();
  await expect(page.locator('.readout')).toContainText('5.00');
  await expect(page.locator('.printed-link')).toHaveText(page.url());
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('slider', { name: 'Width' })).toBeVisible();
  await expect(page.locator('.printed-link')).toBeHidden();
});
