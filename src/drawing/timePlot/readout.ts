import { type RichText, upright } from '../axis/number.ts';
import type { PointerPlace } from '../canvas/pointerPlace.ts';
import { crisp } from '../canvas/shapes.ts';
import { drawTextBox } from '../canvas/textBox.ts';
import { neuronStyle } from '../neurons/neuronStyle.ts';
import { type Colour, resolveColour } from '../palette.ts';
import type { Line } from './curves.ts';
import { drawDot, neuronTag, type Scene, valueText } from './scene.ts';
import { timeReading } from './timeReading.ts';

/** What the pointer is over: the exact time, and the value there of the neuron or line that it reads. */
export function drawReadout(scene: Scene, neuron: number | null, pointer: PointerPlace): void {
  const { sheet, layout, columns } = scene;
  const { context, palette } = sheet;
  const { box } = layout;
  if (pointer.px < box.left || pointer.px > box.right) return;
  const time = Math.min(layout.timeAtPx(pointer.px), columns.run.endTime);
  const px = layout.xScale(time);
  context.strokeStyle = palette.control;
  context.lineWidth = 1;
  context.setLineDash([2, 2]);
  context.beginPath();
  context.moveTo(crisp(px), box.top);
  context.lineTo(crisp(px), box.bottom);
  context.stroke();
  context.setLineDash([]);

  const read = readingAt(scene, neuron, time, pointer.py);
  const text: RichText[] = [timeReading(time, layout.step)];
  if (read !== null) {
    drawDot(scene, px, read.coordinate, resolveColour(palette, read.colour));
    text.push([...read.name, ...valueText(scene, read.coordinate, 4)]);
    const beside = read.line?.beside?.(time) ?? null;
    if (beside !== null) text.push(beside);
  }
  drawTextBox(sheet, box, layout.fontSize, text, px, pointer.py);
}

interface Reading {
  readonly coordinate: number;
  readonly colour: Colour;
  readonly name: RichText;
  /** null for a neuron */
  readonly line: Line | null;
}

/** Of the neuron that is lit; else of the named line that is nearest at this time. */
function readingAt(scene: Scene, neuron: number | null, time: number, py: number): Reading | null {
  const { layout, columns } = scene;
  const { run, lines } = columns;
  if (neuron !== null) {
    const style = neuronStyle(run.start.groups[neuron]!);
    return {
      coordinate: columns.ofNeuronAt(neuron, time),
      colour: style.colour,
      name: neuronTag(neuron),
      line: null,
    };
  }
  let nearest: Reading | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [l, line] of lines.entries()) {
    if (line.reference) continue;
    const coordinate = columns.ofLineAt(l, time);
    const distance = Math.abs(layout.yScale(coordinate) - py);
    if (distance < least) {
      least = distance;
      nearest = {
        coordinate,
        colour: line.colour,
        name: lineTag(line.name, lines.length, scene.symbol),
        line,
      };
    }
  }
  return nearest;
}

/** What stands before a value: the name of a line that is not alone, set off from the symbol of what is plotted if there is one. */
function lineTag(name: RichText, lines: number, symbol: RichText): RichText {
  if (symbol.length === 0) return name;
  return lines > 1 ? [...name, upright('  ')] : [];
}
