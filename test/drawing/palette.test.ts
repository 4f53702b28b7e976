import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { lch, rgb } from 'd3-color';
import { describe, expect, it } from 'vitest';
import { COLOURS, type ColourName } from '../../src/drawing/palette.ts';
import { colourAt } from '../../src/views/eigen/eigenColour.ts';
import { apart, contrast, EYES, painted, seenBy } from '../support/colourVision.ts';
import { THEMES, themePalette, themeProperties } from '../support/themes.ts';

const SRC = join(import.meta.dirname, '../../src');
const NAMES = Object.keys(COLOURS) as ColourName[];
/** the cone is the inputs' hue, thin */
const HUES = NAMES.filter((name) => COLOURS[name].kind === 'hue' && name !== 'cone');
const NEUTRALS = NAMES.filter((name) => COLOURS[name].kind === 'neutral');
const PHASES = ['phaseAlignment', 'phaseDeparture', 'phaseConvergence'] as const;
/** How strongly a phase lies under the data of a plot (`drawPhases`). */
const UNDER_DATA = 0.5;
const SHARES = [0, 0.25, 0.5, 0.75, 1];

describe.each(THEMES)('the colours of the %s theme', (theme) => {
  const palette = themePalette(theme);

  it('have one meaning each: no hue twice, and no hue in what is told without', () => {
    expect(new Set(HUES.map((name) => palette[name])).size).toBe(HUES.length);
    for (const name of HUES) expect(lch(palette[name]).c, name).toBeGreaterThan(30);
    for (const name of NEUTRALS) expect(lch(palette[name]).c || 0, name).toBeLessThan(8);
    const meanings = NAMES.map((name) => COLOURS[name].means);
    expect(new Set(meanings).size).toBe(meanings.length);
  });

  it.each(EYES)('are apart for eyes that see as with %s', (eyes) => {
    const seen = [
      ...HUES.map((name) => ({ name, colour: palette[name] })),
      ...SHARES.map((share) => ({ name: `eta ${share}`, colour: colourAt(palette, share) })),
    ];
    for (const one of seen) {
      for (const other of seen) {
        // steps of one scale are near to each other by design
        if (one === other || (one.name.startsWith('eta') && other.name.startsWith('eta'))) continue;
        const distance = apart(seenBy(eyes, one.colour), seenBy(eyes, other.colour));
        expect(distance, `${one.name} and ${other.name}`).toBeGreaterThan(10);
      }
    }
  });

  it('are read on paper and over every phase', () => {
    const grounds = [
      palette.ground,
      ...PHASES.map((name) => painted(palette[name], palette.ground, UNDER_DATA)),
    ];
    for (const ground of grounds) {
      for (const name of [...HUES, 'dead', 'teacher', 'control'] as const) {
        expect(contrast(palette[name], ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
      for (const share of SHARES)
        expect(contrast(colourAt(palette, share), ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(palette.ink, ground)).toBeGreaterThanOrEqual(7);
    }
  });

  it('tell the phases apart by lightness, with a border of 3:1 on either side', () => {
    for (const name of PHASES) {
      expect(contrast(palette.control, palette[name]), name).toBeGreaterThanOrEqual(3);
      expect(contrast(palette.ink, palette[name]), name).toBeGreaterThanOrEqual(7);
    }
    const [alignment, departure, convergence] = PHASES.map((name) => palette[name]);
    expect(apart(rgb(alignment!), rgb(departure!))).toBeGreaterThan(5);
    expect(apart(rgb(departure!), rgb(convergence!))).toBeGreaterThan(5);
    expect(apart(rgb(alignment!), rgb(convergence!))).toBeGreaterThan(4);
  });

  it('leave the page itself without a hue, but for what is wrong', () => {
    const used = [...themeProperties(theme)].filter(([, value]) => value.startsWith('#') && lch(value).c > 8);
    const hues = [...HUES, 'cone' as const].map((name) => COLOURS[name].property as string);
    expect(used.map(([name]) => name).filter((name) => !hues.includes(name))).toEqual(['--alert']);
  });
});

describe('the hues of data', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((name) => join(SRC, name));
  const sources = files.filter((name) => /\.(css|tsx?)$/.test(name));

  it('are written down in the theme alone', () => {
    const own = sources.filter((name) =>
      /#[0-9a-f]{6}\b|\b(?:rgb|hsl)a?\(\s*[\d.]+[ ,]/i.test(readFileSync(name, 'utf8')),
    );
    // a shadow is black in every theme
    expect(own.map((name) => relative(SRC, name)).filter((name) => !name.endsWith('.css'))).toEqual([]);
    const painted = own.filter((name) =>
      /(?<!box-shadow: [^;]*)(#[0-9a-f]{6}\b|rgb\([1-9])/i.test(readFileSync(name, 'utf8')),
    );
    expect(painted.map((name) => relative(SRC, name))).toEqual(['app/theme.css']);
  });

  it('are around the pictures only where they mean the same', () => {
    const uses: Record<string, string[]> = {};
    for (const name of HUES) {
      const { property } = COLOURS[name];
      uses[name] = sources
        .filter((file) => file.endsWith('.css') && readFileSync(file, 'utf8').includes(`var(${property})`))
        .map((file) => relative(SRC, file))
        // there they are data
        .filter((file) => !file.startsWith('views/'));
    }
    // the dial of a question stands for the picture that is hidden: neurons and inputs of the run in their own hues
    const dial = 'app/predict/predict.css';
    // the mark of 45 degrees on the angle's track
    const mark = 'app/styles/controls.css';
    const none = Object.fromEntries(HUES.map((name) => [name, []]));
    expect(uses).toEqual({ ...none, positive: [dial], negative: [dial], input: [dial, mark] });
  });
});
