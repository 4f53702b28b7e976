import { expect, type Page, test } from '@playwright/test';
import { follow, open, playhead, slider, solved } from './page.ts';

/** The page by keys alone: whatever a key does, the focus stands on something that is there. */

const onTitle = (page: Page, title: string) =>
  expect(page.getByRole('heading', { name: title, level: 2, exact: true })).toBeFocused();

/** Reaches the element with a name by Tab, as a reader does. */
async function tabTo(page: Page, role: 'button' | 'slider' | 'link', name: string | RegExp): Promise<void> {
  const element = page.getByRole(role, { name, exact: true });
  await expect(element).toBeVisible();
  for (let stop = 0; stop < 120; stop++) {
    if (await element.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}`);
}

/** What stands under the focus: its role or element and its name, and whether the focus is seen there. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { stop: 'body', label: '', visible: true };
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40);
    const labelledBy = element.getAttribute('aria-labelledby');
    const label =
      element.getAttribute('aria-label') ||
      element.closest('label')?.textContent ||
      (labelledBy ? document.getElementById(labelledBy)?.textContent : '') ||
      element.textContent ||
      '';
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    return {
      stop: `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${name}`,
      label: label.trim(),
      visible: outlined || style.boxShadow !== 'none',
    };
  });

const focused = async (page: Page) => (await focus(page)).stop;

test('Tab goes through all of the page and round again, and the focus is seen', async ({ page }) => {
  test.slow();
  // the pictures of the default and one with many neurons; descent has a control more
  const link = 'method=descent&view=directions,raster,loss,norms,angle';
  await open(page, `t=5&${link}`);
  await expect(page.getByRole('button', { name: 'Move Loss' })).toBeEnabled();
  for (const [where, time] of [
    ['at rest', '5'],
    ['at the end of a run', '1e9'],
  ] as const) {
    await test.step(where, async () => {
      if (where !== 'at rest') await follow(page, `t=${time}&${link}`);
      const stops: Awaited<ReturnType<typeof focus>>[] = [];
      while (stops.at(-1)?.stop !== 'body' && stops.length < 150) {
        await page.keyboard.press('Tab');
        stops.push(await focus(page));
      }
      expect(stops.at(-1)!.stop).toBe('body');
      for (const part of [
        'button Scenes',
        'input Width',
        'slider Neuron in Activation raster',
        'button Move Loss',
        'button Add a picture',
        'button Play',
        'button Step forward',
        'slider Time',
      ])
        expect(stops.filter(({ stop }) => stop.startsWith(part))).toHaveLength(1);
      for (const control of [
        'Width',
        'Initial scale',
        'Correlation angle',
        'Samples',
        'Dimension',
        'Learning rate',
        'Time',
        'Speed',
      ]) {
        expect(
          stops.some(({ label }) => label.includes(control)),
          control,
        ).toBe(true);
      }
      expect(stops.filter(({ visible }) => !visible)).toEqual([]);
    });
  }
});

test('the first stops of the tab key skip to the player, the pictures and the controls', async ({ page }) => {
  await open(page, 't=5');
  const skipTo = async (part: string) => {
    const stop = page.getByRole('button', { name: `Skip to the ${part}` });
    await stop.focus();
    await expect(stop).toBeInViewport();
    await page.keyboard.press('Enter');
  };
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('button Skip to the player');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  await skipTo('pictures');
  await onTitle(page, 'Directions');
  await skipTo('controls');
  // past undo, redo and reset
  for (let press = 0; press < 4; press++) await page.keyboard.press('Tab');
  await expect(slider(page, 'Width')).toBeFocused();
  // where the controls are a drawer, it opens
  await page.setViewportSize({ width: 375, height: 812 });
  await skipTo('controls');
  await expect(slider(page, 'Width')).toBeVisible();
});

test('moving, closing, adding and showing a picture on the stage leave the focus at a picture', async ({
  page,
}) => {
  test.slow();
  await open(page, 't=5');
  await test.step('a picture moved by keys keeps the focus', async () => {
    // what moves pictures comes after them
    await expect(page.getByRole('button', { name: 'Move Norms' })).toBeEnabled();
    await tabTo(page, 'button', 'Move Norms');
    await page.keyboard.press('Space');
    await expect(page.getByText('Norms picked up.')).toBeAttached();
    // what hears of arrows is put in place some time after it is up: one that came before is pressed again
    await expect(async () => {
      await page.keyboard.press('ArrowUp');
      await expect(page.getByText('Norms is over Loss.')).toBeAttached({ timeout: 1000 });
    }).toPass();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Move Norms' })).toBeFocused();
  });
  // the pictures as they were
  await follow(page, 't=6');
  await tabTo(page, 'button', 'Close Norms');
  await page.keyboard.press('Enter');
  await onTitle(page, 'Angle to the teacher');
  await tabTo(page, 'button', 'Close Angle to the teacher');
  await page.keyboard.press('Enter');
  await onTitle(page, 'Loss');
  await tabTo(page, 'button', 'Enlarge Loss');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Reduce Loss' })).toBeFocused();
  await tabTo(page, 'button', 'Add a picture');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Add a picture' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Add a picture' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Norms');
  await page.keyboard.press('Enter');
  await onTitle(page, 'Norms');
  await tabTo(page, 'button', 'Show Norms on the stage');
  await page.keyboard.press('Enter');
  await onTitle(page, 'Norms');
});

test('dismissing a notice goes on to the next, and after the last stays in their place', async ({ page }) => {
  await open(page, 't=5&m=0&n=0&d=99999');
  const dismiss = page.getByRole('button', { name: 'Dismiss', exact: true });
  const count = await dismiss.count();
  expect(count).toBeGreaterThan(2);
  await dismiss.nth(1).focus();
  for (let left = count; left > 1; left--) {
    await page.keyboard.press('Enter');
    await expect(dismiss).toHaveCount(left - 1);
    await expect(dismiss.nth(Math.min(1, left - 2))).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(dismiss).toHaveCount(0);
  expect(await focused(page)).not.toBe('body');
});

test('a scene is chosen by keys, a neuron pinned and let go, and the player plays from where the focus is', async ({
  page,
}) => {
  test.slow();
  await open(page, 't=5');
  await tabTo(page, 'button', 'Scenes');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Scenes' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await solved(page);
  await expect(page.getByRole('button', { name: 'Scenes' })).toBeFocused();
  await tabTo(page, 'slider', /Directions/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const neuron = slider(page, 'Neuron in Directions');
  await expect(neuron).toHaveAttribute('aria-valuetext', /pinned/);
  await page.keyboard.press('Escape');
  await expect(neuron).not.toHaveAttribute('aria-valuetext', /pinned/);
  await expect(neuron).toBeFocused();
  // the scene plays by itself, to its end
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await tabTo(page, 'button', 'Step forward');
  await page.keyboard.press('End');
  const end = Number(await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuemax'));
  await expect.poll(() => playhead(page)).toBe(end);
  await page.keyboard.press('Enter');
  await expect.poll(() => playhead(page)).toBe(end);
  await expect(page.getByRole('button', { name: 'Step forward' })).toBeFocused();
  await page.keyboard.press('Home');
  await expect.poll(() => playhead(page)).toBe(0);
});
