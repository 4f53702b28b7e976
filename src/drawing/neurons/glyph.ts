import type { Context2D } from '../canvas/context.ts';
import { addCircle, addSquare } from '../canvas/shapes.ts';
import type { NeuronStyle } from './neuronStyle.ts';

/** How near the pointer has to be to a glyph, CSS pixels. */
export const PX_REACH = 14;

/** The outline of a neuron's glyph, added to the path that is open on `context`. Sizes in CSS pixels. */
export function addGlyph(
  context: Context2D,
  { glyph }: Pick<NeuronStyle, 'glyph'>,
  px: number,
  py: number,
  radius: number,
): void {
  if (glyph === 'square') addSquare(context, px, py, radius);
  else addCircle(context, px, py, radius);
}
