import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { open, playhead } from './page.ts';

test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });

/** A finger goes from one place to another, as the browser takes it: it may scroll by it. */
async function swipe(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: readonly { x: number; y: number }[],
  ) => session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  const at = (share: number) => ({
    x: from[0] + share * (to[0] - from[0]),
    y: from[1] + share * (to[1] - from[1]),
  });
  await touch('touchStart', [at(0)]);
  for (let step = 1; step <= 10; step++) await touch('touchMove', [at(step / 10)]);
  await touch('touchEnd', []);
  await session.detach();
}

/** The middle of the plot of the loss, scrolled to the middle of what is seen. */
async function middleOfLoss(page: Page): Promise<[number, number]> {
  const body = page.getByRole('figure', { name: /^Loss/ }).locator('.plot__body');
  await body.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const { x, y, width, height } = (await body.boundingBox())!;
  return [x + width / 2, y + height / 2];
}

test('a swipe that scrolls the page over a plot leaves the playhead; a drag along its axis moves it', async ({
  page,
}) => {
  await open(page, 't=3');
  const [x, y] = await middleOfLoss(page);
  const scrolled = () => page.evaluate(() => window.scrollY);
  const before = await scrolled();
  await swipe(page, [x, y], [x + 6, y - 150]);
  await expect.poll(scrolled).not.toBe(before);
  await expect.poll(() => playhead(page)).toBe(3);
  // a touch while the page still rolls stops that, and is no drag
  let last = Number.NaN;
  await expect
    .poll(async () => {
      const before = last;
      last = await scrolled();
      return last === before;
    })
    .toBe(true);

  const [px, py] = await middleOfLoss(page);
  await swipe(page, [px, py], [px - 80, py + 4]);
  await expect.poll(() => playhead(page)).toBeLessThan(2);
});

test('a tap on a mark names it inside the window and moves nothing', async ({ page }) => {
  await open(page, 't=3');
  for (const name of ['T0', 'T2', 'alignment']) {
    await page.getByRole('link', { name, exact: true }).tap();
    const note = page.getByRole('tooltip');
    await expect(note).toBeVisible();
    const { x, y, width } = (await note.boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(375);
    await expect.poll(() => playhead(page)).toBe(3);
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});

test('a tap on the timeline moves the playhead, and says what is there', async ({ page }) => {
  await open(page, 't=3');
  const { x, y, width } = (await page.getByRole('slider', { name: 'Time' }).boundingBox())!;
  await page.touchscreen.tap(x + 0.9 * width, y + 30);
  await expect.poll(() => playhead(page)).toBeGreaterThan(10);
  await expect(page.getByRole('tooltip')).toBeVisible();
});
