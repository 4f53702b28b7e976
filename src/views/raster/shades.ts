import { interpolateLab } from 'd3-interpolate';
import type { NeuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import type { Palette } from '../../drawing/palette.ts';

/** Steps of a shade: more inputs than this are told apart in groups. */
const MOST_STEPS = 24;
/** The shade of a neuron on one input of many, on the way from the ground to the colour of its group. */
const FIRST_SHADE = 0.22;

/** How a count of active inputs is shown: the more, the nearer to the colour of the neuron's group. */
export class Shades {
  /** steps from none to all */
  readonly steps: number;
  private readonly samples: number;
  private readonly byStyle = new Map<string, string[]>();
  private palette: Palette | null = null;

  constructor(samples: number) {
    this.samples = samples;
    this.steps = Math.min(samples, MOST_STEPS);
  }

  /** Step of a count: 0 and the last are kept for none and for all. */
  step(active: number): number {
    const { samples, steps } = this;
    if (active === 0 || active === samples) return active === 0 ? 0 : steps;
    if (steps === samples) return active;
    return 1 + Math.floor(((active - 1) * (steps - 1)) / (samples - 1));
  }

  /** Step of a mean over time, which is that of none or of all only where it is so all the time. */
  stepOfMean(active: number): number {
    const { samples } = this;
    const between = samples > 1 && active > 0 && active < samples;
    return this.step(between ? Math.min(samples - 1, Math.max(1, Math.round(active))) : Math.round(active));
  }

  colour(palette: Palette, style: NeuronStyle, step: number): string {
    if (this.palette !== palette) this.byStyle.clear();
    this.palette = palette;
    let shades = this.byStyle.get(style.name);
    if (shades === undefined) {
      const mix = interpolateLab(palette.ground, palette[style.colour]);
      shades = Array.from({ length: this.steps + 1 }, (_, at) =>
        at === 0 ? palette.grid : mix(FIRST_SHADE + ((1 - FIRST_SHADE) * at) / this.steps),
      );
      this.byStyle.set(style.name, shades);
    }
    return shades[step]!;
  }
}
