import { expect, test } from '@playwright/test';
import { open } from './page.ts';

test('kept runs are drawn in their colours in plots and directions, and side by side on the stage', async ({
  page,
}) => {
  await open(page, 'm=20&t=6&with=scale:1e-5;init:3&view=directions,loss');
  await expect(page.locator('.chip[data-state="done"]')).toHaveCount(2, { timeout: 20_000 });
  const pixels = (picture: string, name: string) =>
    page.evaluate(
      ([id, property]) => {
        const wanted = getComputedStyle(document.documentElement).getPropertyValue(property!).trim();
        const rgb = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
        let found = 0;
        for (const canvas of document.querySelectorAll<HTMLCanvasElement>(`[data-picture="${id}"] canvas`)) {
          const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
          for (let at = 0; at < data.length; at += 4) {
            if (data[at + 3] === 255 && rgb.every((part, k) => Math.abs(data[at + k]! - part) < 4)) found++;
          }
        }
        return found;
      },
      [picture, name],
    );
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
