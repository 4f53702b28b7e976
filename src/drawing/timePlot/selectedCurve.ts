import type { RichText } from '../axis/number.ts';
import { measureText } from '../canvas/richText.ts';
import { drawNeuronLabel, NEURON_LABEL, strokeRing } from '../neurons/marked.ts';
import { neuronStyle } from '../neurons/neuronStyle.ts';
import { addCurve, clipToCurves } from './drawCurves.ts';
import { drawDot, isShown, neuronTag, type Scene, valueText } from './scene.ts';

/** The whole curve of the selected neuron, over the others. */
export function strokeSelected({ sheet, layout, columns }: Scene, neuron: number): void {
  const { context, palette } = sheet;
  const column = columns.ofNeuron(neuron);
  if (column === null) return;
  const style = neuronStyle(columns.run.start.groups[neuron]!);
  context.save();
  clipToCurves(context, layout);
  context.lineJoin = 'round';
  context.beginPath();
  addCurve(context, layout, column, columns.count);
  context.strokeStyle = palette.ground;
  context.lineWidth = 5;
  context.stroke();
  context.setLineDash(style.dash as number[]);
  context.strokeStyle = palette[style.colour];
  context.lineWidth = 2.5;
  context.stroke();
  context.restore();
}

/** The selected neuron at the playhead: a ring, its number and its value. */
export function drawReading(scene: Scene, neuron: number, withText: boolean): void {
  const { sheet, layout, columns } = scene;
  const { palette, state } = sheet;
  const { time } = state.player;
  const style = neuronStyle(columns.run.start.groups[neuron]!);
  const coordinate = columns.ofNeuronAt(neuron, time);
  const px = layout.xScale(time);
  const py = layout.yScale(coordinate);
  if (!isShown(layout, px, coordinate)) return;
  drawDot(scene, px, coordinate, palette[style.colour]);
  strokeRing(sheet, neuron, px, py, 7);
  if (!withText) return;
  const text = [...neuronTag(neuron), ...valueText(scene, coordinate)];
  drawLabel(scene, neuron, text, px, py, palette[style.colour]);
}

/** A label beside a point, on the side where there is room. */
function drawLabel(
  { sheet, layout }: Scene,
  neuron: number,
  text: RichText,
  px: number,
  py: number,
  colour: string,
): void {
  const { context, palette } = sheet;
  const { box, fontSize } = layout;
  const length = measureText(context, palette, text, { ...NEURON_LABEL, size: fontSize });
  const right = px + 12 + length < box.right + 8;
  // above the curve, not on it
  const height = Math.min(Math.max(py - 1.1 * fontSize, box.top + fontSize / 2), box.bottom - fontSize / 2);
  const left = right ? px + 12 : Math.max(box.left, px - 12 - length);
  drawNeuronLabel(sheet, neuron, text, left, height, { size: fontSize, colour });
}
