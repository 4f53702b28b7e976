import { among, type Check, equal } from '../check.ts';
import { activeOnAll, allInputs, inputsOf, offCount } from './now.ts';

/** The entries of the legend, and what the neurons of a group are doing. */
export const LEGEND: Readonly<Record<string, Check>> = {
  inputs: ([count]: readonly number[], c) => equal(count, c.oracle.data.inputs.length, 'inputs'),
  onAll: ([count]: readonly number[], c) =>
    among(count, activeOnAll(c, 'positive', allInputs(c)), 'positive neurons active on all'),
  onPositive: ([count]: readonly number[], c) =>
    among(count, activeOnAll(c, 'positive', inputsOf(c, 'positive')), 'positive neurons active on y > 0'),
  onNegative: ([count]: readonly number[], c) =>
    among(count, activeOnAll(c, 'negative', inputsOf(c, 'negative')), 'negative neurons active on y < 0'),
  off: ([count]: readonly number[], c) => {
    const group = c.place.startsWith('positive') ? 'positive' : 'negative';
    among(count, offCount(c, c.oracle.groups[group]), `${group} neurons active on none`);
  },
};
