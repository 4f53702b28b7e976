import { readPalette } from '../../drawing/canvas/readPalette.ts';
import { COLOURS, type ColourName, type Palette } from '../../drawing/palette.ts';
import css from '../theme.css?raw';

/** In which colours a picture is taken away: on white paper, as in the dark theme, or as the page shows it now. */
export const EXPORT_COLOURS = ['light', 'dark', 'shown'] as const;
export type ExportColours = (typeof EXPORT_COLOURS)[number];

/** What programs that draw call the font that the page has under its package's name. */
const FONT_NAMED = '"Inter Variable", Inter, system-ui, sans-serif';
const WHITE = '#ffffff';

/** Custom properties of a theme, as theme.css sets them: a page in its dark theme does not know the light one. */
export function themeProperties(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const [light, dark] = css.split(':root[data-theme="dark"]');
  const rules = theme === 'light' ? [light!] : [light!, dark ?? ''];
  const found = rules.flatMap((rule) => [...rule.matchAll(/(--[\w-]+):\s*([^;]+);/g)]);
  const properties = new Map(found.map(([, name, value]) => [name!, value!]));
  // the page's own ground is a warm white: in a document that is white it would be a grey box
  if (theme === 'light') properties.set('--ground', WHITE);
  return properties;
}

/** @param root of the page */
export function exportPalette(colours: ExportColours, root: Element): Palette {
  const shown = readPalette(root);
  const fonts = { font: FONT_NAMED, mathFont: shown.mathFont };
  if (colours === 'shown') return { ...shown, ...fonts };
  const properties = themeProperties(colours);
  const named = Object.entries(COLOURS).map(([name, { property }]) => [name, properties.get(property)!]);
  return { ...(Object.fromEntries(named) as Record<ColourName, string>), ...fonts };
}
