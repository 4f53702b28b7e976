import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { linkOf, numberField, open, playhead, solved, type } from './page.ts';

const paper = gunzipSync(
  readFileSync(new URL('../data/paper/runs/one-teacher-plane.csv.gz', import.meta.url)),
);

const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });

/** Drops a file on the stage, as a person does who drags it there from a folder. */
async function drop(page: Page, name: string, content: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, content]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    [name, content.toString('base64')] as const,
  );
  const stage = page.getByRole('figure').first();
  const target = page.getByText('Drop a run, a result, a network or a table');
  // a drag goes on and on: what sees it comes once the page stands
  await expect(async () => {
    await stage.dispatchEvent('dragover', { dataTransfer: transfer });
    await expect(target).toBeVisible({ timeout: 500 });
  }).toPass();
  await stage.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(target).toBeHidden();
}

async function openFile(page: Page, name: string, content: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('button', { name: 'Open…' }).click();
  await (await chooser).setFiles({ name, mimeType: '', buffer: content });
}

test('a result file of the paper that is dropped becomes its run, to its last logged step', async ({
  page,
}) => {
  await open(page, 't=0');
  await drop(page, 'plane.csv', paper);
  await expect(numberField(page, 'Width')).toHaveValue('25');
  await solved(page);
  const chip = page.getByText('logged: plane.csv');
  await expect(chip).toBeVisible({ timeout: 20_000 });
  await expect(numberField(page, 'Learning rate')).toHaveValue('0.02');
  await expect.poll(async () => (await linkOf(page)).get('method')).toBe('descent');
  await page.getByRole('button', { name: 'Take the curves that plane.csv logged away' }).click();
  await expect(chip).toBeHidden();
});

test('a run that is saved is opened again as it was', async ({ page }) => {
  await open(page, 'data=centred&d=3&n=5&m=9&scale=4^-7&seed=3&t=2.5');
  await page.getByRole('button', { name: 'File', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save run' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('relu-flow-centred.json');
  const content = readFileSync(await saved.path());
  const end = await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuemax');

  await type(page, 'Width', '4');
  await solved(page);
  await openFile(page, 'again.json', content);
  await expect(numberField(page, 'Width')).toHaveValue('9');
  await solved(page);
  await expect.poll(() => playhead(page)).toBe(2.5);
  expect(await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuemax')).toBe(end);
});

test('a bad file is named with the place that is wrong, and the run stays', async ({ page }) => {
  await open(page, 'm=9&t=2');
  const lines = paper.toString().replace('"init scale": 0.001', '"init scale": "small"');
  await drop(page, 'bad.csv', Buffer.from(lines));
  await expect(notices(page)).toContainText('bad.csv, init scale: expected a number.');
  await openFile(page, 'worse.json', Buffer.from('{"version": 1,\n "data": }'));
  await expect(notices(page)).toContainText('worse.json: line 2, column 10: expected a value');
  await expect(notices(page)).not.toContainText('bad.csv');
  await expect(numberField(page, 'Width')).toHaveValue('9');
  await expect.poll(() => playhead(page)).toBe(2);
});
