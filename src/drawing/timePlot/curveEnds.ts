import type { Sheet } from '../canvas/sheet.ts';
import { addGlyph } from '../neurons/glyph.ts';
import { NEURON_STYLES } from '../neurons/neuronStyle.ts';
import type { CurveColumns } from './columns.ts';
import { forGroup } from './drawCurves.ts';
import type { PlotLayout } from './layout.ts';

/** Every curve ends in the neuron's glyph, so that groups are told apart without their colours. */
export function drawEnds({ context, palette }: Sheet, layout: PlotLayout, columns: CurveColumns): void {
  const { box, pxTimes, yScale } = layout;
  const { count } = columns;
  if (count === 0) return;
  const px = Math.min(pxTimes[count - 1]!, box.right) + 4;
  const radius = layout.fontSize / 5;
  for (const style of NEURON_STYLES) {
    context.beginPath();
    forGroup(columns, style, (c) => {
      const py = yScale(columns.column(c)[count - 1]!);
      if (!(py > box.top - 4 && py < box.bottom + 4)) return;
      addGlyph(context, style, px, py, radius);
    });
    if (style.glyph === 'hollow') {
      context.fillStyle = palette.ground;
      context.fill();
      context.strokeStyle = palette[style.colour];
      context.lineWidth = 1;
      context.stroke();
    } else {
      context.fillStyle = palette[style.colour];
      context.fill();
    }
  }
}
