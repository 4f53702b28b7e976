import { words } from '../../text/words.ts';
import { type RichText, upright } from '../axis/number.ts';
import { drawText, measureText } from '../canvas/richText.ts';
import type { Sides } from '../canvas/shapes.ts';
import type { Sheet } from '../canvas/sheet.ts';
import { NEURON_STYLES } from '../neurons/neuronStyle.ts';
import { type Colour, resolveColour } from '../palette.ts';
import type { CurveColumns } from './columns.ts';
import type { Line } from './curves.ts';
import type { Panel } from './definition.ts';
import { drawColourKey } from './drawColourKey.ts';
import { forGroup } from './drawCurves.ts';
import type { PlotLayout } from './layout.ts';
import { spreadLabels } from './spreadLabels.ts';

/** Names of a panel that is less than so many lines of type high would cover its curves: they stand beside its heading. */
const SHALLOW_LINES = 7;
const PX_SAMPLE = 14;
/** Of a plot's width that a name may take. */
const MOST_OF_WIDTH = 0.4;

interface Name {
  readonly text: RichText;
  readonly colour: Colour;
  readonly at: 'start' | 'end';
  /** where the text begins (`start`) or ends (`end`) */
  readonly px: number;
  /** middle of the text */
  readonly py: number;
  /** where the curve begins or ends: names keep the order of their curves */
  readonly pyCurve: number;
}

/**
 * Lines carry their names, groups of neurons theirs, at one end; those that find no room are left to the readout.
 * @returns where they stand
 */
export function drawNames(sheet: Sheet, layout: PlotLayout, columns: CurveColumns, panel: Panel): Sides[] {
  if (columns.count === 0) return [];
  const lines = isShallow(layout, panel) ? [] : lineNames(sheet, layout, columns, panel.namesAt ?? 'end');
  const names = [...groupNames(columns, layout), ...lines];
  return (['start', 'end'] as const).flatMap((at) =>
    drawStack(
      sheet,
      layout,
      names.filter((name) => name.at === at),
    ),
  );
}

/** Names that stand at one end, apart from each other. */
function drawStack(
  { context, palette }: Sheet,
  { box, fontSize }: PlotLayout,
  all: readonly Name[],
): Sides[] {
  const gap = 1.25 * fontSize;
  const names = all.slice(0, Math.max(1, Math.floor((box.bottom - box.top) / gap)));
  names.sort((first, second) => first.pyCurve - second.pyCurve);
  let lowest = Number.NEGATIVE_INFINITY;
  const heights = spreadLabels(
    names.map(({ py }) => {
      lowest = Math.max(lowest, py);
      return lowest;
    }),
    gap,
    box.top + gap / 2,
    box.bottom - gap / 2,
  );
  const setting = { size: fontSize, weight: 500 } as const;
  return names.flatMap(({ text, colour, at, px }, index) => {
    const length = measureText(context, palette, text, setting);
    if (length > MOST_OF_WIDTH * (box.right - box.left)) return [];
    const py = heights[index]!;
    drawText(context, palette, text, px, py, {
      ...setting,
      align: at === 'start' ? 'left' : 'right',
      colour: resolveColour(palette, colour),
      halo: true,
    });
    const left = at === 'start' ? px : px - length;
    return [{ left, right: left + length, top: py - gap / 2, bottom: py + gap / 2 }];
  });
}

function groupNames(columns: CurveColumns, { box, yScale, fontSize }: PlotLayout): Name[] {
  if (columns.neurons.length === 0) return [];
  const px = box.right - 4;
  return NEURON_STYLES.flatMap((style) => {
    const ends: number[] = [];
    forGroup(columns, style, (c) => ends.push(yScale(columns.column(c)[columns.count - 1]!)));
    if (ends.length === 0) return [];
    const finite = ends.filter(Number.isFinite).sort((a, b) => a - b);
    const py = (finite[Math.floor(finite.length / 2)] ?? yScale.range()[0]!) - 0.9 * fontSize;
    const text = [upright(words().pictures.neurons.groups[style.name])];
    return [{ text, colour: style.colour, at: 'end', px, py, pyCurve: py }];
  });
}

/** Whether a line shows its name; one that is alone needs none. */
function isNamed(line: Line, lines: readonly Line[]): boolean {
  return line.name.length > 0 && !line.unlabelled && lines.length > 1;
}

function lineNames(
  { context, palette }: Sheet,
  layout: PlotLayout,
  columns: CurveColumns,
  namesAt: 'start' | 'end',
): Name[] {
  const setting = { size: layout.fontSize, weight: 500 } as const;
  return columns.lines.flatMap((line, l) => {
    if (!isNamed(line, columns.lines)) return [];
    const at = line.reference ? 'start' : namesAt;
    const column = columns.column(columns.neurons.length + l).subarray(0, columns.count);
    const place = namePlace(layout, column, measureText(context, palette, line.name, setting), at);
    return place === null ? [] : [{ text: line.name, colour: line.colour, at, ...place }];
  });
}

