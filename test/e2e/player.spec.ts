import { expect, test } from '@playwright/test';
import { movedFrom, open, playhead, slider } from './page.ts';

test('space plays and pauses, arrows step, Home and End jump', async ({ page }) => {
  await open(page, 't=5');
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const here = await playhead(page);
  await page.keyboard.press('ArrowRight');
  const next = await movedFrom(page, here);
  expect(next).toBeGreaterThan(here);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => playhead(page)).toBeLessThan(next);
  await page.keyboard.press('End');
  const end = Number(await slider(page, 'Time').getAttribute('aria-valuemax'));
  await expect.poll(() => playhead(page)).toBe(end);
  await page.keyboard.press('Home');
  await expect.poll(() => playhead(page)).toBe(0);

  await test.step('restart plays from the beginning', async () => {
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Restart' }).click();
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect.poll(() => playhead(page)).toBeLessThan(8);
  });
});

test('a run plays to its end and stops there', async ({ page }) => {
  await open(page, 't=0');
  await slider(page, 'Speed').press('End');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 15_000 });
  await expect
    .poll(() => playhead(page))
    .toBe(Number(await slider(page, 'Time').getAttribute('aria-valuemax')));
});
