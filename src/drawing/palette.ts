import { lab } from 'd3-color';

/** What a colour stands for, and the custom property of app/theme.css that it is on the page. */
interface Meaning {
  readonly property: `--${string}`;
  /** 'hue': told by its hue, which then stands for this alone; 'neutral': ink and greys, told by shape, dash, label and place */
  readonly kind: 'hue' | 'neutral';
  readonly means: string;
}

/**
 * The colours pictures draw with, one meaning each; a picture never writes a colour down. What is here without a hue is for
 * what needs none: text, axes, measures of the whole network (loss, |theta|^2, test loss), which are told by dash and label.
 * Beside these hues there are two scales: that of the eigenvalues (`views/eigen/eigenColour.ts`) and that of the laboratory
 * (`app/lab/plot/tones.ts`), where no run is drawn.
 */
export const COLOURS = {
  ground: neutral('--ground', 'paper'),
  surface: neutral('--surface', 'paper of what stands apart'),
  raised: neutral('--raised', 'paper of what floats'),
  ink: neutral('--ink', 'text, measures, the playhead, what is selected or pressed'),
  inkSoft: neutral('--ink-soft', 'secondary text, bounds and limits'),
  hairline: neutral('--hairline', 'lines that part'),
  grid: neutral('--grid', 'grid lines, over any tint'),
  control: neutral('--control', 'ticks, borders of phases, runs before'),
  positive: hue('--positive', 'positive neurons, and what of the output is above 0'),
  negative: hue('--negative', 'negative neurons, and what of the output is below 0'),
  dead: neutral('--dead', 'dead neurons, hollow'),
  teacher: neutral('--teacher', 'the teacher, a star'),
  gamma: hue('--gamma', 'gamma, and the pull g that it is at the start'),
  bundle: hue('--bundle', 'the bundle, its vector v, the region S that theory keeps it in'),
  input: hue('--input', 'inputs, and the cone of 45 degrees about the teacher that they are to lie in'),
  cone: hue('--cone', 'that cone, filled'),
  kept1: hue('--kept-1', 'the first of the runs kept beside the one on screen'),
  kept2: hue('--kept-2', 'the second'),
  kept3: hue('--kept-3', 'the third'),
  kept4: hue('--kept-4', 'the fourth'),
  kept5: hue('--kept-5', 'the fifth'),
  kept6: hue('--kept-6', 'the sixth'),
  phaseAlignment: neutral('--phase-alignment', 'time of alignment'),
  phaseDeparture: neutral('--phase-departure', 'time of departure: the darkest of the three'),
  phaseConvergence: neutral('--phase-convergence', 'time of convergence: the lightest'),
} as const satisfies Record<string, Meaning>;

function hue<P extends `--${string}`>(property: P, means: string) {
  return { property, kind: 'hue', means } as const;
}

function neutral<P extends `--${string}`>(property: P, means: string) {
  return { property, kind: 'neutral', means } as const;
}

export type ColourName = keyof typeof COLOURS;
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
