import { expect, type Page, test } from '@playwright/test';
import { linkOf, open, redrawn, slider } from './page.ts';

/** Titles of the open pictures, the one on the stage first. */
const titles = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();

const expectView = async (page: Page, view: string) =>
  expect.poll(async () => (await linkOf(page)).get('view')).toBe(view);

test('pictures are moved by keyboard, enlarged, closed and opened again, and the link says so', async ({
  page,
}) => {
  await open(page, 't=5');
  const handle = page.getByRole('button', { name: 'Move Loss' });
  // what moves pictures comes after them
  await expect(handle).toBeEnabled();
  await handle.focus();
  await handle.press('Space');
  await expect(page.getByText('Loss picked up.')).toBeAttached();
  await handle.press('ArrowDown');
  await expect(page.getByText('Loss is over Norms.')).toBeAttached();
  await handle.press('Space');
  await expectView(page, 'directions,norms,loss,angle');
  await page.getByRole('button', { name: 'Enlarge Norms' }).click();
  await expectView(page, 'directions,norms:large,loss,angle');
  const small = (await page.getByRole('figure', { name: /^Loss/ }).boundingBox())!;
  const large = (await page.getByRole('figure', { name: /^Norms/ }).boundingBox())!;
  expect(large.height).toBeGreaterThan(1.5 * small.height);
  await page.getByRole('button', { name: 'Close Loss' }).click();
  await page.getByText('Add a picture').click();
  await page.getByRole('button', { name: 'Loss', exact: true }).click();
  await expectView(page, 'directions,norms:large,angle,loss');
  await page.reload();
  // the page is on its way for a moment after its script has loaded
  await expect.poll(() => titles(page)).toEqual(['Directions', 'Norms', 'Angle to the teacher', 'Loss']);
});

test('a picture dropped on the stage changes places with the one there', async ({ page }) => {
  await open(page, 't=5');
  const mover = page.getByRole('button', { name: 'Move Norms' });
  await expect(mover).toBeEnabled();
  const handle = (await mover.boundingBox())!;
  const stage = (await page.getByRole('figure', { name: /^Directions/ }).boundingBox())!;
  await page.mouse.move(handle.x + 5, handle.y + 5);
  await page.mouse.down();
  await page.mouse.move(stage.x + stage.width / 2, stage.y + stage.height / 2, { steps: 8 });
  await page.mouse.up();
  await expectView(page, 'norms,loss,directions,angle');
  await page.getByRole('button', { name: 'Show Directions on the stage' }).click();
  await expectView(page, 'directions,loss,norms,angle');
});

/** Elements of the page, by selector, that stand or write beyond the right edge of what is around them. */
const cutOff = (page: Page, selector: string, around: string) =>
  page.locator(selector).evaluateAll((elements, around) => {
    const isCut = (element: Element) => {
      const room = element.closest(around)!.getBoundingClientRect();
      return element.scrollWidth > element.clientWidth || element.getBoundingClientRect().right > room.right;
    };
    return elements
      .filter((element) => isCut(element))
      .map(({ textContent, className }) => textContent || className);
  }, around);

test('fields stay in the panel and titles are whole at every width', async ({ page }) => {
  await open(page, 't=5&scale=4^-13&view=directions,raster,predictor,norms');
  for (const [pxWidth, pxHeight] of [
    [375, 800],
    [768, 1024],
    [1024, 768],
    [1120, 640],
    [1440, 900],
  ] as const) {
    await test.step(`${pxWidth} pixels wide`, async () => {
      await page.setViewportSize({ width: pxWidth, height: pxHeight });
      await redrawn(page);
      expect(await cutOff(page, '.picture h2', '.picture')).toEqual([]);
      if (pxWidth > 640) expect(await cutOff(page, '.panel .field', '.panel__section')).toEqual([]);
    });
  }
});

/** Height of a part of the page, CSS pixels. */
const heightOf = async (page: Page, selector: string) => (await page.locator(selector).boundingBox())!.height;

