import { numberText, type RichText, symbol, tickText, upright } from '../../drawing/axis/number.ts';
import { setParts } from '../../drawing/axis/typeset.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import type { OutputScale } from '../../drawing/output/outputScale.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { outputWords } from '../../text/outputWords.ts';
import type { OutputView } from './model.ts';
import { addSpring } from './springs.ts';

const PX_SAMPLE = 26;
const PX_FROM_EDGE = 6;

/** What is what, in the upper left corner; in the lower one the loss, which is what the springs amount to. */
export function drawKey(sheet: Sheet, view: OutputView, scale: OutputScale, pxLeft = PX_FROM_EDGE): void {
  const { context, palette, pxHeight } = sheet;
  const { fontSize, run, space } = view;
  const text = outputWords().key;
  const line = 1.5 * fontSize;
  let py = 0.9 * fontSize;
  const entry = (name: string, sample: (py: number) => void) => {
    sample(py);
    drawText(context, palette, [upright(name)], pxLeft + PX_SAMPLE + 8, py, { size: fontSize, halo: true });
    py += line;
  };
  if (space.teachers !== null) {
    entry(space.teachers.angles.length > 2 ? text.teachers : text.teacher, (at) => {
      context.strokeStyle = palette.teacher;
      context.lineWidth = 2;
      context.beginPath();
      context.moveTo(pxLeft, at);
      context.lineTo(pxLeft + PX_SAMPLE, at);
      context.stroke();
    });
  }
  const swatch = (colour: 'positive' | 'negative') => (at: number) => {
    context.fillStyle = palette[colour];
    context.globalAlpha = 0.3;
    context.fillRect(pxLeft, at - 5, PX_SAMPLE, 10);
    context.globalAlpha = 1;
    context.strokeStyle = palette[colour];
    context.lineWidth = 1.5;
    context.setLineDash(colour === 'positive' ? [] : [5, 3]);
    context.beginPath();
    context.moveTo(pxLeft, at - 5);
    context.lineTo(pxLeft + PX_SAMPLE, at - 5);
    context.stroke();
    context.setLineDash([]);
  };
  entry(scale.low < 0 ? text.above : text.network, swatch('positive'));
  if (scale.low < 0) entry(space.line === null ? text.inside : text.below, swatch('negative'));
  entry(text.residual, (at) => {
    context.strokeStyle = palette.ink;
    context.lineWidth = 1;
    context.beginPath();
    addSpring(context, { pxLabel: pxLeft, pyLabel: at, pxOutput: pxLeft + PX_SAMPLE, pyOutput: at }, 3);
    context.stroke();
  });
  // over a line the corner below is of the knots
  if (space.line !== null) return;
  const { loss } = stateAt(run, sheet.state.player.time);
  const amount: RichText[] = [[symbol('L'), upright(' = '), ...numberText(loss)]];
  if (space.kind === 'angle') amount.push([upright(unitInputs(view) ? text.gap : text.gapOfUnits)]);
  if (scale.bent) amount.push(setParts(text.bent<RichText | string>(tickText(scale.linear, false))));
  for (const [index, said] of amount.entries()) {
    const at = pxHeight - 0.8 * fontSize - (amount.length - 1 - index) * 1.35 * fontSize;
    drawText(context, palette, said, PX_FROM_EDGE, at, {
      size: fontSize - (index === 0 ? 0 : 1),
      halo: true,
    });
  }
}

/** Whether all inputs have length 1, so that their springs are the residuals themselves. */
function unitInputs({ space }: OutputView): boolean {
  return space.inputs.every(({ size }) => Math.abs(size - 1) < 1e-9);
}
