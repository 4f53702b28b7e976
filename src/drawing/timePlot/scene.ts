import { angleText } from '../axis/angle.ts';
import { numberText, type RichText, upright } from '../axis/number.ts';
import { addCircle } from '../canvas/shapes.ts';
import type { Sheet } from '../canvas/sheet.ts';
import type { CurveColumns } from './columns.ts';
import type { PlotLayout } from './layout.ts';

/** What a layer of a plot over time is drawn from. */
export interface Scene extends Reading {
  readonly sheet: Sheet;
}

/** Curves where they are drawn. */
export interface Drawn {
  readonly layout: PlotLayout;
  readonly columns: CurveColumns;
}

/** What values are read from. */
export interface Reading extends Drawn {
  /** how a value is written */
  readonly symbol: RichText;
  readonly unit: string;
}

/** What a scene is made of: a panel as it is laid out. */
interface Staged extends Pick<Scene, 'layout' | 'columns'> {
  readonly panel: { readonly symbol?: RichText; readonly unit?: string };
}

export function sceneOf(sheet: Sheet, { panel, layout, columns }: Staged): Scene {
  return { sheet, layout, columns, ...written(panel) };
}

/** How the values of a panel are written. */
export function written({ symbol = [], unit = '' }: Staged['panel']): Pick<Scene, 'symbol' | 'unit'> {
  return { symbol, unit };
}

/** A dot on a curve; none where the axes do not show the place. */
export function drawDot({ sheet, layout }: Scene, px: number, coordinate: number, colour: string): void {
  const { context, palette } = sheet;
  if (!isShown(layout, px, coordinate)) return;
  context.beginPath();
  addCircle(context, px, layout.yScale(coordinate), 4);
  context.fillStyle = colour;
  context.fill();
  context.strokeStyle = palette.ground;
  context.lineWidth = 1.5;
  context.stroke();
}

/** Axes that keep still while a knob turns may not show where a curve is now. */
export function isShown({ box, yScale }: PlotLayout, px: number, coordinate: number): boolean {
  const py = yScale(coordinate);
  return py >= box.top - 4 && py <= box.bottom + 4 && px <= box.right + 1;
}

/** The unit of angles, of which float64 has an end of its own. */
export const DEGREES = '\u00b0';

/** `|w| = 0.0123` */
export function valueText(
  { symbol, unit, layout }: Pick<Reading, 'symbol' | 'unit' | 'layout'>,
  coordinate: number,
  significant = 3,
): RichText {
  const value = layout.valueAxis.value(coordinate);
  const number = unit === DEGREES ? angleText(value, significant) : numberText(value, significant);
  return [...symbol, upright(' = '), ...number, upright(unit)];
}

export function neuronTag(neuron: number): RichText {
  return [upright(`#${neuron + 1}  `)];
}
