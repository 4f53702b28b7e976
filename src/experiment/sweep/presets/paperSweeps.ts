/** The sweeps behind the paper's figures, as files of a sweep have them. */

/** The paper stops at a mean square (2 L) of 1e-9, or after 2e7 steps of 0.01 (0.02 of our time). */
const STOP = { lossTarget: 5e-10, maxTime: 4e5 };

/** Section 8: at 45 degrees rho is 1 of `centred` and sqrt(2) - 1 of `uncentred`. */
const base = (d: number, width: number, scale: number) => ({
  version: 1,
  data: { scheme: 'centred', base: 'centred', d, n: d, angle: 45, seed: 1 },
  network: { width, scale, seed: 1 },
});

const SCALES = { over: 'scale', powersOf: 4, from: 2, to: -13 };
const SCHEMES = { over: 'scheme', values: ['centred', 'uncentred'] };
const dimensions = (...values: readonly number[]) => ({ over: ['d', 'n'], values });

/** Those of the tables, and what the limit of small scales is known of in closed form. */
const MEASURES = ['largestAngle', 'meanAngle', 'nuclearNorm', 'squaredNorm', 'loss', 'time'];
const FIVE = { count: 5, seeds: 'both', first: 1 };

const figure7 = (values: readonly number[]) => ({
  version: 1,
  base: base(values[0]!, 200, 1),
  axes: [SCALES, dimensions(...values), SCHEMES],
  trials: FIVE,
  measures: MEASURES,
  stop: STOP,
});

/** Figures 1 and 7: the largest angle is Figure 1. */
export const FIGURE_7_QUICK = figure7([4, 16]);
export const FIGURE_7 = figure7([4, 16, 64, 256]);
/** The dimension that takes as long as all others together, and longer. */
export const FIGURE_7_LARGE = figure7([1024]);

export const FIGURE_8 = {
  version: 1,
  base: base(1024, 25, 1),
  axes: [SCALES, { over: 'width', values: [25, 50, 200] }, SCHEMES],
  trials: FIVE,
  measures: MEASURES,
  stop: STOP,
};

/**
 * Figure 10, one teacher beside two. Which values of rho the paper tried is read off no axis: it says that they begin where the
 * inputs concentrate about 45 degrees, and grow. Wide data can take a flow long on the boundaries of many inputs, so that steps
 * are limited too.
 */
const figure10 = (scheme: 'centred' | 'uncentred', spreads: readonly number[]) => ({
  version: 1,
  base: {
    version: 1,
    data: { scheme, base: scheme, d: 16, n: 16, angle: 45, seed: 1 },
    network: { width: 25, scale: 4 ** -7, seed: 1 },
  },
  axes: [
    { over: 'rho', values: spreads },
    { over: 'scheme', values: [scheme, 'opposed'] },
  ],
  trials: { count: 15, seeds: 'both', first: 1 },
  measures: ['largestAngle', 'largestAngleNegative', 'teacherSideAngle', 'awaySideAngle', 'bundles', 'loss'],
  stop: { ...STOP, maxSteps: 20_000 },
});

export const FIGURE_10 = figure10('centred', [1, 1.4, 2, 2.8, 4, 5.6, 8, 11, 16]);
export const FIGURE_10_UNCENTRED = figure10('uncentred', [
  Math.SQRT2 - 1,
  0.6,
  0.8,
  1.2,
  1.6,
  2.4,
  3.2,
  4.8,
  6.4,
]);
