import { plainAngle } from '../../drawing/axis/angle.ts';
import { upright } from '../../drawing/axis/number.ts';
import { drawText, measureText } from '../../drawing/canvas/richText.ts';
import { strokeArrow } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { words } from '../../text/words.ts';
import type { DirectionsView } from './model.ts';

/** Of more guesses than these only the arrows are drawn: the list beside the picture says how far each is off. */
const NAMED = 8;
/** Where their names stand, shares of the radius: by turns, so that two arrows side by side can both be read. */
const PLACES = [0.8, 0.66] as const;

/** In the plane, the arrows that were guessed before the run was seen, over the neurons, with how far each is off. */
export function drawGuesses({ context, palette, state }: Sheet, view: DirectionsView): void {
  const { space, placement, fontSize, roomy } = view;
  const { scored } = state;
  if (scored === null || scored.run !== space.run || space.basis.kind !== 'plane') return;
  const { pxCentre, pyCentre, pxRadius } = placement;
  const setting = { size: fontSize, weight: 600, halo: true } as const;
  const named = scored.off.length <= NAMED;
  context.strokeStyle = palette.ink;
  context.fillStyle = palette.ink;
  context.lineWidth = roomy ? 2 : 1.5;
  for (const [index, off] of scored.off.entries()) {
    const angle = (scored.guesses[index]! * Math.PI) / 180;
    const [x, y] = [Math.cos(angle), -Math.sin(angle)];
    context.setLineDash([2, 4]);
    strokeArrow(context, pxCentre, pyCentre, pxCentre + pxRadius * x, pyCentre + pxRadius * y, 10);
    context.setLineDash([]);
    if (!named) continue;
    const reach = PLACES[index % 2]! * pxRadius;
    const text = [upright(words().predict.onPicture(index + 1, plainAngle(Math.abs(off))))];
    // beside its arrow, on the side where the neurons do not go
    const [nx, ny] = off < 0 ? [-y, x] : [y, -x];
    const away =
      5 + (measureText(context, palette, text, setting) / 2) * Math.abs(nx) + (fontSize / 2) * Math.abs(ny);
    drawText(context, palette, text, pxCentre + reach * x + nx * away, pyCentre + reach * y + ny * away, {
      ...setting,
      align: 'center',
      colour: palette.ink,
    });
  }
}
