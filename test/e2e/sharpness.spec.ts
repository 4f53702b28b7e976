import { expect, test } from '@playwright/test';
import { open } from './page.ts';

test('descent with too large a step: said, a step offered, taken, and it converges', async ({ page }) => {
  await open(page, 'data=opposed&n=4&m=12&init=3&method=descent&lr=0.9&view=sharpness,loss');
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(page.getByRole('status')).toContainText(/diverge/i);
  await expect(notices).toContainText('its steps of 0.9 are too long here');
  const take = notices.getByRole('button', { name: /^Take steps of 0\.\d+$/ });
  await take.click();
  await expect(page.getByRole('status')).toContainText('Solved: loss target met');
  await expect(notices).not.toContainText('too long');
  await expect(take).toHaveCount(0);
  await expect(page.getByRole('figure', { name: 'Sharpness' })).toHaveAccessibleDescription(
    /where steps of 0\.39 are|up to where steps of 0\.39/,
  );
  expect(page.url()).toMatch(/lr=0\.\d+/);
});
