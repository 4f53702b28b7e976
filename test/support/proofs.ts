import type { PictureId } from '../../src/drawing/picture.ts';
import type { Parameters } from '../../src/experiment/parameters.ts';
import type { Run } from '../../src/state/run.ts';
import { solvedRun } from './solvedRun.ts';

/** A run that pictures are proved with: small, solved by the worker's own code. */
export interface ProofRun {
  readonly change: Partial<Parameters>;
  /** flow times: before the bundle has formed, in the middle, near the end */
  readonly times: readonly [number, number, number];
}

export const PROOF_RUNS = {
  plane: { change: { width: 12, networkSeed: 3 }, times: [0.5, 11, 40] },
  before: { change: { width: 12, networkSeed: 5, initScale: 1e-2 }, times: [0.5, 11, 40] },
  space: { change: { width: 12, networkSeed: 3, dimension: 3, samples: 8 }, times: [0.5, 11, 60] },
  four: {
    change: { width: 12, networkSeed: 4, scheme: 'centred', dimension: 4, samples: 4, initScale: 4 ** -7 },
    times: [0.5, 20, 80],
  },
  teachers: {
    change: { width: 12, networkSeed: 3, scheme: 'opposed', dimension: 3, samples: 6, initScale: 1e-5 },
    times: [0.5, 12, 60],
  },
  sides: {
    change: { width: 12, networkSeed: 3, scheme: 'opposed', samples: 4, initScale: 1e-3 },
    times: [0.5, 4.5, 20],
  },
  line: {
    change: { width: 12, networkSeed: 3, scheme: 'centred', dimension: 2, bias: true, samples: 6 },
    times: [0.5, 3, 20],
  },
  edge: {
    change: {
      width: 12,
      networkSeed: 3,
      scheme: 'opposed',
      samples: 4,
      method: 'descent',
      learningRate: 0.9,
    },
    times: [0.9, 5.4, 9],
  },
  huge: { change: { width: 12, networkSeed: 3, initScale: 64, samples: 6 }, times: [0, 0.01, 100] },
  counterexample: {
    change: { width: 12, networkSeed: 3, scheme: 'counterexample', dimension: 3, initScale: 1e-4 },
    times: [0.01, 0.1, 1],
  },
} as const satisfies Record<string, ProofRun>;

const solved = new Map<keyof typeof PROOF_RUNS, Promise<Run>>();

/** The run, solved once a test file and only where it is wanted. */
export function proofRun(name: keyof typeof PROOF_RUNS): Promise<Run> {
  const run = solved.get(name) ?? solvedRun(PROOF_RUNS[name].change);
  solved.set(name, run);
  return run;
}

export interface Proved {
  /** of the file: the picture's id, and what is special in it */
  readonly name: string;
  readonly picture: PictureId;
  readonly run: keyof typeof PROOF_RUNS;
  readonly settings?: readonly string[];
  /** a knob has turned: the run before is drawn faint */
  readonly ghost?: keyof typeof PROOF_RUNS;
  /** only in the small box, where the stage would show nothing more, or half a megabyte of hatching */
  readonly smallOnly?: boolean;
}

/** Every picture that draws on a canvas, and again where it draws another run or setting in another way. */
export const PROVED: readonly Proved[] = [
  { name: 'directions', picture: 'directions', run: 'plane', settings: ['yardsticks'] },
  { name: 'directions-globe', picture: 'directions', run: 'space' },
  { name: 'function-globe', picture: 'function', run: 'space' },
  { name: 'function-globe-teachers', picture: 'function', run: 'teachers', smallOnly: true },
  { name: 'directions-teachers', picture: 'directions', run: 'teachers', smallOnly: true },
  { name: 'directions-projection', picture: 'directions', run: 'four' },
  { name: 'function', picture: 'function', run: 'plane' },
  { name: 'function-before', picture: 'function', run: 'plane', ghost: 'before', smallOnly: true },
  { name: 'function-teachers', picture: 'function', run: 'sides' },
  { name: 'function-line', picture: 'function', run: 'line' },
  { name: 'function-section', picture: 'function', run: 'four' },
  { name: 'function-huge', picture: 'function', run: 'huge' },
  { name: 'loss', picture: 'loss', run: 'plane' },
  { name: 'norms', picture: 'norms', run: 'plane', settings: ['yardsticks'] },
  { name: 'norms-before', picture: 'norms', run: 'plane', ghost: 'before', smallOnly: true },
  { name: 'directions-before', picture: 'directions', run: 'plane', ghost: 'before', smallOnly: true },
  { name: 'angle', picture: 'angle', run: 'plane' },
  { name: 'eigen', picture: 'eigen', run: 'four' },
  { name: 'bundle', picture: 'bundle', run: 'plane' },
  { name: 'angles', picture: 'angles', run: 'plane' },
  { name: 'complexity', picture: 'complexity', run: 'four' },
  { name: 'generalisation', picture: 'generalisation', run: 'space' },
  { name: 'two-teachers', picture: 'two-teachers', run: 'teachers' },
  { name: 'raster', picture: 'raster', run: 'plane' },
  { name: 'raster-matrix', picture: 'raster', run: 'teachers', settings: ['matrix'] },
  { name: 'predictor', picture: 'predictor', run: 'plane' },
  { name: 'predictor-scales', picture: 'predictor', run: 'plane', settings: ['both-scales'] },
  { name: 'predictor-section', picture: 'predictor', run: 'space', settings: ['axes-1-3'], smallOnly: true },
  { name: 'light-cone', picture: 'light-cone', run: 'plane' },
  { name: 'light-cone-space', picture: 'light-cone', run: 'space' },
  { name: 'least-norm', picture: 'least-norm', run: 'space' },
  { name: 'sharpness', picture: 'sharpness', run: 'plane' },
  { name: 'sharpness-descent', picture: 'sharpness', run: 'edge', smallOnly: true },
];

export interface Written {
  /** of the file */
  readonly name: string;
  readonly picture: 'assumptions' | 'frame' | 'least-norm';
  readonly run: keyof typeof PROOF_RUNS;
}

/** Every picture that is text and tables, and again where a run is told in another way. */
export const WRITTEN: readonly Written[] = [
  { name: 'assumptions', picture: 'assumptions', run: 'plane' },
  { name: 'assumptions-beyond', picture: 'assumptions', run: 'four' },
  { name: 'frame', picture: 'frame', run: 'plane' },
  { name: 'frame-teachers', picture: 'frame', run: 'teachers' },
  { name: 'least-norm', picture: 'least-norm', run: 'counterexample' },
  { name: 'least-norm-refused', picture: 'least-norm', run: 'plane' },
];
