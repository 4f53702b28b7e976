import { expect, type Page, test } from '@playwright/test';
import { numberField, solved } from './page.ts';

/** Opens the page, whose own script stays away until the function returned is called. */
async function openHeld(page: Page, link: string): Promise<() => void> {
  let letPageCome = () => {};
  const wanted = new Promise<void>((resolve) => {
    letPageCome = resolve;
  });
  await page.route(/assets\/page-[^/]*\.js/, async (route) => {
    await wanted;
    await route.continue();
  });
  await page.goto(`./#${link}`, { waitUntil: 'commit' });
  return letPageCome;
}

test('the run of a link is solved once, in one worker, while the page itself is still on its way', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const Channel = window.MessageChannel;
    window.MessageChannel = class extends Channel {
      constructor() {
        super();
        this.port1.addEventListener('message', ({ data }) => {
          if (data?.kind === 'end') performance.mark('test-run-ended');
        });
      }
    };
  });
  const ends = () => page.evaluate(() => performance.getEntriesByName('test-run-ended').length);

  const letPageCome = await openHeld(page, 'm=20&t=1');
  await expect.poll(ends).toBe(1);
  expect(page.workers()).toHaveLength(1);
  await expect(page.getByRole('status')).toHaveCount(0);

  letPageCome();
  await solved(page);
  await expect(page.getByRole('figure', { name: /loss/i })).toBeVisible();
  expect(await ends()).toBe(1);
});

test('a link that is changed while the page is on its way is followed', async ({ page }) => {
  const letPageCome = await openHeld(page, 'm=20&t=1');
  await expect.poll(() => page.workers().length).toBe(1);
  await page.evaluate(() => {
    window.location.hash = '#m=30&t=1';
  });
  letPageCome();
  await solved(page);
  await expect(numberField(page, 'Width')).toHaveValue('30');
});
