import { expect, test } from '@playwright/test';
import { open, slider, solved, type } from './page.ts';

test('a neuron walked to in one picture is told in it, and a pinned one stays', async ({ page }) => {
  await open(page, 't=5');
  const surface = slider(page, 'Neuron in Directions');
  await surface.focus();
  const before = await surface.getAttribute('aria-valuetext');
  await surface.press('ArrowRight');
  const told = await surface.getAttribute('aria-valuetext');
  expect(told).not.toBe(before);
  expect(told).toMatch(/\d/);
});

test('an empty or impossible value keeps the run and says the allowed range by the field', async ({
  page,
}) => {
  await open(page, 't=5');
  for (const bad of ['', 'abc', '0', '-3', '1e999', 'NaN']) {
    await type(page, 'Width', bad);
    const field = page
      .getByRole('spinbutton', { name: 'Width' })
      .or(page.getByRole('textbox', { name: 'Width' }));
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText(/1 to 100\D?000/).first()).toBeVisible();
  }
  await expect(page.getByRole('status')).toContainText(/solved/i);
  await type(page, 'Width', '12');
  await solved(page);
  await expect.poll(() => new URL(page.url()).hash).toContain('m=12');
});
