import { expect, type Page, test } from '@playwright/test';
import { linkOf, open, redrawn } from './page.ts';

/** Titles of the open pictures, the one on the stage first. */
const titles = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();

const expectView = async (page: Page, view: string) =>
  expect.poll(async () => (await linkOf(page)).get('view')).toBe(view);

test('pictures are moved by keyboard, enlarged, closed and opened again, and the link says so', async ({
  page,
}) => {
  await open(page, 't=5');
  const handle = page.getByRole('button', { name: 'Move Loss' });
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
  const handle = (await page.getByRole('button', { name: 'Move Norms' }).boundingBox())!;
  const stage = (await page.getByRole('figure', { name: /^Directions/ }).boundingBox())!;
  await page.mouse.move(handle.x + 5, handle.y + 5);
  await page.mouse.down();
  await page.mouse.move(stage.x + stage.width / 2, stage.y + stage.height / 2, { steps: 8 });
  await page.mouse.up();
  await expectView(page, 'norms,loss,directions,angle');
  await page.getByRole('button', { name: 'Show Directions on the stage' }).click();
  await expect.poll(async () => (await linkOf(page)).get('view')).toBeNull();
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
