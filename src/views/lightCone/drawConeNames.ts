import { type RichText, symbol, tickText, upright } from '../../drawing/axis/number.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { newPoint } from '../../drawing/sphere/placement.ts';
import { INNER_RADIUS } from '../../drawing/sphere/radial.ts';
import { lightConeWords } from '../../text/lightConeWords.ts';
import { ARCS, type Sign } from './conePlacement.ts';
import type { ConeView } from './model.ts';

/** A cone smaller than this has no room for the names of its circles. */
const PX_LABELLED = 40;

/** Where a circle reaches farthest to the left: its name stands beside it. */
function leftmost({ cone }: ConeView, sign: Sign, radius: number): { px: number; py: number } {
  const point = newPoint();
  const most = { px: Number.POSITIVE_INFINITY, py: 0 };
  for (let k = 0; k < ARCS; k++) {
    const turn = (2 * Math.PI * k) / ARCS;
    cone.place(radius * Math.cos(turn), radius * Math.sin(turn), sign * radius, point);
    if (point.px < most.px) {
      most.px = point.px;
      most.py = point.py;
    }
  }
  return most;
}

/** The decades of |a| = |w|, on the left of both halves. */
export function drawCircleNames(sheet: Sheet, view: ConeView): void {
  const { context, palette } = sheet;
  const { cone, radial, fontSize } = view;
  if (cone.pxRadius < PX_LABELLED) return;
  for (const sign of [1, -1] as const) {
    let last = Number.POSITIVE_INFINITY;
    const names: [RichText, number][] = [...radial.rings]
      .reverse()
      .map((value) => [tickText(value, true), radial.radius(Math.log10(value))]);
    if (Math.abs(radial.radius(0) - 1) < 1e-9) names.unshift([[upright('1')], 1]);
    for (const [text, radius] of names) {
      const { px, py } = leftmost(view, sign, radius);
      // towards the apex circles crowd
      if (radius <= INNER_RADIUS + 0.02 || Math.abs(py - last) < 1.15 * fontSize) continue;
      last = py;
      drawText(context, palette, text, px - 6, py, { size: fontSize - 1, align: 'right' });
    }
  }
}

/** Signs of the two halves, above and below them. */
export function drawHalfNames({ context, palette }: Sheet, { cone, fontSize, layout }: ConeView): void {
  const text = lightConeWords();
  const point = newPoint();
  let [pyTop, pyBottom] = [Number.POSITIVE_INFINITY, 0];
  for (let k = 0; k < ARCS; k++) {
    const turn = (2 * Math.PI * k) / ARCS;
    cone.place(Math.cos(turn), Math.sin(turn), 1, point);
    pyTop = Math.min(pyTop, point.py);
    cone.place(Math.cos(turn), Math.sin(turn), -1, point);
    pyBottom = Math.max(pyBottom, point.py);
  }
  const setting = { size: fontSize, align: 'center', weight: layout.roomy ? 600 : 400 } as const;
  drawText(context, palette, signText(text.future), cone.pxCentre, pyTop - 0.75 * fontSize, {
    ...setting,
    colour: palette.positive,
  });
  drawText(context, palette, signText(text.past), cone.pxCentre, pyBottom + 0.8 * fontSize, {
    ...setting,
    colour: palette.negative,
  });
}

/** The first letter is a symbol. */
function signText(text: string): RichText {
  const [first = '', ...rest] = text;
  return [symbol(first), upright(rest.join(''))];
}
