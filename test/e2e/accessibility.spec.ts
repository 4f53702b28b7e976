import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open } from './page.ts';

for (const scheme of ['light', 'dark'] as const) {
  for (const pxWidth of [375, 768, 1440]) {
    test(`no serious accessibility finding, ${scheme}, ${pxWidth} px wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width: pxWidth, height: pxWidth === 375 ? 812 : 900 });
      await open(page, 't=5');
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
        [],
      );
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, 'the page does not scroll sideways').toBeLessThanOrEqual(0);
    });
  }
}

test('every control is reached with Tab and shows its focus', async ({ page }) => {
  await open(page, 't=5&method=descent');
  const reached = new Set<string>();
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const style = getComputedStyle(element);
      const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? '';
      const labelled = element.getAttribute('aria-labelledby');
      const name =
        label ||
        (labelled ? (document.getElementById(labelled)?.textContent ?? '') : '') ||
        element.textContent ||
        '';
      const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
      return { name: name.trim(), visible: outlined || style.boxShadow !== 'none' };
    });
    if (focus === null) continue;
    expect(focus.visible, `focus is seen on ${focus.name}`).toBe(true);
    reached.add(focus.name);
  }
  for (const name of [
    'Width',
    'Initial scale',
    'Correlation angle',
    'Samples',
    'Dimension',
    'Learning rate',
    'Time',
    'Speed',
  ]) {
    expect(
      [...reached].some((found) => found.includes(name)),
      name,
    ).toBe(true);
  }
});
