import { en } from '../../text/en.ts';
import { type RichText, upright } from '../axis/number.ts';
import { addCircle, addSquare } from '../canvas/marks.ts';
import { drawText, measureText } from '../canvas/richText.ts';
import type { Sheet } from '../canvas/sheet.ts';
import { NEURON_STYLES } from '../neurons/neuronStyle.ts';
import { type Colour, resolveColour } from '../palette.ts';
import type { CurveColumns } from './columns.ts';
import { forGroup } from './drawCurves.ts';
import { spreadLabels } from './labels.ts';
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
      if (style.glyph === 'square') addSquare(context, px, py, radius);
      else addCircle(context, px, py, radius);
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

interface Name {
  readonly text: RichText;
  readonly colour: Colour;
  readonly py: number;
}

/** Lines carry their names, groups of neurons theirs, at one end; those that find no room are left to the readout. */
export function drawNames(
  sheet: Sheet,
  layout: PlotLayout,
  columns: CurveColumns,
  at: 'start' | 'end' = 'end',
): void {
  const { context, palette } = sheet;
  const { box, yScale, fontSize } = layout;
  const gap = 1.25 * fontSize;
  const room = Math.max(1, Math.floor((box.bottom - box.top) / gap));
  const names = [...groupNames(columns, yScale), ...lineNames(columns, yScale, at)].slice(0, room);
  const heights = spreadLabels(
    names.map((name) => name.py - 0.9 * fontSize),
    gap,
    box.top + gap / 2,
    box.bottom - gap / 2,
  );
  for (const [index, { text, colour }] of names.entries()) {
    const setting = { size: fontSize, weight: 500 } as const;
    if (measureText(context, palette, text, setting) > 0.4 * (box.right - box.left)) continue;
    const px = at === 'start' ? box.left + 6 : box.right - 4;
    drawText(context, palette, text, px, heights[index]!, {
      ...setting,
      align: at === 'start' ? 'left' : 'right',
      colour: resolveColour(palette, colour),
      halo: true,
    });
  }
}

function groupNames(columns: CurveColumns, yScale: PlotLayout['yScale']): Name[] {
  if (columns.neurons.length === 0 || columns.count === 0) return [];
  return NEURON_STYLES.flatMap((style) => {
    const ends: number[] = [];
    forGroup(columns, style, (c) => ends.push(yScale(columns.column(c)[columns.count - 1]!)));
    if (ends.length === 0) return [];
    const finite = ends.filter(Number.isFinite).sort((a, b) => a - b);
    const py = finite[Math.floor(finite.length / 2)] ?? yScale.range()[0]!;
    return [{ text: [upright(en.pictures.neurons.groups[style.name])], colour: style.colour, py }];
  });
}

function lineNames(columns: CurveColumns, yScale: PlotLayout['yScale'], at: 'start' | 'end'): Name[] {
  if (columns.lines.length < 2 || columns.count === 0) return [];
  return columns.lines.flatMap((line, l) => {
    if (line.unlabelled || line.name.length === 0) return [];
    const column = columns.column(columns.neurons.length + l);
    // where it ends: it may not be measured in the last frames, or have ended before them
    let last = at === 'start' ? 0 : columns.count - 1;
    while (last >= 0 && Number.isNaN(column[last])) last--;
    return last < 0 ? [] : [{ text: line.name, colour: line.colour, py: yScale(column[last]!) }];
  });
}
