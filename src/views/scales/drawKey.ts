import { type RichText, tickText, upright } from '../../drawing/axis/number.ts';
import { drawText, measureText } from '../../drawing/canvas/richText.ts';
import type { Sides } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { setFormula } from '../../drawing/note/formula.ts';
import { scaleWords } from '../../text/scaleWords.ts';
import type { ScalesView } from './model.ts';
import { shadesOf } from './shades.ts';

const PX_BAR = 140;
const PX_LEAST_BAR = 24;
const PX_GAP = 6;

/** The key, above the map from its right end: what is measured, and its numbers at the ends of a bar of the colours. */
export function drawKey({ context, palette }: Sheet, view: ScalesView): void {
  const { layout, by, range } = view;
  const { fontSize } = layout;
  const setting = { size: fontSize };
  const parts = [setFormula(scaleWords().measures[by].symbol), endText(view, range.low)];
  const most = endText(view, range.high);
  const lengthOf = (text: RichText) => measureText(context, palette, text, setting);
  const { left, right, top, bottom } = keyBar(view, lengthOf(most));
  const py = (top + bottom) / 2;
  drawText(context, palette, most, right + PX_GAP, py, setting);
  const shades = shadesOf(palette, by);
  for (const [step, shade] of shades.entries()) {
    const [from, to] = [step, step + 1].map((end) =>
      Math.round(left + ((right - left) * end) / shades.length),
    ) as [number, number];
    context.fillStyle = shade;
    context.fillRect(from, top, to - from, bottom - top);
  }
  let px = left - PX_GAP;
  for (const part of parts.toReversed()) {
    const colour = part === parts[0] ? palette.ink : palette.inkSoft;
    px -= drawText(context, palette, part, px, py, { ...setting, align: 'right', colour }) + PX_GAP;
  }
}

function endText({ by }: ScalesView, log: number): RichText {
  const text = tickText(Number((10 ** log).toPrecision(6)), by !== 'angle' || log < 0);
  return by === 'angle' ? [...text, upright('\u00b0')] : text;
}

/** @param pxEnd length of the number at its right */
export function keyBar({ layout: { box, fontSize } }: ScalesView, pxEnd: number): Sides {
  const length = Math.max(PX_LEAST_BAR, Math.min(PX_BAR, 0.25 * (box.right - box.left)));
  const height = Math.round(0.7 * fontSize);
  const top = Math.round(box.top / 2 - 1 - height / 2);
  const right = Math.round(box.right - pxEnd - PX_GAP);
  return { left: right - Math.round(length), right, top, bottom: top + height };
}
