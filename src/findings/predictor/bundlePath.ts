import { Group, membersOf } from '../../model/initialisation.ts';
import { finished } from '../../model/pieces.ts';
import { bundleVector, eigenCoordinates } from '../../model/theory/eigenCoordinates.ts';
import type { Run } from '../../state/run.ts';
import { firstAbove } from '../../state/sorted.ts';

/** The path of the bundle vector v = sum of a_j w_j over the positive group, in an eigenbasis, one point a frame. */
export class BundlePath {
  readonly dimension: number;
  private readonly run: Run;
  private readonly vectors: Float64Array;
  private readonly members: Int32Array;
  private readonly rows: Float64Array[] = [];
  private readonly times: number[] = [];

  /** @param vectors d x d, row k the k-th unit eigenvector */
  constructor(run: Run, vectors: Float64Array) {
    const { groups, dataset } = run.start;
    this.run = run;
    this.vectors = vectors;
    this.dimension = dataset.dimension;
    this.members = membersOf(groups, Group.Positive);
  }

  /** points so far, one a frame */
  get count(): number {
    return this.rows.length;
  }

  /** nu (d) of frame f */
  point(f: number): Float64Array {
    return this.rows[f]!;
  }

  time(f: number): number {
    return this.times[f]!;
  }

  /** Brings the path up to the frames that the run has: O(m d + d^2) for each that is new. */
  update(): void {
    finished(this.updateInPieces());
  }

  /** The same in pieces of a frame. */
  *updateInPieces(): Generator<void, void> {
    const { run, times } = this;
    // a run that was thinned to save memory has other frames than before
    const known = times.length;
    const same = known <= run.frameCount && (known === 0 || times[known - 1] === run.times[known - 1]);
    if (!same) this.rows.length = times.length = 0;
    for (let f = times.length; f < run.frameCount; f++) {
      const { output, hidden } = run.frame(f);
      times.push(run.times[f]!);
      this.rows.push(
        eigenCoordinates(this.vectors, bundleVector(this.members, output, hidden, this.dimension)),
      );
      yield;
    }
  }

  /**
   * nu (d) at a flow time. Between frames a coordinate that keeps its sign goes evenly by its logarithm, as the tiny
   * network grows; any other goes evenly by itself.
   */
  at(time: number): Float64Array {
    const f = this.indexAt(time);
    const before = this.rows[f]!;
    if (f + 1 >= this.count || !(time > this.times[f]!)) return before;
    const share = (time - this.times[f]!) / (this.times[f + 1]! - this.times[f]!);
    const after = this.rows[f + 1]!;
    return before.map((value, k) => {
      const ratio = after[k]! / value;
      const grows = ratio > 0 && Number.isFinite(ratio);
      return grows ? value * ratio ** share : value + share * (after[k]! - value);
    });
  }

  /** largest f with a time of at most `time` */
  indexAt(time: number): number {
    return Math.max(0, firstAbove(this.times, this.count, time) - 1);
  }
}
