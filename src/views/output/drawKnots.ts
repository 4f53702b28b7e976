import { upright } from '../../drawing/axis/number.ts';
import type { Context2D } from '../../drawing/canvas/context.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { NEURON_STYLES, styleOrder } from '../../drawing/neurons/neuronStyle.ts';
import { knotsNow } from './knotsNow.ts';
import type { LineFrame } from './lineFrame.ts';
import type { OutputView } from './model.ts';

/** A tick for each neuron where it bends the function, on the rail of its group. */
export function drawKnots(
  { context, palette, state }: Sheet,
  view: OutputView,
  frame: LineFrame,
  selected: number | null,
): void {
  const { run } = view;
  const { line, pxOf, pyRails, box } = frame;
  const knots = knotsNow(run, line, state.player.time);
  const { groups } = run.start;
  const half = (pyRails[0]! - pyRails[1]!) / 2 - 1;
  context.lineWidth = 1;
  for (const [order, style] of NEURON_STYLES.entries()) {
    context.strokeStyle = palette[style.colour];
    context.beginPath();
    for (const [j, knot] of knots.entries()) {
      if (styleOrder(groups[j]!) !== order || !(knot >= line.from && knot <= line.to)) continue;
      context.moveTo(pxOf(knot), pyRails[order]! - half);
      context.lineTo(pxOf(knot), pyRails[order]! + half);
    }
    context.stroke();
  }
  drawBeyond(context, palette, view, frame, knots);
  if (selected === null) return;
  const knot = knots[selected]!;
  const order = styleOrder(groups[selected]!);
  const inside = knot >= line.from && knot <= line.to;
  const px = inside ? pxOf(knot) : knot < line.from ? box.left : box.right;
  if (inside) {
    context.beginPath();
    context.arc(px, pyRails[order]!, half + 3, 0, 2 * Math.PI);
    context.strokeStyle = palette.ink;
    context.lineWidth = 1.5;
    context.stroke();
  }
  drawText(context, palette, [upright(`#${selected + 1}`)], px, box.bottom - 8, {
    size: view.fontSize,
    weight: 600,
    align: px > (box.left + box.right) / 2 ? 'right' : 'left',
    halo: true,
    colour: palette.ink,
  });
}

/** How many knots of each group lie beyond either end: beside the rail, off its ticks, where there is room to say it. */
function drawBeyond(
  context: Context2D,
  palette: Sheet['palette'],
  { run, roomy }: OutputView,
  { line, box, pyRails }: LineFrame,
  knots: Float64Array,
): void {
  if (!roomy) return;
  const { groups } = run.start;
  for (const order of NEURON_STYLES.keys()) {
    let [left, right] = [0, 0];
    for (const [j, knot] of knots.entries()) {
      if (styleOrder(groups[j]!) !== order) continue;
      if (knot < line.from) left++;
      if (knot > line.to) right++;
    }
    const py = pyRails[order]!;
    if (left > 0)
      drawText(context, palette, [upright(`\u2190${left}`)], box.left - 14, py, { size: 11, align: 'right' });
    if (right > 0) drawText(context, palette, [upright(`${right}\u2192`)], box.right + 4, py, { size: 11 });
  }
}
