import { expect, type Locator, type Page, test } from '@playwright/test';
import { readSweepSpec } from '../../src/experiment/sweep/specFile.ts';
import { packLab } from '../../src/share/labLink.ts';
import { findingsInBoth } from './axe.ts';
import { complaints, linkOf, numberField, solved } from './page.ts';

/** Runs enough to be cancelled among them, of a few milliseconds each. */
const SWEEP = readSweepSpec({
  version: 1,
  title: 'a tiny sweep',
  base: {
    version: 1,
    data: { scheme: 'cone', d: 2, n: 8, angle: 30, seed: 1 },
    network: { width: 40, scale: 1e-3, seed: 1 },
  },
  axes: [
    { over: 'scale', powersOf: 4, from: -1, to: -6 },
    { over: 'angle', from: 20, to: 40, count: 4 },
  ],
  trials: { count: 10, seeds: 'both', first: 1 },
  measures: ['largestAngle', 'nuclearNorm'],
});

const region = (page: Page) => page.getByRole('region', { name: 'Laboratory', exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const progress = (page: Page) => page.getByRole('progressbar', { name: 'Sweep progress' });
/** The code of the laboratory comes when it is opened: a bound on waiting, no more. */
const FETCHED = { timeout: 30_000 };
/** Whether the canvas of what moves, laid exactly over the other, is painted in full in the middle of a link. */
const isInkUnder = (link: Locator) =>
  link.evaluate((element) => {
    const [still, moving] = element.parentElement!.querySelectorAll('canvas');
    const [below, box] = [still!.getBoundingClientRect(), moving!.getBoundingClientRect()];
    const at = element.getBoundingClientRect();
    const ratio = moving!.width / box.width;
    const [px, py] = [at.left + at.width / 2 - box.left, at.top + at.height / 2 - box.top];
    const { data } = moving!.getContext('2d')!.getImageData(ratio * px, ratio * py, 1, 1);
    return data[3] === 255 && below.left === box.left && below.top === box.top && box.width === below.width;
  });
/** Of the tab key on the page: more than there are. */
const MOST_STOPS = 60;
const done = async (page: Page) => Number(await progress(page).getAttribute('value'));

test('a sweep is begun, cancelled, there again after a reload, resumed to its end, and a point opens its run', async ({
  page,
}) => {
  // the page is fetched and unpacked twice, and solves with all processors there are
  test.slow();
  const complained = complaints(page);
  await page.goto('./#v=2&m=9&t=1');
  await solved(page);
  const opener = button(page, 'Laboratory');
  await opener.click();
  await expect(region(page)).toBeFocused(FETCHED);
  await expect(page.getByRole('main')).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Preset' })).toHaveValue('figure-1-quick');
  // the keys of the page are off: Home would go to the start of the run
  await page.keyboard.press('Home');
  await page.keyboard.press('Escape');
  await expect(region(page)).toBeHidden();
  await expect(opener).toBeFocused();
  await expect.poll(async () => (await linkOf(page)).get('t')).toBe('1');

  await page.goto(`./#v=2&m=9&t=1&lab=${packLab(SWEEP)}`);
  await button(page, 'Start').click();
  await expect.poll(() => done(page), { intervals: [20] }).toBeGreaterThan(0);
  await button(page, 'Cancel').click();
  await expect(button(page, 'Resume')).toBeVisible();
  const cancelled = await done(page);
  expect(cancelled).toBeLessThan(240);
  expect(await findingsInBoth(page)).toEqual([]);

  await page.reload();
  await expect(button(page, 'Resume')).toBeVisible(FETCHED);
  expect(await done(page)).toBe(cancelled);
  await button(page, 'Resume').click();
  await expect(region(page)).toContainText('Complete; 240 of 240 runs', FETCHED);

  const figure = region(page).getByRole('figure', { name: /^Largest angle/ });
  const point = figure.getByRole('link');
  // under the link is what is drawn of its point; the pointer there reads it
  for (const kind of ['Heat map', 'Curves']) {
    await region(page).getByLabel('Plot as').selectOption({ label: kind });
    await expect.poll(() => isInkUnder(point)).toBe(true);
    await page.mouse.move(1, 1);
    await point.hover();
    await expect(page.locator('.lab-plot__reading')).toContainText('nearest to the median');
  }
  await point.focus();
  await page.keyboard.press('Enter');
  await solved(page);
  await expect(numberField(page, 'Width')).toHaveValue('40');
  await expect.poll(async () => (await linkOf(page)).has('lab')).toBe(false);
  await button(page, 'Back to the laboratory').click();
  await expect(region(page)).toContainText('Complete; 240 of 240 runs');
  await page.goBack();
  await expect(numberField(page, 'Width')).toHaveValue('40');
  await page.goBack();
  await expect(region(page)).toContainText('240 of 240 runs');
  await expect.poll(async () => (await linkOf(page)).get('m')).toBe('9');
  expect(complained).toEqual([]);
});

test('all of the laboratory is walked by keys alone: form, start, pause, cancel, points, a run and back, files', async ({
  page,
}) => {
  test.slow();
  // while the code of the laboratory is on its way its place is there, and no run
  let fetched = () => {};
  const held = new Promise<void>((resolve) => {
    fetched = resolve;
  });
  await page.route('**/LabHost*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`./#v=2&m=9&t=1&lab=${packLab(SWEEP)}`);
  await expect(region(page)).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByRole('main')).toBeHidden();
  fetched();
  await expect(region(page)).toBeFocused(FETCHED);
  const press = (key: string) => page.keyboard.press(key);

  // the form, of which nothing but its name is there before it is unfolded
  await tabTo(page, region(page).getByText('Set up a sweep'));
  await press('Enter');
  await tabTo(page, page.getByLabel('Trials of each'));
  await press('ControlOrMeta+A');
  await page.keyboard.type('60');
  await press('Enter');
  await expect(region(page)).toContainText('24 points of 60 trials: 1440 runs');

  // one button for all that is done with a sweep: the focus stays on it
  await tabTo(page, button(page, 'Start'));
  await press('Enter');
  await expect(button(page, 'Pause')).toBeFocused();
  await expect.poll(() => done(page), { intervals: [20] }).toBeGreaterThan(0);
  await press('Space');
  await expect(button(page, 'Resume')).toBeFocused();
  await press('Enter');
  await expect(button(page, 'Pause')).toBeFocused();
  // the first trial of every point is among so many
  await expect.poll(() => done(page), FETCHED).toBeGreaterThan(300);
  await press('Tab');
  await expect(button(page, 'Cancel')).toBeFocused();
  await press('Enter');
  await expect(region(page)).toContainText(/Paused; \d+ of 1440 runs/);

  // from the first point, the least scale, to the right; Enter opens its run
  const point = region(page).getByRole('figure').getByRole('link');
  await tabTo(page, point);
  await expect(point).toHaveAccessibleName(/^λ = 4 to the power minus 6/);
  await press('End');
  await expect(point).toHaveAccessibleName(/^λ = 0\.25/);
  await expect(point).toBeFocused();
  await press('Enter');
  await solved(page);
  await expect(numberField(page, 'Initial scale')).toHaveValue('0.25');
  // not sixty stops of the tab key away
  await expect(button(page, 'Back to the laboratory')).toBeFocused();
  await press('Enter');
  await expect(region(page)).toBeFocused();

  await tabTo(page, button(page, 'Spec (what the command reads)'));
  const downloading = page.waitForEvent('download');
  await press('Enter');
  expect((await downloading).suggestedFilename()).toBe('a-tiny-sweep-largestAngle.json');
  await press('Escape');
  await expect(region(page)).toBeHidden();
  await expect(button(page, 'Laboratory')).toBeFocused();
});

/** Presses the tab key until `target` has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
