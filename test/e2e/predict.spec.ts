import { expect, type Page, test } from '@playwright/test';
import { linkOf, open, playhead, slider } from './page.ts';

const question = (page: Page) => page.getByRole('region', { name: 'Question' });
const scores = (page: Page) => page.getByRole('region', { name: 'Guesses and answer' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Presses on the dial at a place: shares of half its shorter side, counted from its middle, y upwards. */
async function point(page: Page, x: number, y: number) {
  const { x: left, y: top, width, height } = (await question(page).locator('svg').boundingBox())!;
  const half = Math.min(width, height) / 2;
  await page.mouse.click(left + width / 2 + x * half, top + height / 2 - y * half);
}

test.slow();

test('where the neurons go is guessed by pointer and by keys; the run starts when it is revealed, and each guess is scored', async ({
  page,
}) => {
  await open(page, 'v=2&m=40&ask=where');
  await expect(question(page)).toContainText('Where will the positive neurons go?', { timeout: 20_000 });
  await expect(question(page)).toContainText('No guess yet.');
  // nothing else on the page says it
  await expect(page.getByRole('region', { name: 'Player' }).getByRole('link')).toHaveCount(0);
  await expect(slider(page, 'Time')).toHaveAttribute('aria-valuetext', 't = 0');
  await expect(page.getByText(/^plateau/)).toBeHidden();

  await point(page, 0, 0.6);
  await expect(slider(page, 'Direction')).toHaveValue('90');
  await button(page, 'Place this guess').click();
  await slider(page, 'Direction').focus();
  await page.keyboard.press('End');
  await expect(slider(page, 'Direction')).toHaveValue('180');
  await expect(question(page)).toContainText('2 guesses so far.');
  await expect.poll(() => playhead(page)).toBe(0);

  await button(page, 'Reveal').click();
  await expect(scores(page)).toContainText(/positive neurons end within [\d.]+° of/);
  await expect(scores(page).getByRole('listitem')).toHaveText([
    / within /,
    /^Guess 1, 90°: .+ off/,
    /^Guess 2, 180°: .+ off/,
  ]);
  await expect.poll(() => playhead(page)).toBeGreaterThan(0);
  await expect.poll(async () => (await linkOf(page)).get('ask')).toBeNull();
  await button(page, 'Close').click();
  await expect(scores(page)).toHaveCount(0);
});

test('which input is first is tapped', async ({ page }) => {
  await open(page, 'v=2&m=40&ask=first');
  const list = question(page).getByRole('combobox', { name: 'Input' });
  await expect(list).toHaveValue('', { timeout: 20_000 });
  const number = question(page).locator('svg').getByText('3', { exact: true });
  const { x, y, width, height } = (await number.boundingBox())!;
  await page.mouse.click(x + width / 2, y + height / 2);
  await expect(list).toHaveValue('2');
  await button(page, 'Reveal').click();
  await expect(scores(page)).toContainText(/Guess 1, input 3: (right|wrong)\./);
});

test('a hidden picture is there when it is revealed, and with it what the page had kept back', async ({
  page,
}) => {
  await open(page, 'v=2&m=40&t=3&hide=loss');
  const loss = page.getByRole('figure', { name: /^Loss/ });
  await expect(page.getByText('Hidden until you have guessed')).toBeVisible();
  await expect(loss).toHaveCount(0);
  await expect(slider(page, 'Time')).toHaveAttribute('aria-valuetext', 't = 3');
  await button(page, 'Reveal').click();
  await expect(loss).toBeVisible();
  await expect(slider(page, 'Time')).toHaveAttribute('aria-valuetext', /loss/);
  await expect(page.getByRole('heading', { name: 'Loss' })).toBeFocused();
  await expect.poll(async () => (await linkOf(page)).get('hide')).toBeNull();
});
