import { expect, test } from '@playwright/test';
import { PICTURE_IDS } from '../../src/drawing/picture.ts';
import { open, solved } from './page.ts';

/** Milliseconds for what is fetched when it is asked for, on a very busy machine: no more than a bound. */
const PATIENCE = 30_000;

/** Of a canvas on the page: whether anything is drawn on it. */
function drawnLayers(layers: (HTMLElement | SVGElement)[]): boolean[] {
  return layers.map((layer) => {
    const canvas = layer as HTMLCanvasElement;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value) => value > 0);
  });
}

test('every picture, menu and dialog keeps to the policy, writes no error, and asks nobody else for anything', async ({
  page,
  baseURL,
}) => {
  // much is fetched, and a page is opened within the page
  test.slow();
  const complaints: string[] = [];
  const { origin } = new URL(baseURL!);
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:') complaints.push(request.url());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`${violatedDirective} refuses ${blockedURI}`),
    );
  });
  await open(page, `m=20&t=5&view=${PICTURE_IDS.join(',')}`);
  for (const id of PICTURE_IDS) {
    const picture = page.locator(`[data-picture="${id}"]`);
    await picture.scrollIntoViewIfNeeded();
    await expect(picture.locator('figure')).toBeVisible();
  }
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  for (const name of ['Scenes', 'File']) {
    await press(name);
    await page.keyboard.press('Escape');
  }
  for (const name of ['Edit data', 'Keyboard', 'Norms as a table', 'Export', 'Share']) {
    await press(name);
    const dialog = page.getByRole('dialog');
    await expect(dialog, name).toBeVisible({ timeout: PATIENCE });
    if (name === 'Export') {
      for (const part of ['Video', 'Data', 'Cite']) {
        await dialog.getByRole('tab', { name: part }).click();
        await expect(dialog.getByRole('tabpanel', { name: part }).getByRole('button').first()).toBeVisible();
      }
    }
    if (name === 'Share') {
      // the page within the page, which keeps to the policy as well
      await dialog.getByText('Preview', { exact: true }).click();
      await expect(page.frameLocator('.share__frame').getByRole('status')).toContainText(/^Solved/, {
        timeout: PATIENCE,
      });
    }
    await page.keyboard.press('Escape');
    await expect(dialog, name).toBeHidden();
  }
  await press('Tour');
  await solved(page);
  await press('Present');
  await expect(page.getByRole('region', { name: 'Lecture' })).toBeVisible();
  await solved(page);
  // what workers compile is let, also where they have the policy from the page
  const empty = [0, 97, 115, 109, 1, 0, 0, 0];
  expect(
    await page.evaluate(
      (bytes) =>
        WebAssembly.validate(Uint8Array.from(bytes)) && !!new WebAssembly.Module(Uint8Array.from(bytes)),
      empty,
    ),
  ).toBe(true);
  // the page itself would be let do neither
  expect(complaints).toEqual([]);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.head.append(script);
  });
  expect(await page.title()).not.toBe('taken over');
  expect(complaints.join()).toMatch(/script-src/);
});

test('canvases that the graphics process took with it are drawn again', async ({ page, browser }) => {
  await open(page, 'm=20&t=5');
  const layers = page.locator('canvas.plot__layer');
  const before = await layers.evaluateAll(drawnLayers);
  expect(before).toContain(true);
  // one that had nothing on it then may have something now
  const lost = async () => {
    const after = await layers.evaluateAll(drawnLayers);
    return before.flatMap((drawn, layer) => (drawn && !after[layer] ? [layer] : []));
  };
  // what the browser does then, of which a browser without a screen does only a part: the canvas is blank, and it is told
  await layers.evaluateAll((all) => {
    for (const layer of all as HTMLCanvasElement[]) {
      layer.getContext('2d')!.reset();
      layer.dispatchEvent(new Event('contextlost', { cancelable: true }));
      layer.dispatchEvent(new Event('contextrestored'));
    }
  });
  expect(await lost()).toEqual([]);
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.crashGpuProcess').catch(() => {});
  await expect.poll(lost).toEqual([]);
});

test('where the page may store nothing it works; without a clipboard of its own a link is copied, or shown where it may not copy at all', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    for (const store of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, store, {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
  });
  await open(page, 'm=20&t=5');
  const copy = page.getByRole('button', { name: 'Copy link' });
  await copy.click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  await expect(copy).toBeFocused();
  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await copy.click();
  await expect(page.getByRole('region', { name: 'Notices' }).getByRole('textbox')).toHaveValue(page.url());
});

test('a browser that cannot run the page is told so in a sentence', async ({ browser, page, baseURL }) => {
  const withoutScripts = await browser.newContext({ javaScriptEnabled: false });
  const silent = await withoutScripts.newPage();
  await silent.goto(baseURL!);
  await expect(silent.getByText(/JavaScript, which this browser has switched off/)).toBeVisible();
  await withoutScripts.close();
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'Worker');
  });
  await page.goto('./');
  await expect(page.getByText(/This browser lacks something/)).toBeVisible();
});
