import { describe, expect, it } from 'vitest';
import { keptStyle } from '../../src/drawing/beside/keptStyle.ts';
import { NEURON_STYLES } from '../../src/drawing/neurons/neuronStyle.ts';
import type { ColourName } from '../../src/drawing/palette.ts';
import { apartOk, EYES, seenBy } from '../support/colourVision.ts';
import { THEMES, themePalette } from '../support/themes.ts';

/**
 * Every two colours that have to be told apart in a picture, for eyes of four kinds (`colourVision.ts`). Distances are of OKLab,
 * where 0.02 is just seen on patches side by side. Thin lines and small signs apart from each other need several of that: without
 * another sign of what they are, four; with one (a shape, a dash, a label of their own) two, so that who sees the hue sees it rightly.
 */
const ALONE = 0.08;
const BESIDE_A_SIGN = 0.04;

interface Pair {
  readonly one: ColourName;
  readonly other: ColourName;
  /** what tells them apart besides, asked of what draws them; null where nothing does */
  readonly sign: boolean;
}

const pairsOf = <T>(all: readonly T[]) =>
  all.flatMap((one, k) => all.slice(k + 1).map((other) => [one, other] as const));

const groups = pairsOf(NEURON_STYLES).map(
  ([one, other]): Pair => ({
    one: one.colour,
    other: other.colour,
    sign: one.glyph !== other.glyph && String(one.dash) !== String(other.dash),
  }),
);

const KEPT = Array.from({ length: 6 }, (_, place) => keptStyle(place));
const kept = pairsOf(KEPT).map(
  ([one, other]): Pair => ({
    one: one.colour,
    other: other.colour,
    sign: String(one.dash) !== String(other.dash),
  }),
);
/** The run on screen is solid. */
const keptAndNow = KEPT.flatMap(({ colour, dash }): Pair[] =>
  (['ink', 'positive', 'negative', 'bundle'] as const).map((other) => ({
    one: colour,
    other,
    sign: dash.length > 0,
  })),
);

/** What stands in one picture with a name of its own beside it: the star, the arrows, the inputs about the rim, and neurons. */
const named: Pair[] = pairsOf(['teacher', 'gamma', 'bundle', 'input', 'positive', 'negative'] as const).map(
  ([one, other]) => ({ one, other, sign: true }),
);

describe.each(THEMES)('what has to be told apart in the %s theme', (theme) => {
  const palette = themePalette(theme);

  it.each(EYES)('is, for eyes that see as with %s', (eyes) => {
    const alike = [...groups, ...kept, ...keptAndNow, ...named].flatMap(({ one, other, sign }) => {
      const distance = apartOk(seenBy(eyes, palette[one]), seenBy(eyes, palette[other]));
      return distance >= (sign ? BESIDE_A_SIGN : ALONE)
        ? []
        : [`${one} and ${other}: ${distance.toFixed(3)}`];
    });
    expect(alike).toEqual([]);
  });

  it('has another sign besides wherever a picture tells groups or runs', () => {
    expect([...groups, ...kept, ...keptAndNow].filter(({ sign }) => !sign)).toEqual([]);
  });

  it('has plus and minus, which areas tell by hue alone, four just seen steps apart for all eyes', () => {
    for (const eyes of EYES) {
      const [plus, minus] = [seenBy(eyes, palette.positive), seenBy(eyes, palette.negative)];
      expect(apartOk(plus, minus), eyes).toBeGreaterThanOrEqual(ALONE);
    }
  });
});
