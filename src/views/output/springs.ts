import type { Context2D } from '../../drawing/canvas/context.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { markAlpha } from '../../drawing/lit.ts';

/** Springs shorter than this, and those of very many inputs, are straight; from here on coils open as a spring is drawn out. */
const PX_COILED = 14;
const PX_OPEN = 34;
const MOST_COILED = 60;
const COILS = 5;
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
  const pxCoil = PX_COIL[roomy ? 'roomy' : 'small'];
  const few = springs.length <= MOST_COILED;
  const coiled = few && !areCrowded(springs, 2 * pxCoil + 1);
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
    if (few) context.stroke();
  }
  context.globalAlpha = 1;
}

/** Whether half of the springs or more would run into another's coils: then they are told apart only as lines. */
export function areCrowded(springs: readonly Spring[], pxApart: number): boolean {
  let crowded = 0;
  for (const one of springs) {
    const meets = (other: Spring) => {
      // one end of each stays while the other moves: what is farther apart of the two says how they lie
      const atLabels = Math.hypot(one.pxLabel - other.pxLabel, one.pyLabel - other.pyLabel);
      const atOutputs = Math.hypot(one.pxOutput - other.pxOutput, one.pyOutput - other.pyOutput);
      return other !== one && Math.max(atLabels, atOutputs) < pxApart;
    };
    if (springs.some(meets)) crowded++;
  }
  return 2 * crowded >= springs.length && springs.length > 1;
}

/** @param pxCoil half the width of its coils; 0 for a straight one */
export function addSpring(context: Context2D, spring: Omit<Spring, 'input'>, pxCoil: number): void {
  const { pxLabel, pyLabel, pxOutput, pyOutput } = spring;
  const [dx, dy] = [pxOutput - pxLabel, pyOutput - pyLabel];
  const length = Math.hypot(dx, dy);
  if (length < 0.5) return;
  context.moveTo(pxLabel, pyLabel);
  if (pxCoil > 0 && length >= PX_COILED) {
    const half = pxCoil * Math.min(1, (length - PX_COILED) / (PX_OPEN - PX_COILED));
    const [acrossX, acrossY] = [(-dy / length) * half, (dx / length) * half];
    for (let turn = 0; turn < 2 * COILS; turn++) {
      const along = 0.12 + (0.76 * (turn + 0.5)) / (2 * COILS);
      const side = turn % 2 === 0 ? 1 : -1;
      context.lineTo(pxLabel + along * dx + side * acrossX, pyLabel + along * dy + side * acrossY);
    }
  }
  context.lineTo(pxOutput, pyOutput);
}
