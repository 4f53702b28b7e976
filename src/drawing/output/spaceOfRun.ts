import { makeOutputSpace, type OutputSpace } from '../../findings/output/outputSpace.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { basisOfRun } from '../sphere/displayBasis.ts';

/**
 * Where the function of a run is looked at, made once: in the plane of the pictures of directions, and in space in the plane
 * of the teacher and gamma.
 */
export function spaceOfRun(run: Run): OutputSpace {
  return memoOn(run, makeSpace);
}

function makeSpace(run: Run): OutputSpace {
  const { kind, axes } = basisOfRun(run);
  // of the globe: right, up (out of gamma), front (the teacher)
  return makeOutputSpace(run, kind === 'globe' ? [axes[2]!, axes[1]!] : axes);
}
