import { bandsOf } from '../../findings/theory/runPhases.ts';
import type { Run } from '../../state/run.ts';
import type { Sheet } from '../canvas/sheet.ts';
import { PHASE_COLOURS } from '../phases.ts';
import type { TimeLayout } from './timeLayout.ts';

/** Height of the tinted strip at the foot of the data. */
const PX_STRIP = 4;
/** Of a border, so that it is not taken for the playhead. */
const BORDER_DASH = [3, 3];

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
    context.globalAlpha = 0.5;
    context.fillRect(px, box.top, pxEnd - px, box.bottom - PX_STRIP - box.top);
    context.globalAlpha = 1;
    if (from === 0) continue;
    // the greys are near to each other, and data lie over them: it is the border that tells one phase from the next
    context.strokeStyle = palette.control;
    context.lineWidth = 1;
    context.setLineDash(BORDER_DASH);
    context.beginPath();
    context.moveTo(px + 0.5, box.top);
    context.lineTo(px + 0.5, box.bottom);
    context.stroke();
    context.setLineDash([]);
  }
}
