import { expect, test } from '@playwright/test';
import { open, solved } from './page.ts';

test.use({ serviceWorkers: 'allow' });

test('without a network the page opens again, with pictures that were never fetched, and one that is open goes on', async ({
  page,
  context,
}) => {
  // much is fetched and unpacked
  test.slow();
  await open(page, 'm=20&t=2&view=directions,loss');
  // the first visit: the page's files are in the cache once its worker has taken it
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((taken) =>
      navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true }),
    );
  });
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Add a picture' }).click();
  await page.getByRole('button', { name: /Eigen-coordinates/ }).click();
  await expect(page.getByRole('figure', { name: /^Eigen-coordinates/ })).toBeVisible({ timeout: 30_000 });

  await page.goto('about:blank');
  await open(page, 'v=2&m=30&t=2&view=light-cone,predictor');
  // no more than a bound on waiting: everything is unpacked anew
  for (const name of [/^Light cone/, /^Predictor/])
    await expect(page.getByRole('figure', { name })).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await solved(page);

  const manifest = await page.evaluate(async () => (await fetch('./manifest.webmanifest')).json());
  for (const { src } of manifest.icons)
    expect(await page.evaluate(async (icon) => (await fetch(icon)).ok, src)).toBe(true);
  const kept = await page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name!)).keys()).map(({ url }) =>
      url.slice(document.baseURI.split('#')[0]!.length),
    );
  });
  expect(kept).toContain('');
  expect(
    kept.filter((name) => name.endsWith('.map') || name === 'sw.js' || name === 'relu-flow.html'),
  ).toEqual([]);
});
