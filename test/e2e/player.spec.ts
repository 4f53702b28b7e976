import { expect, test } from '@playwright/test';
import { open, playhead, slider } from './page.ts';

test('space plays and pauses, arrows step, Home and End jump', async ({ page }) => {
  await open(page, 't=5');
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const here = await playhead(page);
  await page.keyboard.press('ArrowRight');
  const next = await playhead(page);
  expect(next).toBeGreaterThan(here);
  await page.keyboard.press('ArrowLeft');
  expect(await playhead(page)).toBeLessThan(next);
  await page.keyboard.press('End');
  const end = await playhead(page);
  expect(end).toBe(Number(await slider(page, 'Time').getAttribute('aria-valuemax')));
  await page.keyboard.press('Home');
  expect(await playhead(page)).toBe(0);

  await test.step('restart plays from the beginning', async () => {
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Restart' }).click();
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    expect(await playhead(page)).toBeLessThan(8);
  });
});

test('a run plays to its end and stops there', async ({ page }) => {
  await open(page, 't=0');
  await slider(page, 'Speed').press('End');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 15_000 });
  expect(await playhead(page)).toBe(Number(await slider(page, 'Time').getAttribute('aria-valuemax')));
});
