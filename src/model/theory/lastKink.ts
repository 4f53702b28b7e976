import { firstBetween } from '../halving.ts';

/** Kinks as columns, by time. */
export interface KinkTimes {
  readonly times: ArrayLike<number>;
  readonly neurons: ArrayLike<number>;
}

/**
 * Index of the last kink of a neuron for which `counts` says so, among those numbered from `first` to before `end`; -1
 * where there is none. Looked for from the end: there may be millions.
 */
export function lastKinkAmong(
  { neurons }: KinkTimes,
  first: number,
  end: number,
  counts: (neuron: number) => boolean,
): number {
  for (let index = end - 1; index >= first; index--) if (counts(neurons[index]!)) return index;
  return -1;
}

/** How many of the first `count` kinks are earlier than `time`; O(log count). */
export function kinksBefore({ times }: KinkTimes, count: number, time: number): number {
  return firstBetween(-1, count, (index) => times[index]! >= time);
}
