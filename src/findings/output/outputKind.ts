import type { Dataset } from '../../model/problem.ts';

/**
 * How the function that a network computes can be seen whole: over a *line*, where one coordinate of the inputs is all that
 * differs; by *angle*, in the plane, because it is homogeneous of degree one (h(c x) = c h(x) for c >= 0); on a *globe* of
 * directions, in space. Elsewhere a plane *section* of it.
 */
export type OutputKind = 'line' | 'angle' | 'globe' | 'section';

export function outputKind(dataset: Dataset): OutputKind {
  const { dimension, bias } = dataset;
  if (constantOf(dataset) !== null) return 'line';
  if (dimension === 2) return 'angle';
  return dimension === 3 && !bias ? 'globe' : 'section';
}

/** c of inputs (x, c), or 0 of inputs of one coordinate; null where the inputs are not on such a line. */
export function constantOf({ dimension, samples, inputs, bias }: Dataset): number | null {
  if (dimension === 1) return 0;
  if (dimension !== 2) return null;
  const constant = inputs[1]!;
  if (bias) return constant;
  // a single point, however often it is there, does not tell which line it is on
  let differ = false;
  for (let i = 0; i < samples; i++) {
    if (inputs[2 * i + 1] !== constant) return null;
    differ ||= inputs[2 * i] !== inputs[0];
  }
  return differ && constant !== 0 ? constant : null;
}
