import { type Parameters, RANGES } from '../../experiment/parameters.ts';
import { schemeUses } from '../../model/schemes/scheme.ts';
import type { CompareText } from '../../text/compareWords.ts';

/** A comparison that is made in one go: what is kept beside the run on screen. */
export interface Offer {
  readonly id: Exclude<keyof CompareText['offers'], 'menu' | 'explain'>;
  readonly changes: readonly Partial<Parameters>[];
}

/** From where no bundle forms to where it is as good as one neuron. */
const SCALES = [1, 1e-2, 1e-4, 1e-6];
/** Well within the theory, nearly at its end, and beyond it. */
const ANGLES = [15, 44, 70];
const SEEDS = 4;

/** What the run of `parameters` can be held against, in the order of the menu. */
export function offersOf(parameters: Parameters): readonly Offer[] {
  const { initScale, angle, method, networkSeed, network, scheme } = parameters;
  const apart = (one: number, other: number) => Math.abs(Math.log(one / other));
  const scales: Offer = {
    id: 'scales',
    changes: allButNearest(SCALES, (scale) => apart(scale, initScale)).map((scale) => ({ initScale: scale })),
  };
  const methods: Offer = {
    id: 'methods',
    changes: [{ method: method === 'flow' ? 'descent' : 'flow' }],
  };
  const seeds: Offer = {
    id: 'seeds',
    // after the last seed comes the first
    changes: Array.from({ length: SEEDS - 1 }, (_, k) => ({
      networkSeed: (networkSeed + k + 1) % (RANGES.networkSeed.max + 1),
    })),
  };
  const angles: Offer = {
    id: 'angles',
    changes: allButNearest(ANGLES, (one) => Math.abs(one - angle)).map((one) => ({ angle: one })),
  };
  return [
    scales,
    methods,
    // a start that is the reader's own has no seed
    ...(network === null ? [seeds] : []),
    ...(schemeUses(scheme, 'angle') ? [angles] : []),
  ];
}

/** What rounding makes of two that are equally near: the first of them counts as the nearest. */
const ROUNDING = 1e-9;

/** In place of the nearest stands the value of the run itself. */
function allButNearest(values: readonly number[], distance: (value: number) => number): number[] {
  const nearest = values.reduce((best, value) =>
    distance(value) < distance(best) - ROUNDING ? value : best,
  );
  return values.filter((value) => value !== nearest);
}
