import { expect, test } from '@playwright/test';
import { solved, type } from './page.ts';

test('a worker that cannot start is said on the page, and the next change works', async ({ page }) => {
  let blocked = true;
  await page.route('**/worker-*.js', (route) => (blocked ? route.abort() : route.continue()));
  await page.goto('./');
  await expect(page.getByRole('status')).toContainText(/could not|failed|stopped|not be solved/i);
  blocked = false;
  await type(page, 'Width', '20');
  await solved(page);
  await expect(page.getByRole('figure', { name: /loss/i })).toBeVisible();
});

test('a long solve gives way to the next change at once', async ({ page }) => {
  await page.goto('./#m=20000&n=400&d=8');
  await expect(page.getByRole('status')).toContainText(/solving/i);
  await type(page, 'Samples', '12');
  await type(page, 'Width', '20');
  await solved(page);
  await expect(page.getByRole('status')).toContainText(/solved/i);
});
