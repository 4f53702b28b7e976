import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';

interface Asked {
  /** those to look at; all unless told */
  readonly rules?: readonly string[];
  /** what is looked at; the whole page unless told */
  readonly within?: Locator;
}

/** What axe finds wrong with the page as it now is, serious or worse: a line each with the elements at fault. */
export async function seriousFindings(page: Page, { rules, within }: Asked = {}): Promise<string[]> {
  // The page has no frames, and what is in order is not asked for: the findings are the same, and come sooner.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  await within?.evaluate((element) => element.setAttribute('data-looked-at', ''));
  if (within !== undefined) builder.include('[data-looked-at]');
  const { violations } = await builder
    .options({
      resultTypes: ['violations'],
      ...(rules !== undefined && { runOnly: { type: 'rule', values: [...rules] } }),
    })
    .analyze();
  await within?.evaluate((element) => element.removeAttribute('data-looked-at'));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** The same in light and in dark. Of all rules only those on colours can tell another thing there. */
export async function findingsInBoth(page: Page, within?: Locator): Promise<string[]> {
  const asked = within === undefined ? {} : { within };
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await seriousFindings(page, asked);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await seriousFindings(page, { ...asked, rules: ['color-contrast', 'link-in-text-block'] });
  return [...light, ...dark.map((one) => `dark: ${one}`)];
}
