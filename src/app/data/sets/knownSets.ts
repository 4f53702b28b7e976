import { standardised } from '../../../share/table/standardise.ts';
import type { DataText } from '../dataText.ts';
import { randomLabels, twoMoons } from './drawnSets.ts';
import { flowersOf, MEASURES } from './iris.ts';
import { type KnownSet, labelled } from './knownSet.ts';

/** The sets that people know, in the order of the list; one without its text is a type error. */
export const KNOWN_SETS = {
  xor,
  moons: twoMoons,
  iris,
  polyline,
  random: randomLabels,
} as const satisfies Readonly<Record<keyof DataText['sets']['list'], () => KnownSet>>;

export type KnownSetId = keyof typeof KNOWN_SETS;

/** The corners of a square about the origin; +1 where the coordinates have different signs. */
function xor(): KnownSet {
  const inputs = [
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ];
  return {
    given: labelled(inputs, [-1, 1, -1, 1]),
    settings: { bias: false, width: 100, initScale: 1e-3, lossTarget: 1e-9 },
  };
}

/** The petals of two species that overlap, standardised; virginica is +1. */
function iris(): KnownSet {
  const petals = (['versicolor', 'virginica'] as const).map((species) =>
    flowersOf(species).map((flower) => [
      flower[MEASURES.indexOf('petal length')]!,
      flower[MEASURES.indexOf('petal width')]!,
    ]),
  );
  const labels = petals.flatMap((flowers, species) => flowers.map(() => (species === 0 ? -1 : 1)));
  return {
    given: labelled(standardised(petals.flat()).inputs, labels),
    settings: { bias: true, width: 60, initScale: 0.01, lossTarget: 1e-3 },
  };
}

/** Nine points along a line that bends twice, on one coordinate. */
function polyline(): KnownSet {
  const inputs = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1].map((x) => [x]);
  return {
    given: labelled(inputs, [0, 0.5, 1, 0.5, 0, -0.5, -1, -0.5, 0]),
    settings: { bias: true, width: 60, initScale: 1e-3, lossTarget: 1e-9 },
  };
}
