import type { RichText } from '../axis/number.ts';
import { drawText, measureText } from '../canvas/richText.ts';
import { addCircle } from '../canvas/shapes.ts';
import { neuronStyle } from '../neurons/neuronStyle.ts';
import { type CurveColumns, coordinateAt } from './columns.ts';
import { addCurve, clipToBox } from './drawCurves.ts';
import type { PlotLayout } from './layout.ts';
import { drawDot, isShown, neuronTag, type Scene, valueText } from './scene.ts';

/** The selected neuron's curve as a path, kept while layout and frames are the same. */
export class SelectedCurve {
  private made: { layout: PlotLayout; neuron: number; count: number; path: Path2D } | null = null;

  path(layout: PlotLayout, columns: CurveColumns, neuron: number): Path2D | null {
    const { made } = this;
    if (made?.layout === layout && made.neuron === neuron && made.count === columns.count) return made.path;
    const column = columns.ofNeuron(neuron);
    if (column === null) return null;
    const path = new Path2D();
    addCurve(path, layout, column, columns.count);
    this.made = { layout, neuron, count: columns.count, path };
    return path;
  }
}

/** The whole curve of the selected neuron, over the others. */
export function strokeSelected(
  { sheet, layout, columns }: Scene,
  neuron: number,
  selected: SelectedCurve,
): void {
  const { context, palette } = sheet;
  const path = selected.path(layout, columns, neuron);
  if (path === null) return;
  const style = neuronStyle(columns.run.start.groups[neuron]!);
  context.save();
  clipToBox(context, layout);
  context.lineJoin = 'round';
  context.strokeStyle = palette.ground;
  context.lineWidth = 5;
  context.stroke(path);
  context.setLineDash(style.dash as number[]);
  context.strokeStyle = palette[style.colour];
  context.lineWidth = 2.5;
  context.stroke(path);
  context.restore();
}

/** The selected neuron at the playhead: a ring, its number and its value. */
export function drawReading(scene: Scene, neuron: number, withText: boolean): void {
  const { sheet, layout, columns } = scene;
  const { context, palette, state } = sheet;
  const { time } = state.player;
  const column = columns.ofNeuron(neuron);
  if (column === null) return;
  const style = neuronStyle(columns.run.start.groups[neuron]!);
  const coordinate = coordinateAt(columns.run, column, time);
  const px = layout.xScale(time);
  const py = layout.yScale(coordinate);
  if (!isShown(layout, px, coordinate)) return;
  drawDot(scene, px, coordinate, palette[style.colour]);
  context.beginPath();
  addCircle(context, px, py, 7);
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  context.stroke();
  if (!withText) return;
  drawLabel(scene, [...neuronTag(neuron), ...valueText(scene, coordinate)], px, py, palette[style.colour]);
}

/** A label beside a point, on the side where there is room. */
function drawLabel({ sheet, layout }: Scene, text: RichText, px: number, py: number, colour: string): void {
  const { context, palette } = sheet;
  const { box, fontSize } = layout;
  const setting = { size: fontSize, weight: 600, colour, halo: true } as const;
  const length = measureText(context, palette, text, setting);
  const right = px + 12 + length < box.right + 8;
  // above the curve, not on it
  const height = Math.min(Math.max(py - 1.1 * fontSize, box.top + fontSize / 2), box.bottom - fontSize / 2);
  drawText(context, palette, text, right ? px + 12 : Math.max(box.left, px - 12 - length), height, setting);
}