/**
 * Beside a curve, not on it: above or below the part of it that runs along the name, or on the inner side of a steep end,
 * whichever is nearest to the end.
 * @param pxLength of the name
 * @returns null for a curve without a place in the plot
 */
function namePlace(
  { box, pxTimes, yScale, fontSize }: PlotLayout,
  column: Float64Array,
  pxLength: number,
  at: 'start' | 'end',
): { px: number; py: number; pyCurve: number } | null {
  const shown = (coordinate: number) => Number.isFinite(yScale(coordinate));
  const end = at === 'end' ? column.findLastIndex(shown) : column.findIndex(shown);
  if (end < 0) return null;
  const inwards = at === 'end' ? -1 : 1;
  const pxEnd = at === 'end' ? box.right - 4 : box.left + 6;
  const pyEnd = Math.min(Math.max(yScale(column[end]!), box.top), box.bottom);
  const pyLine = Math.min(Math.max(pyEnd, box.top + fontSize / 2), box.bottom - fontSize / 2);
  let highest = pyEnd;
  let lowest = pyEnd;
  let pxFree = pxEnd;
  for (let f = end; f >= 0 && f < column.length; f += inwards) {
    const py = yScale(column[f]!);
    const px = pxTimes[f]!;
    if (Math.abs(py - pyLine) < fontSize) {
      // up to where the curve leaves the line of the name, between this frame and the next
      const pyNext = yScale(column[f + inwards] ?? Number.NaN);
      const share = Math.abs(pyNext - py) > 0 ? Math.min(1, fontSize / Math.abs(pyNext - py)) : 0;
      pxFree = px + share * ((pxTimes[f + inwards] ?? px) - px) + 5 * inwards;
    }
    if (Math.abs(px - pxEnd) > pxLength) break;
    if (!Number.isFinite(py)) continue;
    highest = Math.min(highest, py);
    lowest = Math.max(lowest, py);
  }
  const above = highest - 0.9 * fontSize;
  const below = lowest + 0.9 * fontSize;
  const places = [
    { px: pxEnd, py: above, fits: above > box.top + fontSize / 2 },
    { px: pxEnd, py: below, fits: below < box.bottom - fontSize / 2 },
    { px: pxFree, py: pyLine, fits: true },
  ].filter(({ fits }) => fits);
  // the first of equals: above
  const { px, py } = places.reduce((best, place) => (away(place) < away(best) - 1 ? place : best));
  return { px, py, pyCurve: pyEnd };

  function away({ px, py }: { px: number; py: number }): number {
    return Math.abs(px - pxEnd) + Math.abs(py - pyEnd);
  }
}

function isShallow({ box, fontSize }: PlotLayout, panel: Panel): boolean {
  return panel.heading !== undefined && box.bottom - box.top < SHALLOW_LINES * fontSize;
}

/** What a panel shows, above it; to the right the key of its colours, or the names that have no room among its curves. */
export function drawHeading(sheet: Sheet, layout: PlotLayout, columns: CurveColumns, panel: Panel): void {
  if (panel.heading === undefined) return;
  const { context, palette } = sheet;
  const { box, fontSize } = layout;
  const py = box.top - 0.8 * fontSize;
  const setting = { size: fontSize, colour: palette.ink, weight: 500 } as const;
  const pxFree = box.left + drawText(context, palette, panel.heading(), box.left, py, setting) + 8;
  const key = panel.colourKey?.(columns.run) ?? null;
  if (key !== null) drawColourKey(sheet, layout, key, pxFree, py);
  else if (isShallow(layout, panel)) drawLegend(sheet, layout, columns, pxFree, py);
}

/** From the right: what finds no room beside the heading is left to the readout. */
function drawLegend(
  { context, palette }: Sheet,
  { box, fontSize }: PlotLayout,
  { lines }: CurveColumns,
  pxFree: number,
  py: number,
): void {
  let px = box.right;
  const setting = { size: fontSize, weight: 500 } as const;
  for (const line of lines.filter((each) => isNamed(each, lines)).reverse()) {
    const length = measureText(context, palette, line.name, setting);
    if (px - length - PX_SAMPLE - 4 < pxFree) return;
    const colour = resolveColour(palette, line.colour);
    drawText(context, palette, line.name, px, py, { ...setting, align: 'right', colour });
    px -= length + 4;
    context.strokeStyle = colour;
    context.lineWidth = line.thin || line.reference ? 1 : 2;
    context.setLineDash((line.dash ?? []) as number[]);
    context.beginPath();
    context.moveTo(px - PX_SAMPLE, py);
    context.lineTo(px, py);
    context.stroke();
    context.setLineDash([]);
    px -= PX_SAMPLE + 10;
  }
}
