/**
 * The version of the numbers that a run gives. Results of sweeps are kept by it: whoever changes a bit of any solved run, or of
 * what is measured of one, counts it up, and results that are kept elsewhere are not taken for the new ones.
 * `test/model/solverVersion.test.ts` notices.
 */
export const SOLVER_VERSION = 4;
