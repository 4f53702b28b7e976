import { expect, test } from '@playwright/test';
import { open, solved, type } from './page.ts';

test('a worker that cannot start is said on the page, and the next change works', async ({ page }) => {
  let blocked = true;
  await page.route('**/worker-*.js', (route) => (blocked ? route.abort() : route.continue()));
  await page.goto('./#t=0');
  await expect(page.getByRole('status')).toContainText(/could not|failed|stopped|not be solved/i);
  blocked = false;
  await type(page, 'Width', '20');
  await solved(page);
  await expect(page.getByRole('figure', { name: /loss/i })).toBeVisible();
});

test('a long solve gives way to the next change at once', async ({ page }) => {
  await page.goto('./#m=20000&n=400&d=8&t=0');
  await expect(page.getByRole('status')).toContainText(/solving/i);
  await type(page, 'Samples', '12');
  await type(page, 'Width', '20');
  await solved(page);
  await expect(page.getByRole('status')).toContainText(/solved/i);
});

test('a picture whose scripts could not be had says so, and is fetched again in its place', async ({
  page,
}) => {
  let blocked = true;
  await page.route(/assets\/(eigen|figureWords)-/, (route) => (blocked ? route.abort() : route.continue()));
  await open(page, 't=5&view=loss,eigen');
  await expect(page.getByText('This picture could not be fetched.')).toBeVisible();
  await expect(page.getByRole('figure', { name: /^Loss/ })).toBeVisible();
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
  blocked = false;
  await page.getByRole('button', { name: 'Fetch it again' }).click();
  await expect(page.getByRole('figure', { name: /^Eigen-coordinates/ })).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-same-page');
});
