import { COLOURS, type ColourName, type Palette } from '../palette.ts';

/** The palette of a document as it is styled now: to be read once a theme. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const colours = Object.fromEntries(
    Object.entries(COLOURS).map(([name, { property }]) => [name, style.getPropertyValue(property).trim()]),
  ) as Record<ColourName, string>;
  return {
    ...colours,
    font: style.getPropertyValue('--font').trim() || 'system-ui, sans-serif',
    mathFont: '"KaTeX Math", "STIX Two Math", "Cambria Math", serif',
  };
}
