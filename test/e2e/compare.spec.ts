import { expect, type Page, test } from '@playwright/test';
import { linkOf, open, solved, type } from './page.ts';

test('a run is kept, told by what differs from the next, and shared with it', async ({ page, browser }) => {
  await open(page, 'm=20&t=5&view=loss,directions');
  await page.getByRole('button', { name: 'Keep this run' }).click();
  await type(page, 'Initial scale', '1e-5');
  await solved(page);
  const chip = page.getByRole('button', { name: 'Put on screen: \u03bb = 10\u207b\u00b3' });
  await expect(chip).toBeVisible();
  await expect.poll(async () => (await linkOf(page)).get('with')).toBe('scale:1e-3');

  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await solved(other);
  // solved there, after the run on screen
  await expect(other.locator('.chip[data-state="done"]')).toHaveCount(1, { timeout: 20_000 });
  // and drawn alike: what is seen is said of the plot too
  const said = (one: Page) =>
    one
      .getByRole('figure', { name: /^Loss/ })
      .getByText(/Kept runs at the same time: \u03bb = 10 .* 3: L = /);
  await expect(said(other)).toHaveText((await said(page).textContent())!);
  const shared = other.getByRole('button', { name: 'Put on screen: \u03bb = 10\u207b\u00b3' });
  await shared.click();
  await solved(other);
  await expect.poll(async () => (await linkOf(other)).get('with')).toBe('scale:1e-5');
  await expect(other.getByRole('button', { name: 'Put on screen: \u03bb = 10\u207b\u2075' })).toBeVisible();
});
