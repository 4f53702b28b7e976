import type { AppState } from '../../state/appState.ts';
import type { RichText } from '../axis/number.ts';
import { drawText, measureText } from '../canvas/richText.ts';
import { addCircle } from '../canvas/shapes.ts';
import type { Sheet } from '../canvas/sheet.ts';

/**
 * How a neuron is marked, the same in every picture: by a thin line of ink while it is under the pointer or the focus; by a
 * thick one, and its number on a plate, where it is pinned and stays when the pointer goes.
 */
export function markLine({ pinned }: Pick<AppState, 'pinned'>, neuron: number): number {
  return neuron === pinned ? 3 : 1.5;
}

/** The ring about its glyph. Radius in CSS pixels. */
export function strokeRing(sheet: Sheet, neuron: number, px: number, py: number, radius: number): void {
  const { context, palette, state } = sheet;
  context.beginPath();
  addCircle(context, px, py, radius);
  context.strokeStyle = palette.ink;
  context.lineWidth = markLine(state, neuron);
  context.stroke();
}

export const NEURON_LABEL = { weight: 600, halo: true } as const;

/** Its number with what a picture says of it, beginning at `left`; measured with `NEURON_LABEL`. Sizes in CSS pixels. */
export function drawNeuronLabel(
  { context, palette, state }: Sheet,
  neuron: number,
  text: RichText,
  left: number,
  py: number,
  { size, colour = palette.ink }: { readonly size: number; readonly colour?: string },
): void {
  const setting = { ...NEURON_LABEL, size };
  if (neuron !== state.pinned) {
    drawText(context, palette, text, left, py, { ...setting, colour });
    return;
  }
  const length = measureText(context, palette, text, setting);
  context.fillStyle = palette.ink;
  context.beginPath();
  context.roundRect(left - 5, py - 0.8 * size, length + 10, 1.6 * size, 4);
  context.fill();
  drawText(context, palette, text, left, py, { ...setting, halo: false, colour: palette.ground });
}
