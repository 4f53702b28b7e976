import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The custom properties of the page's theme, `--ground` and so on, as its style sheet sets them. */
export function themeProperties(theme: Theme): ReadonlyMap<string, string> {
  const css = readFileSync(join(import.meta.dirname, '../../src/app/theme.css'), 'utf8');
  const [light, dark] = css.split('@media (prefers-color-scheme: dark)');
  const both = theme === 'light' ? [light!] : [light!, dark!];
  const properties = both.flatMap((block) => [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)]);
  return new Map(properties.map(([, name, value]) => [name!, value!]));
}
