import { expect, type Locator, type Page, test } from '@playwright/test';
import { linkOf, open, solved } from './page.ts';

const PLANE = 'v=2&m=12&t=0';

const bodyOf = (page: Page) => page.getByRole('figure', { name: /^Directions/ }).locator('.plot__body');

/**
 * The place (x, y of the window) of what can be taken hold of, nearest to one that is told in radii from the middle, x to the
 * right and y up: found as a person finds it, by the ring that comes up under the pointer.
 */
async function gripNear(body: Locator, x: number, y: number): Promise<[number, number]> {
  let found: [number, number] | null = null;
  await expect
    .poll(async () => {
      found = await body.evaluate(
        (element, [x, y]) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          const radius = Math.min(width, height) / 2;
          const [px, py] = [left + width / 2 + x! * radius, top + height / 2 - y! * radius];
          for (let reach = 0; reach < 80; reach += 3) {
            for (let step = 0; step < 16; step++) {
              const angle = (step * Math.PI) / 8;
              const [clientX, clientY] = [px + reach * Math.cos(angle), py + reach * Math.sin(angle)];
              element.dispatchEvent(
                new PointerEvent('pointermove', { clientX, clientY, pointerType: 'mouse' }),
              );
              if (element.dataset.grip === 'over') return [clientX, clientY] as [number, number];
            }
          }
          return null;
        },
        [x, y],
      );
      return found;
    })
    .not.toBeNull();
  return found!;
}

async function middleOf(body: Locator): Promise<[number, number]> {
  const { x, y, width, height } = (await body.boundingBox())!;
  return [x + width / 2, y + height / 2];
}

async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 8 });
  await page.mouse.up();
}

/** The numbers under a key of the link, once the address says them. */
const numbers = async (page: Page, key: string) =>
  (await linkOf(page)).get(key)?.split(/[,;:]/).map(Number) ?? [];

test('a mouse moves the teacher and a neuron, adds an input and turns the globe; the way back is a button', async ({
  page,
}) => {
  await open(page, PLANE);
  const body = bodyOf(page);
  const [cx, cy] = await middleOf(body);
  const teacher = await gripNear(body, 0.85, 0);
  await drag(page, teacher, [cx + 5, cy - (teacher[0] - cx)]);
  await expect
    .poll(async () => (await numbers(page, 'teacher')).map((v) => Math.round(10 * v)))
    .toEqual([0, 10]);
  await page.mouse.dblclick(cx - 150, cy - 20);
  await expect.poll(async () => (await numbers(page, 'points')).length).toBe(26);
  await page.getByRole('button', { name: /^Back to Cone about the teacher, 40/ }).click();
  await expect.poll(async () => [...(await linkOf(page)).keys()]).toEqual(['v', 'm', 't']);

  await solved(page);
  const neuron = await gripNear(body, 0, 0.3);
  await drag(page, neuron, [cx + 90, cy - 90]);
  // the link is written as the hand moves, and last when it is let go
  const slope = async () => {
    const [, , w1, w2] = await numbers(page, 'neurons');
    return w1! / w2!;
  };
  await expect.poll(slope).toBeCloseTo(1, 0);
  expect(await numbers(page, 'neurons')).toHaveLength(4);

  await open(page, 'v=2&m=12&d=3&t=0');
  await gripNear(body, 0, 0);
  await drag(page, [cx - 180, cy + 120], [cx - 120, cy + 120]);
  await expect.poll(async () => (await linkOf(page)).has('data')).toBe(false);
  const mark = await gripNear(body, 0, 0);
  await drag(page, mark, [mark[0] + 60, mark[1] - 40]);
  await expect.poll(async () => [...(await linkOf(page)).keys()].join()).toMatch(/points|neurons/);
});

test('the keys move a mark and a neuron, fine with Shift, and take a step back and forth', async ({
  page,
}) => {
  await open(page, PLANE);
  const body = bodyOf(page);
  await gripNear(body, 0.85, 0);
  await body.focus();
  const note = page.getByRole('tooltip');
  const said = async () => ((await note.count()) === 0 ? '' : await note.innerText());
  const to = async (name: string) => {
    for (let step = 0; step < 20 && !(await said()).startsWith(name); step++) {
      const before = await said();
      await body.press('j');
      await expect.poll(said).not.toBe(before);
    }
    await expect(note).toContainText(name);
  };
  const degrees = async () => {
    const [x, y] = await numbers(page, 'teacher');
    return Math.round((10 * Math.atan2(y!, x!) * 180) / Math.PI) / 10;
  };
  await to('Teacher');
  await body.press('ArrowLeft');
  await expect.poll(degrees).toBe(5);
  await body.press('Shift+ArrowLeft');
  await expect.poll(degrees).toBe(5.5);
  await expect(note).toContainText('direction 5.5\u00b0');
  await page.keyboard.press('Control+z');
  await expect.poll(degrees).toBe(5);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await linkOf(page)).has('teacher')).toBe(false);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(degrees).toBe(5);

  await to('Input 1');
  await body.press('n');
  await expect.poll(async () => (await numbers(page, 'points')).length).toBe(26);
  await body.press('Delete');
  await expect.poll(async () => (await numbers(page, 'points')).length).toBe(24);
  await body.press('Escape');
  await body.press('Home');
  await body.press('m');
  await body.press('ArrowUp');
  await expect.poll(async () => (await linkOf(page)).get('neurons')).toMatch(/^0:/);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(async () => (await linkOf(page)).has('neurons')).toBe(false);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });

  test('a finger moves the teacher without scrolling the page, and scrolls it beside', async ({ page }) => {
    await open(page, PLANE);
    const body = bodyOf(page);
    await body.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const session = await page.context().newCDPSession(page);
    const swipe = async (from: readonly [number, number], dx: number, dy: number) => {
      const at = (share: number) => [{ x: from[0] + share * dx, y: from[1] + share * dy }];
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
      for (let step = 1; step <= 10; step++)
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 10) });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const teacher = await gripNear(body, 0.8, 0);
    const scrolled = () => page.evaluate(() => window.scrollY);
    const before = await scrolled();
    await swipe(teacher, -30, -90);
    await expect.poll(async () => (await numbers(page, 'teacher'))[1] ?? 0).toBeGreaterThan(0.3);
    expect(await scrolled()).toBe(before);
    const [cx, cy] = await middleOf(body);
    await swipe([cx - 20, cy + 60], 4, -150);
    await expect.poll(scrolled).not.toBe(before);

    // on the globe a length is not seen: the neuron that a tap has pinned has a sign to pull at
    await open(page, 'v=2&m=12&d=3&t=0&pin=3');
    const sign = body.locator('.handle-ring[data-sign]');
    await expect(sign).toBeVisible();
    await body.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const start = (await sign.boundingBox())!;
    await swipe([start.x + start.width / 2, start.y + start.height / 2], 0, -120);
    await expect.poll(async () => (await numbers(page, 'neurons')).length).toBe(5);
    const [, a, ...w] = await numbers(page, 'neurons');
    expect(Math.abs(a!)).toBeCloseTo(Math.hypot(...w), 6);
    expect(await body.getAttribute('data-grip')).toBeNull();
  });
});
