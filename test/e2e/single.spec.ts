import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { linkOf, numberField, open, solved } from './page.ts';

/** What the page asks of anything outside itself, from now on. */
function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

async function savedBy(page: Page, to: string): Promise<string> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save page' }).click();
  await (await saving).saveAs(to);
  return pathToFileURL(to).href;
}

test('a saved page opens from a file as its run, with every picture and without a request, and saves itself', async ({
  page,
}, info) => {
  // much is fetched and unpacked
  test.slow();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text());
  });
  const own = 'v=2&data=given&points=1,0;0.6,0.8;0.8,-0.3&teacher=0.9,0.1&m=24&init=5&t=2';
  await open(page, `${own}&view=directions,loss,light-cone,predictor&tour=3`);
  const saved = await savedBy(page, info.outputPath('saved.html'));
  const sent = await linkOf(page);

  const asked = requestsOf(page);
  await page.goto(saved);
  await solved(page);
  for (const name of [/^Directions/, /^Loss/, /^Light cone/, /^Predictor/])
    await expect(page.getByRole('figure', { name })).toBeVisible();
  await expect(numberField(page, 'Width')).toHaveValue('24');
  // the page writes what it opened into its address with the first change
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect(page).toHaveURL(/#/);
  const opened = await linkOf(page);
  for (const key of ['data', 'points', 'teacher', 'm', 'init', 'view', 'tour'])
    expect(opened.get(key)).toBe(sent.get(key));

  const again = await savedBy(page, info.outputPath('again.html'));
  const texts = ['saved.html', 'again.html'].map((name) => readFileSync(info.outputPath(name), 'utf8'));
  const withoutLink = texts.map((text) => text.replace(/(name="relu-flow:link" content=")[^"]*/, '$1'));
  expect(withoutLink[1]).toBe(withoutLink[0]);

  // the built file itself, with a link
  const single = pathToFileURL(join(import.meta.dirname, '../../dist-single/relu-flow.html')).href;
  await page.goto(`${single}#v=2&m=7&t=1`);
  await solved(page);
  await expect(numberField(page, 'Width')).toHaveValue('7');
  expect(asked.filter((address) => ![saved, single].includes(address.split('#')[0]!))).toEqual([]);
  expect(again).toContain('again.html');
  expect(violations).toEqual([]);
});
