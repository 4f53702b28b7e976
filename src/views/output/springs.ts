import type { Context2D } from '../../drawing/canvas/context.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { markAlpha } from '../../drawing/lit.ts';

/** Springs shorter than this, and those of very many inputs, are straight. */
const PX_COILED = 14;
const MOST_COILED = 60;
const COILS = 4;
/** Half the width of a coil, on the stage and in a small picture. */
const PX_COIL = { roomy: 3.5, small: 2 };

/** One end of a residual and the other. */
export interface Spring {
  /** whose it is */
  readonly input: number;
  readonly pxLabel: number;
  readonly pyLabel: number;
  readonly pxOutput: number;
  readonly pyOutput: number;
}

/** The residuals as springs: from what an input should give to what it gives. A dot stands for what it should. */
export function drawSprings(
  { context, palette, state }: Sheet,
  springs: readonly Spring[],
  roomy: boolean,
): void {
  const coiled = springs.length <= MOST_COILED;
  const pxCoil = PX_COIL[roomy ? 'roomy' : 'small'];
  context.globalAlpha = markAlpha(state, 'inputs');
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  context.beginPath();
  for (const spring of springs) addSpring(context, spring, coiled ? pxCoil : 0);
  context.stroke();
  const radius = springs.length > MOST_COILED ? 1.75 : roomy ? 3.5 : 2.5;
  context.fillStyle = palette.input;
  context.strokeStyle = palette.ground;
  for (const { pxLabel, pyLabel } of springs) {
    context.beginPath();
    context.arc(pxLabel, pyLabel, radius, 0, 2 * Math.PI);
    context.fill();
    if (coiled) context.stroke();
  }
  context.globalAlpha = 1;
}

/** @param pxCoil half the width of its coils; 0 for a straight one */
export function addSpring(context: Context2D, spring: Omit<Spring, 'input'>, pxCoil: number): void {
  const { pxLabel, pyLabel, pxOutput, pyOutput } = spring;
  const [dx, dy] = [pxOutput - pxLabel, pyOutput - pyLabel];
  const length = Math.hypot(dx, dy);
  if (length < 0.5) return;
  context.moveTo(pxLabel, pyLabel);
  if (pxCoil > 0 && length >= PX_COILED) {
    const [acrossX, acrossY] = [(-dy / length) * pxCoil, (dx / length) * pxCoil];
    for (let turn = 0; turn < 2 * COILS; turn++) {
      const along = 0.2 + (0.6 * (turn + 0.5)) / (2 * COILS);
      const side = turn % 2 === 0 ? 1 : -1;
      context.lineTo(pxLabel + along * dx + side * acrossX, pyLabel + along * dy + side * acrossY);
    }
  }
  context.lineTo(pxOutput, pyOutput);
}
