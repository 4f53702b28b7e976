import { lowered, symbol, tickText, upright } from '../../drawing/axis/number.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import { crisp } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import type { OutputView } from './model.ts';
import type { ParityFrame } from './parityFrame.ts';
import { drawSprings, type Spring } from './springs.ts';

/** Axes, their numbers, and the diagonal where the output is the label. */
export function drawParityStill({ context, palette }: Sheet, view: OutputView, frame: ParityFrame): void {
  const { scale, box, pxOf, pyOf } = frame;
  const { fontSize } = view;
  for (const value of scale.ticks) {
    const [px, py] = [crisp(pxOf(value)), crisp(pyOf(value))];
    context.strokeStyle = value === 0 ? palette.control : palette.grid;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(px, box.top);
    context.lineTo(px, box.bottom);
    context.moveTo(box.left, py);
    context.lineTo(box.right, py);
    context.stroke();
    const text = tickText(value, false);
    drawText(context, palette, text, box.left - 5, py, { align: 'right', size: fontSize - 1 });
    drawText(context, palette, text, px, box.bottom + 4, {
      align: 'center',
      baseline: 'top',
      size: fontSize - 1,
    });
  }
  context.strokeStyle = palette.teacher;
  context.lineWidth = view.roomy ? 2 : 1.5;
  context.beginPath();
  context.moveTo(box.left, box.bottom);
  context.lineTo(box.right, box.top);
  context.stroke();
  const size = fontSize;
  const input = [symbol('x'), lowered('i')];
  drawText(context, palette, [symbol('h'), upright('('), ...input, upright(')')], box.left, box.top - 4, {
    size,
    baseline: 'bottom',
    colour: palette.ink,
  });
  drawText(context, palette, [symbol('y'), lowered('i')], box.right + 4, box.bottom, {
    size,
    colour: palette.ink,
  });
}

/** Every input: how far it is from the diagonal is its residual. */
export function drawParityMoving(sheet: Sheet, view: OutputView, frame: ParityFrame): void {
  drawSprings(sheet, paritySprings(view, frame, sheet.state.player.time), view.roomy);
}

export function paritySprings({ run }: OutputView, { pxOf, pyOf }: ParityFrame, time: number): Spring[] {
  const { residuals } = stateAt(run, time);
  const springs: Spring[] = [];
  for (const [input, label] of run.start.dataset.labels.entries()) {
    const output = label - residuals[input]!;
    if (!Number.isFinite(output)) continue;
    // the dot is the input as it is; the spring draws it to the diagonal
    const px = pxOf(label);
    springs.push({ input, pxLabel: px, pyLabel: pyOf(output), pxOutput: px, pyOutput: pyOf(label) });
  }
  return springs;
}
