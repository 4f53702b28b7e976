import type { GivenData, Parameters } from '../../../experiment/parameters.ts';

/** Data that people know, with settings at which their run is solved in a few seconds. */
export interface KnownSet {
  readonly given: GivenData;
  readonly settings: Pick<Parameters, 'bias' | 'width' | 'initScale' | 'lossTarget'>;
}

/** A label that is one of two. */
export function labelled(inputs: readonly (readonly number[])[], labels: readonly number[]): GivenData {
  return { inputs, labels, teacher: null };
}
