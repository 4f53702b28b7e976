import { expect, test } from '@playwright/test';
import { follow, linkOf, numberField, open, playhead, slider, solved, type } from './page.ts';

test('a newcomer opens the page and sees a run play within a second', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(() => playhead(page), { timeout: 10_000 }).toBeGreaterThan(0);
  for (const name of [/^Directions/, /^Output/, /^Loss/, /^Norms/]) {
    await expect(page.getByRole('figure', { name })).toBeVisible();
  }
});

test('every control that the contract names is there, slider and field alike', async ({ page }) => {
  await open(page, 't=0');
  for (const name of [
    'Width',
    'Initial scale',
    'Correlation angle',
    'Samples',
    'Dimension',
    'Learning rate',
    'Speed',
  ]) {
    await expect(slider(page, name), name).toBeAttached();
    await expect(numberField(page, name), name).toBeAttached();
  }
  for (const name of ['Data', 'Method'])
    await expect(page.getByRole('combobox', { name, exact: true })).toBeVisible();
  for (const name of ['Data seed', 'Network seed']) await expect(numberField(page, name)).toBeVisible();
  for (const name of ['Restart', 'Step forward', 'Step back', 'Copy link', 'Reset parameters']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  }
  await expect(slider(page, 'Time')).toBeAttached();

  await test.step('descent is a second method, with its learning rate', async () => {
    await follow(page, 'method=descent&lr=0.05&m=20&t=0');
    await expect(page.getByRole('combobox', { name: 'Method' })).toContainText(/descent/i);
    await expect(numberField(page, 'Learning rate')).toHaveValue('0.05');
  });
});

test('turning controls solves the new run and leaves the history as it was', async ({ page }) => {
  await open(page, 't=0');
  const before = await page.evaluate(() => history.length);

  await test.step('what is typed is solved and written into the address', async () => {
    await type(page, 'Width', '25');
    await solved(page);
    await expect.poll(async () => (await linkOf(page)).get('m')).toBe('25');
    await type(page, 'Initial scale', '4^-7');
    await solved(page);
    await expect.poll(async () => (await linkOf(page)).get('scale')).toBe('4^-7');
    await type(page, 'Correlation angle', '60');
    await solved(page);
    await expect(page.getByText(/theory/i).first()).toBeVisible();
  });

  await test.step('a dice gives other data, and the seed is in the link', async () => {
    await page.getByRole('button', { name: /data seed/i }).click();
    await solved(page);
    await expect.poll(async () => (await linkOf(page)).get('seed')).not.toBeNull();
    await expect.poll(async () => Number((await linkOf(page)).get('seed'))).not.toBe(1);
  });

  await test.step('one change after another', async () => {
    for (const width of ['10', '20', '30', '40']) await type(page, 'Width', width);
    await solved(page);
    await expect.poll(async () => (await linkOf(page)).get('m')).toBe('40');
  });

  await test.step('a reset takes all of it back', async () => {
    await page.getByRole('button', { name: 'Reset parameters' }).click();
    await solved(page);
    await expect.poll(async () => (await linkOf(page)).get('m')).toBeNull();
  });
  expect(await page.evaluate(() => history.length)).toBe(before);
});
