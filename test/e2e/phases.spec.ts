import { expect, test } from '@playwright/test';
import { follow, linkOf, movedFrom, open, playhead } from './page.ts';

test('the phases are named on the timeline, and the marked times say how they are computed', async ({
  page,
}) => {
  await open(page, 't=5');
  const marks = page.getByRole('navigation', { name: 'Phases and marked times' });
  for (const name of ['alignment', 'departure', 'convergence', 'T0', 'T1', 'T2']) {
    await expect(marks.getByRole('link', { name, exact: true })).toBeVisible();
  }
  const t2 = marks.getByRole('link', { name: 'T2', exact: true });
  await t2.hover();
  await expect(page.getByRole('tooltip')).toContainText(/T2 = 8\.77.*half the teacher/);
  await t2.click();
  await expect.poll(() => playhead(page)).toBeCloseTo(8.77, 1);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  await test.step('a mark is a link that another person can open', async () => {
    await follow(page, 'm=30&t=5');
    const href = await page.getByRole('link', { name: 'T1', exact: true }).getAttribute('href');
    expect(href).toMatch(/^#v=2&m=30&t=/);
    await page.goto(`./${href}`);
    await expect
      .poll(async () => (await linkOf(page)).get('t'))
      .toBe(new URLSearchParams(href!.slice(1)).get('t'));
  });
});

test('a reader steps from kink to kink and from phase to phase by key', async ({ page }) => {
  await open(page, 't=0');
  await page.keyboard.press('.');
  await expect(page.getByText(/^Kink 1 of 275: neuron #\d+ turns (in)?active on input \d+$/)).toBeVisible();
  const first = await movedFrom(page, 0);
  await page.getByRole('button', { name: 'Next kink' }).click();
  await expect.poll(() => playhead(page)).toBeGreaterThan(first);
  await page.keyboard.press(',');
  await expect.poll(() => playhead(page)).toBe(first);
  await page.keyboard.press(']');
  const departure = await movedFrom(page, first);
  await page.keyboard.press(']');
  await expect.poll(() => playhead(page)).toBeGreaterThan(departure);
  await page.keyboard.press('[');
  await expect.poll(() => playhead(page)).toBe(departure);
});

test('with reduced motion nothing plays by itself, and a run is played as its phases', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  // neither has it played and come to its end
  await expect.poll(() => playhead(page)).toBe(0);
  await page.keyboard.press(']');
  const departure = await movedFrom(page, 0);
  await page.keyboard.press('[');
  await movedFrom(page, departure);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => playhead(page)).toBe(departure);
});
