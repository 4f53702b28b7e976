import { bandsOf } from '../../findings/theory/runPhases.ts';
import type { Run } from '../../state/run.ts';
import type { Sheet } from '../canvas/sheet.ts';
import { PHASE_COLOURS } from '../phases.ts';
import type { TimeLayout } from './timeLayout.ts';

/** Height of the tinted strip at the foot of the data. */
const PX_STRIP = 4;

/** The phases as a strip along the time axis, and their borders as lines through the data. */
export function drawPhases(
  { context, palette }: Pick<Sheet, 'context' | 'palette'>,
  { box, xScale }: Pick<TimeLayout, 'box' | 'xScale'>,
  run: Run,
): void {
  for (const { phase, from, to } of bandsOf(run)) {
    const px = Math.round(xScale(from));
    const pxEnd = Math.min(Math.round(xScale(to)), box.right);
    if (px > box.right) continue;
    context.fillStyle = palette[PHASE_COLOURS[phase]];
    context.fillRect(px, box.bottom - PX_STRIP, pxEnd - px, PX_STRIP);
    context.globalAlpha = 0.35;
    context.fillRect(px, box.top, pxEnd - px, box.bottom - PX_STRIP - box.top);
    context.globalAlpha = 1;
    if (from === 0) continue;
    // where the tints are not told apart, on paper or by the eye, the border is
    context.fillStyle = palette.hairline;
    context.fillRect(px, box.top, 1, box.bottom - box.top);
  }
}
