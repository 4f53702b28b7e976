import { expect, type Page, test } from '@playwright/test';
import { seriousFindings } from './axe.ts';
import { linkOf, open, playhead, solved, type } from './page.ts';

const guide = (page: Page) => page.getByRole('region', { name: 'Guide' });

/** The heading of a beat, and that the page stands as the beat says. */
async function atBeat(page: Page, number: number): Promise<void> {
  // its script and its texts are fetched when the first beat is gone to
  const title = guide(page).getByRole('heading', { level: 2 });
  await expect(title).toContainText(`Tour ${number} of 10`, { timeout: 30_000 });
  await solved(page);
  await expect.poll(async () => (await linkOf(page)).get('tour')).toBe(String(number));
  await expect.poll(async () => (await linkOf(page)).has('t')).toBe(true);
}

test('the tour is walked forwards and back, and left where it stands', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 't=1');
  await page.getByRole('button', { name: 'Tour', exact: true }).click();
  await atBeat(page, 1);
  const next = guide(page).getByRole('button', { name: 'Next' });

  const links: string[] = [];
  for (let number = 2; number <= 4; number++) {
    await next.click();
    await atBeat(page, number);
    await expect.poll(async () => (await linkOf(page)).get('tour')).toBe(String(number));
    links.push(String(await linkOf(page)));
  }
  await test.step('back again to the same link', async () => {
    await guide(page).getByRole('button', { name: 'Previous' }).click();
    await atBeat(page, 3);
    await expect.poll(async () => String(await linkOf(page))).toBe(links[1]);
  });
  await test.step('by a dot, as a lecturer does', async () => {
    await guide(page)
      .getByRole('button', { name: /^Beat 10/ })
      .click();
    await atBeat(page, 10);
    await expect(next).toHaveAttribute('aria-disabled', 'true');
    await expect(guide(page).getByRole('heading', { name: 'Your turn' })).toBeVisible();
    await expect(guide(page).getByRole('listitem').getByRole('link')).toHaveCount(3);
  });
  await test.step('Escape leaves it', async () => {
    const time = await playhead(page);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await linkOf(page)).has('tour')).toBe(false);
    await expect(page.getByRole('button', { name: 'Tour', exact: true })).toBeFocused();
    await expect.poll(() => playhead(page)).toBe(time);
  });
});

test('a link to a beat opens there, and a turned knob leads back', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'tour=3');
  await atBeat(page, 3);
  const time = await playhead(page);
  expect(time).toBeGreaterThan(1);
  await expect(guide(page)).toContainText(/positive ones toward/);
  await type(page, 'Width', '40');
  await solved(page);
  await guide(page).getByRole('button', { name: 'Back to the beat' }).click();
  await atBeat(page, 3);
  await expect.poll(() => playhead(page)).toBe(time);
});

test('a scene says where to look, and stays with its run', async ({ page }) => {
  test.slow();
  await open(page, 't=1');
  await page.getByRole('button', { name: 'Scenes' }).click();
  await page.getByRole('link', { name: 'Neurons as light' }).click();
  await solved(page);
  const title = guide(page).getByRole('heading', { name: 'Neurons as light' });
  await expect(title).toBeVisible();

  await test.step('a beat moves the playhead', async () => {
    const beat = guide(page).getByRole('button', { name: /One boost for all/ });
    await beat.click();
    await expect(beat).toHaveAttribute('aria-current', 'step');
    await expect(guide(page)).toContainText(/positive neurons are active on all/);
    await expect.poll(() => playhead(page)).toBeGreaterThan(1);
    expect(await seriousFindings(page)).toEqual([]);
  });
  await test.step('a word opens its entry', async () => {
    await guide(page).getByRole('button', { name: 'boosts', exact: true }).click();
    await expect(page.getByRole('dialog', { name: /boost/i })).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('it is there again after a reload', async () => {
    await expect.poll(async () => (await linkOf(page)).has('t')).toBe(true);
    await page.reload();
    await solved(page);
    await expect(title).toBeVisible();
  });
  await test.step('a turned knob leaves it, with a way back', async () => {
    await type(page, 'Width', '30');
    await solved(page);
    await expect(guide(page)).toContainText(/turned away/);
    await guide(page).getByRole('link', { name: 'Back to the scene' }).click();
    await solved(page);
    await expect(guide(page).getByRole('button', { name: /One boost for all/ })).toBeVisible();
  });
  await test.step('closed, it comes back with a scene', async () => {
    await guide(page).getByRole('button', { name: 'Close the guide' }).click();
    await expect(guide(page)).toBeHidden();
    await page.getByRole('button', { name: 'Scenes' }).click();
    await page.getByRole('link', { name: 'A large start' }).click();
    await solved(page);
    await expect(guide(page).getByRole('heading', { name: 'A large start' })).toBeVisible();
  });
});
