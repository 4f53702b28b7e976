import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type FrameLocator, type Page, test } from '@playwright/test';

/**
 * The example pages as somebody else has put them on a site of their own, the address of this one in the place of `../`: at
 * another origin than the site, which is at 127.0.0.1.
 */
async function serveElsewhere(site: string): Promise<Server> {
  const { origin } = new URL(site);
  const types: Readonly<Record<string, string>> = {
    html: 'text/html',
    js: 'text/javascript',
    css: 'text/css',
  };
  const server = createServer(async ({ url = '' }, response) => {
    const name = url.slice(1);
    const text = await readFile(`public/examples/${name}`, 'utf8').catch(() => null);
    response.writeHead(text === null ? 404 : 200, { 'content-type': types[name.split('.')[1] ?? ''] ?? '' });
    response.end(text?.replaceAll('../', site).replace(/(script|frame|img)-src 'self'/g, `$& ${origin}`));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return server;
}

function watched(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // nobody has a favicon there
    if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
  });
  return errors;
}

const solved = (frame: FrameLocator) =>
  expect(frame.getByRole('status')).toContainText(/^(Solved|Stopped)/, { timeout: 30_000 });

test('the examples run in pages of another origin, played, turned and locked as these ask for it', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const server = await serveElsewhere(baseURL!);
  const elsewhere = `http://localhost:${(server.address() as AddressInfo).port}`;
  const errors = watched(page);

  // the element in a text
  await page.goto(`${elsewhere}/page.html`);
  const article = page.frameLocator('relu-flow iframe');
  await solved(article);
  await expect(article.getByRole('heading', { name: 'Directions' })).toBeVisible();
  // what the link leaves out
  await expect(article.getByRole('combobox', { name: 'Data' })).toBeHidden();
  await expect(article.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
  // as high as it asks to be
  const box = await page.locator('relu-flow').boundingBox();
  expect(box!.height).toBeCloseTo((box!.width * 9) / 16, -1);
  await page.getByRole('button', { name: 'Start smaller' }).click();
  await expect(page.locator('output')).toContainText('Solved');
  const told = await page.evaluate(() => {
    const run = document.querySelector('relu-flow') as HTMLElement & {
      set(keys: object): Promise<unknown>;
      get(): Promise<{ link: string }>;
    };
    return Promise.all([
      run.get().then(({ link }) => link),
      run.set({ m: 0 }).catch((error: Error) => error.message),
    ]);
  });
  expect(told[0]).toContain('scale=1e-9');
  expect(told[1]).toBe('args.m: 0 is outside the range 1 to 100000.');
  // the wheel over it moves the page around
  await page.mouse.move(box!.x + 100, box!.y + 100);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);

  // slides: it rests until its own is shown
  await page.goto(`${elsewhere}/slides.html`);
  const slide = page.frameLocator('iframe');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(slide.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(slide.locator('#play')).toHaveAttribute('aria-label', 'Play');

  // a frame without an origin: no storage, no address, no worker by its address
  await page.goto(`${elsewhere}/course.html`);
  const lesson = page.frameLocator('iframe');
  await solved(lesson);
  await expect(page.locator('output')).toContainText('Solved');
  await lesson.getByRole('button', { name: 'Controls' }).click();
  const scale = lesson.getByRole('textbox', { name: 'Initial scale' });
  await expect(scale).toBeDisabled();
  await expect(scale).toHaveAccessibleDescription(/locked/);
  await expect(lesson.getByRole('slider', { name: 'Correlation angle' })).toBeEnabled();
  await lesson.getByRole('button', { name: 'Reset parameters' }).click();
  await expect(scale).toHaveValue('10⁻⁶');
  await expect(lesson.locator('a[href]:not([href^="#"]):visible')).toHaveCount(0);
  expect(errors).toEqual([]);
  server.close();
});
