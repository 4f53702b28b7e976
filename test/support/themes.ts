import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Palette } from '../../src/drawing/palette.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The custom properties of the page's theme, `--ground` and so on, as its style sheet sets them. */
export function themeProperties(theme: Theme): ReadonlyMap<string, string> {
  const css = readFileSync(join(import.meta.dirname, '../../src/app/theme.css'), 'utf8');
  const [light, dark] = css.split(':root[data-theme="dark"]');
  const both = theme === 'light' ? [light!] : [light!, dark!];
  const properties = both.flatMap((block) => [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)]);
  return new Map(properties.map(([, name, value]) => [name!, value!]));
}

/** What `readPalette` makes of it on the page: every colour under its name, and the fonts. */
export function themePalette(theme: Theme): Palette {
  const named = [...themeProperties(theme)].map(([name, value]) => [
    name.slice(2).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return { ...Object.fromEntries(named), mathFont: '"KaTeX Math", serif' };
}