test('in a low window header and player are a row each, the header two on a phone, and the stage is seen whole between them', async ({
  page,
}) => {
  await open(page, 't=5');
  for (const [pxWidth, pxHeight] of [
    [720, 450],
    [812, 375],
    [1280, 560],
    [360, 560],
  ] as const) {
    await test.step(`${pxWidth} by ${pxHeight}`, async () => {
      await page.setViewportSize({ width: pxWidth, height: pxHeight });
      await redrawn(page);
      const header = (await page.locator('.header').boundingBox())!;
      expect(header.height).toBeLessThanOrEqual(pxWidth < 640 ? 90 : 50);
      // no button of it lies over what is below
      for (const button of await page
        .locator(':is(.header__menus, .header__actions) > button:visible')
        .all()) {
        const box = (await button.boundingBox())!;
        expect(box.y).toBeGreaterThanOrEqual(header.y);
        expect(box.y + box.height).toBeLessThanOrEqual(header.y + header.height);
      }
      expect(await heightOf(page, '.player')).toBeLessThanOrEqual(50);
      const stage = page.getByRole('figure', { name: /^Directions/ });
      await expect(stage).toBeInViewport({ ratio: 0.99 });
      const [body, foot] = [await stage.boundingBox(), await page.locator('.player').boundingBox()];
      expect(body!.y + body!.height).toBeLessThanOrEqual(foot!.y + 1);
    });
  }
  await page.setViewportSize({ width: 720, height: 450 });
  const speed = page.getByRole('slider', { name: 'Speed' });
  await expect(speed).toBeHidden();
  await page.getByRole('button', { name: 'More of the player' }).click();
  await expect(speed).toBeVisible();
  await expect(page.getByRole('radio', { name: 'linear' })).toBeInViewport();
});

test('a picture alone has the whole width beside the controls', async ({ page }) => {
  await open(page, 't=5&view=loss');
  const figure = (await page.getByRole('figure', { name: /^Loss/ }).boundingBox())!;
  expect(figure.width).toBeGreaterThan(1100);
  await page.getByRole('button', { name: 'Add a picture' }).click();
  await page.getByRole('button', { name: 'Norms', exact: true }).click();
  await expect
    .poll(async () => (await page.getByRole('figure', { name: /^Loss/ }).boundingBox())!.width)
    .toBeLessThan(900);
});

test('the menu of pictures opens inside the window at every width, and Escape closes it', async ({
  page,
}) => {
  await open(page, 't=5');
  for (const [pxWidth, pxHeight] of [
    [375, 812],
    [768, 1024],
    [1440, 900],
  ] as const) {
    await test.step(`${pxWidth} pixels wide`, async () => {
      await page.setViewportSize({ width: pxWidth, height: pxHeight });
      await redrawn(page);
      await page.getByRole('button', { name: 'Add a picture' }).click();
      const menu = page.getByRole('dialog', { name: 'Add a picture' });
      await expect(menu.getByRole('button').first()).toBeVisible();
      const { x, y, width, height } = (await menu.boundingBox())!;
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(pxWidth);
      expect(y + height).toBeLessThanOrEqual(pxHeight);
      await page.keyboard.press('Escape');
      await expect(menu).toBeHidden();
      await expect(page.getByRole('button', { name: 'Add a picture' })).toBeFocused();
    });
  }
});

test('the header has one height whatever its sentence says, so that nothing below it moves while a run plays', async ({
  page,
}) => {
  await open(page, 'v=2&m=60&t=0&data=opposed&d=3&n=6');
  const sentence = page.locator('.now');
  const header = async () => (await page.locator('.header').boundingBox())!.height;
  const time = slider(page, 'Time');
  const found = new Map<number, Set<number>>();
  const said = new Set<string>();
  for (const share of [0, 0.4, 0.6, 0.75, 1]) {
    const { x, y, width, height } = (await time.boundingBox())!;
    const before = await sentence.textContent();
    await page.mouse.click(x + 2 + share * (width - 4), y + height / 2);
    if (share > 0) await expect(sentence).not.toHaveText(before!);
    said.add((await sentence.textContent())!);
    for (const pxWidth of [1000, 1099, 1100, 1200, 1366, 1440]) {
      await page.setViewportSize({ width: pxWidth, height: 768 });
      found.set(pxWidth, (found.get(pxWidth) ?? new Set()).add(await header()));
    }
  }
  expect(said.size).toBe(5);
  for (const [pxWidth, heights] of found) expect([pxWidth, heights.size]).toEqual([pxWidth, 1]);
});
