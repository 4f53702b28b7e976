import { expect, test } from '@playwright/test';
import { manyOf } from '../support/breadth.ts';
import { linkOf, numberField, open, playhead, solved } from './page.ts';

test('a link with a time opens paused there', async ({ page }) => {
  await open(page, 'm=30&scale=1e-4&t=5');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect.poll(() => playhead(page)).toBeCloseTo(5, 6);
  await expect(numberField(page, 'Width')).toHaveValue('30');
});

test('a copied link opens the same run at the same place for another person', async ({ page, browser }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'data=centred&d=3&n=9&m=40&seed=7&init=11&scale=4^-5&t=4&view=directions,norms');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const other = await (await browser.newContext()).newPage();
  await other.goto(copied);
  await solved(other);
  await expect.poll(() => playhead(other)).toBe(await playhead(page));
  expect(await other.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuetext')).toBe(
    await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuetext'),
  );
  expect(await other.getByRole('figure').count()).toBe(2);
  await expect.poll(async () => (await linkOf(other)).toString()).toBe((await linkOf(page)).toString());
});

test('a value out of range is set to the nearest allowed one and the page says so, naming the key', async ({
  page,
}) => {
  await open(page, 'm=0&angle=200&scale=abc&data=nonsense&d=2.5&t=0');
  const notices = page.getByRole('region', { name: /notices/i });
  for (const key of ['m', 'angle', 'scale', 'data', 'd']) {
    await expect(notices.getByText(new RegExp(`\\b${key}\\b`)).first()).toBeVisible();
  }
  await expect(numberField(page, 'Width')).toHaveValue('1');
  await expect(numberField(page, 'Correlation angle')).toHaveValue('89');
});

test('a link of a newer version says so', async ({ page }) => {
  await open(page, 'v=99&m=10&t=0');
  await expect(page.getByRole('region', { name: /notices/i })).toContainText('99');
});

const HOSTILE = [
  `points=${'1,'.repeat(20000)}`,
  `given=${'A'.repeat(20000)}`,
  'm=1e999&n=-1e999&d=NaN',
  't=<script>alert(1)</script>',
  `view=${'loss,'.repeat(5000)}`,
  '%E0%A4%A&=&&&===&m=%zz',
  'm=100000&n=1024&d=1024',
  '__proto__=1&constructor=2&toString=3',
];

test('a hostile link leaves a working page', async ({ page }) => {
  test.slow();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => errors.push(`dialog ${dialog.message()}`));
  // without motion it does not play, which has nothing to do with what is in a link
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // texts by the thousand go through the codec without a page
  for (const hostile of HOSTILE.slice(0, manyOf(HOSTILE.length, 4))) {
    await test.step(hostile.slice(0, 40), async () => {
      // each is what a page opens with: from one part after `#` to another nothing is loaded
      await page.goto('about:blank');
      await page.goto(`./#${hostile}`);
      await expect(page.getByRole('slider', { name: 'Time' })).toBeAttached();
      await page.getByRole('button', { name: 'Reset parameters' }).click();
      await solved(page);
      expect(errors).toEqual([]);
    });
  }
});

test('a link pasted into an open page is followed', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    location.hash = '#m=17&t=2';
  });
  await expect(numberField(page, 'Width')).toHaveValue('17');
  await solved(page);
  await expect.poll(() => playhead(page)).toBeCloseTo(2, 6);
});
