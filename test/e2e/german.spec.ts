import { expect, type Page, test } from '@playwright/test';
import { linkOf } from './page.ts';

test.use({ locale: 'de-DE' });

const PICTURES =
  'directions,function,loss,norms,angle,eigen,bundle,angles,complexity,generalisation,two-teachers,raster,assumptions,predictor,light-cone,least-norm,frame,scales,sharpness';

/** Words without which hardly a sentence of English is made. */
const ENGLISH =
  /(?<![\p{L}_-])(the|of|and|is|are|with|from|this|that|has|have|not|every|its|which|to|by|on|at|no)(?![\p{L}_-])/u;

/** All on the page that is read or heard now: texts that are shown, and what names or explains things. */
function texts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const attributes = [
      'aria-label',
      'aria-description',
      'aria-valuetext',
      'aria-roledescription',
      'title',
      'data-note',
      'placeholder',
      'alt',
    ];
    for (const element of document.body.querySelectorAll('*')) {
      // what is said in another language says so: the switch, the sentences of a page that cannot run
      if (element.closest('script, style, noscript, [lang="en"], [hidden]') !== null) continue;
      for (const name of attributes) found.add(element.getAttribute(name) ?? '');
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) found.add(node.textContent!);
    }
    return [...found];
  });
}

async function expectGerman(page: Page, where: string): Promise<void> {
  // the paper has an English title
  const all = (await texts(page)).filter(
    (text) => !text.includes('Learning a Neuron') && !text.includes('Dynamics and'),
  );
  expect
    .soft(
      all.filter((text) => ENGLISH.test(text)),
      where,
    )
    .toEqual([]);
  expect
    .soft(
      all.filter((text) => /\d\.\d/.test(text)),
      `${where}: numbers`,
    )
    .toEqual([]);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a reader whose browser is German finds no English in pictures, panels, menus and dialogs', async ({
  page,
}) => {
  await page.goto(`./#m=20&n=6&t=3.5&angle=200&view=${PICTURES}`);
  await expect(page.getByRole('status')).toContainText(/^Gelöst/, { timeout: 30_000 });
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  await expect(page.getByRole('region', { name: 'Hinweise' })).toContainText('1 bis 89; stattdessen gilt 89');
  await expectGerman(page, 'page');

  for (const menu of ['Szenen', 'Datei', 'Vergleichen']) {
    await button(page, menu).click();
    await expectGerman(page, menu);
    await page.keyboard.press('Escape');
  }
  await button(page, 'Daten bearbeiten').click();
  const dialog = page.getByRole('dialog', { name: 'Daten bearbeiten' });
  for (const part of ['Punkte', 'Einfügen oder öffnen', 'Bekannte Daten']) {
    await dialog.getByRole('tab', { name: part }).click();
    await expectGerman(page, part);
  }
  await dialog.getByRole('button', { name: 'Schließen' }).click();
  await button(page, 'Tastatur').click();
  const keys = page.getByRole('dialog', { name: 'Tastatur' });
  await expect(keys).toBeVisible();
  await expectGerman(page, 'Tastatur');
  await keys.getByRole('button', { name: 'Tastenübersicht schließen' }).click();
  await page.locator('.intro').getByRole('button', { name: 'Lehrer' }).click();
  await expectGerman(page, 'Glossar');
  await page.keyboard.press('Escape');

  // a comma is typed, and told in the range
  const speed = page.getByRole('textbox', { name: 'Tempo' });
  await speed.fill('0,5');
  await speed.press('Enter');
  await expect(speed).toHaveValue('0,5');

  // nobody chose the language: the link leaves it to the next reader; once chosen it says so, and all else stays
  const before = await linkOf(page);
  expect(before.has('lang')).toBe(false);
  await button(page, 'English').click();
  await expect(button(page, 'Deutsch')).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await expect(page.getByRole('status')).toContainText('Solved');
  await expect.poll(async () => (await linkOf(page)).get('lang')).toBe('en');
  const after = await linkOf(page);
  after.delete('lang');
  expect(after.toString()).toBe(before.toString());
});
