import { expect, type Page, test } from '@playwright/test';
import { seriousFindings } from './axe.ts';
import { linkOf, open, solved } from './page.ts';

/** A file of the reader's own: semicolons, decimal commas, a remark, names, words for labels. */
const FLOWERS = '# measured in May\nlength;width;kind\n1,5;2,25;a\n-0,5;1e-3;b\n2;0,125;a\n-1;-1,75;b\n';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Edit data' });
const cell = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function openPart(page: Page, part: string): Promise<void> {
  await page.getByRole('button', { name: 'Edit data' }).click();
  await dialogOf(page).getByRole('tab', { name: part }).click();
}

/** Puts `text` where a paste puts it: into the field that has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press('ControlOrMeta+v');
}

test('cells of a spreadsheet are pasted, their columns are seen, and they become the run', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'v=2&m=20&t=0');
  await page.getByRole('button', { name: 'Edit data' }).click();
  await page.getByRole('button', { name: 'Edit as my own points' }).click();
  // into the table of points: it is looked at first
  await cell(page, 'Coordinate 1 of point 1').focus();
  await paste(page, FLOWERS);
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('combobox', { name: 'Between cells' })).toHaveValue('semicolon');
  await expect(dialog.getByRole('combobox', { name: 'Decimal sign' })).toHaveValue('comma');
  await dialog.getByRole('combobox', { name: 'width is' }).selectOption('ignore');
  await dialog.getByRole('combobox', { name: 'Label', exact: true }).selectOption({ index: 1 });
  await expect(dialog).toContainText('4 points of 1 coordinate and a constant one');
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Use these points' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Edit data' })).toBeFocused();
  await solved(page);
  await expect.poll(async () => (await linkOf(page)).get('points')).toBe('1.5;-0.5;2;-1');
  const link = await linkOf(page);
  expect([link.get('labels'), link.get('bias')]).toEqual(['1,-1,1,-1', '1']);
});

test('points in the plane fit a phone, to the button at the end of each row', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await open(page, 'v=2&m=20&t=0');
  await page.getByRole('button', { name: 'Controls', exact: true }).click();
  await page.getByRole('button', { name: 'Edit data' }).click();
  await page.getByRole('button', { name: 'Edit as my own points' }).click();
  await expect(page.getByRole('button', { name: 'Remove point 1', exact: true })).toBeInViewport({
    ratio: 1,
  });
});

test('a cell that is no number is named by row and column; text and run stay until it is mended', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await open(page, 'v=2&m=20&t=0');
  await page.getByRole('button', { name: 'Controls', exact: true }).click();
  await openPart(page, 'Paste or open');
  const dialog = dialogOf(page);
  const name = 'flowers.csv';
  await dialog.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(FLOWERS.replace('1e-3', '1.234,5')),
  });
  await expect(dialog).toContainText(`from ${name}`);
  await expect(dialog).toContainText(
    'Row 4, column 2 (width): \u201c1.234,5\u201d has separators of thousands',
  );
  await dialog.getByRole('button', { name: 'Use these points' }).press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Show in the text' }).click();
  await page.keyboard.type('-0,5;1234,5;b');
  await expect(dialog).toContainText('4 points of 2 coordinates');
  await expect.poll(async () => (await linkOf(page)).get('points')).toBeNull();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await openPart(page, 'Paste or open');
  await expect(dialog.getByRole('textbox', { name: /A table as text/ })).toHaveValue(/-0,5;1234,5;b/);
  await dialog.getByRole('button', { name: 'Use these points' }).click();
  await expect
    .poll(async () => (await linkOf(page)).get('points'))
    .toBe('1.5,2.25;-0.5,1234.5;2,0.125;-1,-1.75');
});

test('cells are changed by keys alone, each change a run, and Escape gives up what was typed before it closes', async ({
  page,
}) => {
  await open(page, 'v=2&m=20&data=given&points=1,0;0,1;0.6,0.8&labels=1,2,3&t=0');
  const opener = page.getByRole('button', { name: 'Edit data' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('tab', { name: 'Points' })).toBeVisible({ timeout: 20_000 });
  await cell(page, 'Coordinate 1 of point 1').focus();
  await page.keyboard.type('0,25');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Coordinate 1 of point 2')).toBeFocused();
  await expect.poll(async () => (await linkOf(page)).get('points')).toBe('0.25,0;0,1;0.6,0.8');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('-3');
  await page.keyboard.press('Tab');
  await expect(cell(page, 'Label of point 2')).toBeFocused();
  await page.keyboard.type('nothing');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('\u201cnothing\u201d is not a number');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Label of point 2')).toHaveValue('2');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await expect.poll(async () => (await linkOf(page)).get('points')).toBe('0.25,0;0,-3;0.6,0.8');
  await expect.poll(async () => (await linkOf(page)).get('labels')).toBe('1,2,3');
  // a cell is one step of undo, though Enter sets it and leaving it would set it again
  for (let step = 0; step < 2; step++) await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await linkOf(page)).get('points')).toBe('1,0;0,1;0.6,0.8');
});
