import { lab } from 'd3-color';

/**
 * The colours pictures draw with, by their meaning, and the custom properties of app/theme.css that they stand in there. A
 * picture never writes a colour down.
 */
export const COLOUR_PROPERTIES = {
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

export type ColourName = keyof typeof COLOUR_PROPERTIES;
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

/** Whether data stand light on a dark ground. */
export function isDark({ ground }: Palette): boolean {
  return lab(ground).l < 50;
}
