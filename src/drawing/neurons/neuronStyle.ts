import { Group } from '../../model/initialisation.ts';
import type { ColourName } from '../palette.ts';

/** How a neuron looks, the same in every picture: told apart by colour, by shape and by the dash of its curve. */
export interface NeuronStyle {
  readonly group: Group;
  readonly name: 'positive' | 'negative' | 'dead';
  readonly colour: ColourName;
  readonly glyph: 'round' | 'square' | 'hollow';
  /** lengths of strokes and gaps of its curve, in CSS pixels; none for a solid one */
  readonly dash: readonly number[];
}

const STYLES: Readonly<Record<Group, NeuronStyle>> = {
  [Group.Dead]: {
    group: Group.Dead,
    name: 'dead',
    colour: 'dead',
    glyph: 'hollow',
    dash: [2, 4],
  },
  [Group.Positive]: {
    group: Group.Positive,
    name: 'positive',
    colour: 'positive',
    glyph: 'round',
    dash: [],
  },
  [Group.Negative]: {
    group: Group.Negative,
    name: 'negative',
    colour: 'negative',
    glyph: 'square',
    dash: [5, 3],
  },
};

/** In drawing order: what matters most is drawn last, on top. */
export const NEURON_STYLES: readonly NeuronStyle[] = [
  STYLES[Group.Dead],
  STYLES[Group.Negative],
  STYLES[Group.Positive],
];

/** Place of a group's style in NEURON_STYLES. */
export function styleOrder(group: number): number {
  return NEURON_STYLES.indexOf(neuronStyle(group));
}

export function neuronStyle(group: number): NeuronStyle {
  return STYLES[group as Group] ?? STYLES[Group.Dead];
}

/** How many neurons are in each group. */
export function countGroups(groups: Uint8Array): Record<NeuronStyle['name'], number> {
  const counts = { positive: 0, negative: 0, dead: 0 };
  for (const group of groups) counts[neuronStyle(group).name]++;
  return counts;
}
