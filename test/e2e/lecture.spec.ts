import { expect, type Page, test } from '@playwright/test';
import { linkOf, open, playhead, redrawn } from './page.ts';

const lecture = (page: Page) => page.getByRole('region', { name: 'Lecture' });
/** Its script is fetched when it is wanted. */
const presented = (page: Page) => expect(lecture(page)).toBeVisible({ timeout: 20_000 });
const stop = (page: Page) => lecture(page).locator('[aria-current="step"]');

/** Size of a text as it is seen, CSS pixels of the window. */
const seenSize = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      let zoom = 1;
      for (let at: Element | null = element; at !== null; at = at.parentElement)
        zoom *= Number(getComputedStyle(at).zoom) || 1;
      return zoom * Number.parseFloat(getComputedStyle(element).fontSize);
    });

test('p shows the page to a room and ends it; the theme and the focus are as before', async ({ page }) => {
  await open(page, 'm=61&t=5');
  await page.keyboard.press('p');
  await presented(page);
  await expect(lecture(page)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
  await expect.poll(async () => (await linkOf(page)).get('theme')).toBe('projector');
  await page.keyboard.press('p');
  await expect(lecture(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Present' })).toBeFocused();
  await expect.poll(async () => (await linkOf(page)).get('theme')).toBeNull();
});

test('the space bar and a clicker go from stop to stop and back, and each is where the run has it', async ({
  page,
}) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // a width of no scene: its stops are how every run goes
  await open(page, 'm=61&t=0&theme=projector');
  await expect(lecture(page)).toContainText('Turn, gather, go');
  const times: number[] = [];
  for (const [key, title] of [
    ['Space', 'Turn'],
    ['PageDown', 'Gather'],
    ['ArrowRight', 'Go'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(stop(page)).toHaveText(title);
    await expect.poll(() => playhead(page)).toBeGreaterThan(times.at(-1) ?? 0);
    times.push(await playhead(page));
  }
  // after the last there is none
  await page.keyboard.press('Space');
  await expect.poll(() => playhead(page)).toBe(times[2]);
  await page.keyboard.press('PageUp');
  await expect.poll(() => playhead(page)).toBe(times[1]);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => playhead(page)).toBe(times[0]);
  // a slider that has the focus keeps its arrows
  const time = page.getByRole('slider', { name: 'Time' });
  await time.focus();
  await page.keyboard.press('ArrowRight');
  await expect(stop(page)).toHaveText('Turn');
});

test('everything is large enough for the last row at 1024 by 768, and the stage has most of the window', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, 'm=61&t=5&theme=projector');
  await presented(page);
  await redrawn(page);
  // 12 px is the smallest text of a picture
  const zoom = await seenSize(page, '.stage .plot__caption');
  expect(zoom).toBeGreaterThanOrEqual(20);
  for (const text of ['.lecture__said p', '.readout', '.timeline-marks a', '.lecture__buttons .button'])
    expect(await seenSize(page, text), text).toBeGreaterThanOrEqual(20);
  const stage = (await page.getByRole('figure', { name: /^Directions/ }).boundingBox())!;
  expect(stage.width * stage.height).toBeGreaterThan(0.5 * 1024 * 768);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(768);
});

test('the pointer finds a neuron where it is drawn, however large', async ({ page }) => {
  await open(page, 'm=61&t=1e9&theme=projector&pin=3');
  await presented(page);
  const figure = page.getByRole('figure', { name: /^Directions/ });
  const { x, y, width, height } = (await figure.boundingBox())!;
  const neuron = page.getByRole('slider', { name: 'Neuron in Directions' });
  // somewhere on the way from the right edge to the middle stands the bundle
  let found = false;
  for (let share = 0.95; share > 0.5 && !found; share -= 0.01) {
    await page.mouse.move(x + share * width, y + 0.58 * height);
    found = (await page.locator('.note').count()) > 0;
  }
  expect(found).toBe(true);
  const note = (await page.locator('.note').boundingBox())!;
  expect(note.x + note.width).toBeLessThanOrEqual(1440);
  expect(await neuron.count()).toBe(1);
});

test('the controls are a drawer that Escape closes before it ends the lecture', async ({ page }) => {
  await open(page, 'm=61&t=5&theme=projector');
  const width = page.getByRole('slider', { name: 'Width' });
  await expect(width).toBeHidden();
  await lecture(page).getByRole('button', { name: 'Controls' }).click();
  await expect(width).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(width).toBeHidden();
  await presented(page);
  await page.keyboard.press('Escape');
  await expect(lecture(page)).toHaveCount(0);
});

test('a link says the theme, and a lecture is dark or light as the room is', async ({ page }) => {
  const shown = () => page.evaluate(() => document.documentElement.dataset.theme);
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, 't=5&theme=dark');
  expect(await shown()).toBe('dark');
  await page.keyboard.press('p');
  await lecture(page).getByRole('button', { name: 'Light', exact: true }).click();
  expect(await shown()).toBe('light');
  await page.keyboard.press('p');
  await expect.poll(shown).toBe('dark');
});
