/** Sweeps past the paper's experiments, as files of a sweep have them; docs/findings.md says what they show. */

const FIVE = { count: 5, seeds: 'both', first: 1 };
/** A run that is not done by then gets nowhere: the slowest that met their target took a hundredth of it. */
const STOP = { lossTarget: 5e-10, maxTime: 4e5, maxSteps: 20_000 };

/**
 * How wide may the data be, and how many? Every input is within the angle of the teacher, so that below 45 degrees the theory
 * holds. The measures of bundles are three: of a count that hangs on its thresholds they differ.
 */
export const SUCCESS = {
  version: 1,
  base: {
    version: 1,
    data: { scheme: 'cone', base: 'centred', d: 8, n: 8, angle: 40, seed: 1 },
    network: { width: 50, scale: 1e-4, seed: 1 },
  },
  axes: [
    { over: 'angle', values: [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 89] },
    { over: 'n', values: [2, 4, 8, 16, 32, 64, 128] },
    { over: 'width', values: [6, 12, 50] },
  ],
  trials: FIVE,
  measures: [
    'loss',
    'uncovered',
    'bundles',
    'bundlesFine',
    'bundlesCoarse',
    'largestAngle',
    'distanceToTeacher',
    'time',
  ],
  stop: STOP,
};

/** Does a wider network end less aligned? */
export const WIDTH = {
  version: 1,
  base: {
    version: 1,
    data: { scheme: 'centred', base: 'centred', d: 8, n: 8, angle: 45, seed: 1 },
    network: { width: 50, scale: 1e-3, seed: 1 },
  },
  axes: [
    { over: 'scale', powersOf: 4, from: 1, to: -10 },
    { over: 'width', values: [8, 16, 32, 64, 128, 256, 512] },
  ],
  trials: FIVE,
  measures: ['largestAngle', 'meanAngle', 'nuclearNorm', 'loss', 'time'],
  stop: STOP,
};

/** How long until the labels are met? `takeOffTime` is the time over ln(1/lambda)/|gamma|. */
export const TIME = {
  version: 1,
  base: {
    version: 1,
    data: { scheme: 'cone', base: 'centred', d: 4, n: 12, angle: 40, seed: 1 },
    network: { width: 50, scale: 1e-3, seed: 1 },
  },
  axes: [
    { over: 'scale', powersOf: 10, from: -1, to: -16 },
    { over: 'angle', values: [10, 20, 30, 40, 50, 60, 70, 80] },
  ],
  trials: FIVE,
  measures: ['time', 'gammaNorm', 'takeOffTime', 'loss', 'bundles'],
  stop: STOP,
};
