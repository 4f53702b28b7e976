import { lab } from 'd3';

/**
 * The colours pictures draw with: the custom properties of app/theme.css, read once a theme. A picture asks for a
 * colour by its meaning and never writes one down.
 */
const PROPERTIES = {
  ground: '--ground',
  surface: '--surface',
  raised: '--raised',
  ink: '--ink',
  inkSoft: '--ink-soft',
  hairline: '--hairline',
  grid: '--grid',
  control: '--control',
  accent: '--accent',
  positive: '--positive',
  negative: '--negative',
  dead: '--dead',
  teacher: '--teacher',
  gamma: '--gamma',
  bundle: '--bundle',
  input: '--input',
  cone: '--cone',
  phaseAlignment: '--phase-alignment',
  phaseDeparture: '--phase-departure',
  phaseConvergence: '--phase-convergence',
} as const;

export type ColourName = keyof typeof PROPERTIES;
export type Palette = Readonly<Record<ColourName, string>> & {
  /** family list for text on a canvas */
  readonly font: string;
  /** family list for symbols, to be set in italics */
  readonly mathFont: string;
};

/** A colour by its meaning, or one worked out from those, such as a step of a scale. */
export type Colour = ColourName | ((palette: Palette) => string);

export function resolveColour(palette: Palette, colour: Colour): string {
  return typeof colour === 'function' ? colour(palette) : palette[colour];
}

/** Of the document as it is styled now. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const colours = Object.fromEntries(
    Object.entries(PROPERTIES).map(([name, property]) => [name, style.getPropertyValue(property).trim()]),
  ) as Record<ColourName, string>;
  return {
    ...colours,
    font: style.getPropertyValue('--font').trim() || 'system-ui, sans-serif',
    mathFont: '"KaTeX Math", "STIX Two Math", "Cambria Math", serif',
  };
}

/** Whether data stand light on a dark ground. */
export function isDark({ ground }: Palette): boolean {
  return lab(ground).l < 50;
}
