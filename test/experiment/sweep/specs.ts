/** Sweep files for tests, as a person writes them. */

/** Twelve cells of a few milliseconds. */
export const tiny = {
  version: 1,
  title: 'tiny',
  base: {
    version: 1,
    data: { scheme: 'centred', d: 3, n: 3, angle: 45, seed: 1 },
    network: { width: 20, scale: 1e-3, seed: 1 },
  },
  axes: [
    { over: ['d', 'n'], values: [2, 4] },
    { over: 'scale', powersOf: 4, from: -2, to: -6, step: 2 },
  ],
  trials: { count: 2 },
  measures: ['largestAngle', 'nuclearNorm', 'loss', 'steps'],
  stop: { lossTarget: 1e-6, maxTime: 1e5 },
};
