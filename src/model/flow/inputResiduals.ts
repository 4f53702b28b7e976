import type { Dataset } from '../problem.ts';
import type { MergedSamples } from './mergedSamples.ts';

/**
 * The residuals of the given inputs, from those of the merged samples. What the network puts out on x_i is a share of
 * what it puts out on its sample u, so that r_i = y_i - share_i (y_u - r_u); an input 0 keeps its label.
 */
export class InputResiduals {
  private readonly merged: MergedSamples;
  /** per input: y_i - share_i y_u, 0 where the input is a sample by itself, so that its residual is the sample's to the bit */
  private readonly offsets: Float64Array;

  constructor(merged: MergedSamples, { labels }: Dataset) {
    const { starts, members, shares, count } = merged;
    this.merged = merged;
    this.offsets = labels.slice();
    for (let sample = 0; sample < count; sample++) {
      for (let at = starts[sample]!; at < starts[sample + 1]!; at++) {
        const i = members[at]!;
        this.offsets[i]! -= shares[i]! * merged.labels[sample]!;
      }
    }
  }

  /** Writes the residuals of the inputs (n) into `into`. @param residuals those of the samples */
  spread(residuals: Float64Array, into: Float64Array): void {
    const { starts, members, shares, count } = this.merged;
    into.set(this.offsets);
    for (let sample = 0; sample < count; sample++) {
      for (let at = starts[sample]!; at < starts[sample + 1]!; at++) {
        const i = members[at]!;
        into[i]! += shares[i]! * residuals[sample]!;
      }
    }
  }
}
