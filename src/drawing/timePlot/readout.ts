import { type RichText, upright } from '../axis/number.ts';
import type { PointerPlace } from '../canvas/pointerPlace.ts';
import { crisp } from '../canvas/shapes.ts';
import { neuronStyle } from '../neurons/neuronStyle.ts';
import { type Colour, resolveColour } from '../palette.ts';
import type { PanelBeside } from './beside/model.ts';
import { besidePart } from './besidePart.ts';
import type { Line } from './curves.ts';
import { drawDot, neuronTag, type Reading, type Scene, valueText } from './scene.ts';
import { timeReading } from './timeReading.ts';

/** Where the pointer reads: a rule at its time, and a dot on the neuron or line that is read. */
export function drawReadout(
  scene: Scene,
  neuron: number | null,
  pointer: PointerPlace,
  beside: PanelBeside | null,
): void {
  const { sheet, layout } = scene;
  const { context, palette } = sheet;
  const { box } = layout;
  const time = timeRead(scene, pointer);
  if (time === null) return;
  const px = layout.xScale(time);
  context.strokeStyle = palette.control;
  context.lineWidth = 1;
  context.setLineDash([2, 2]);
  context.beginPath();
  context.moveTo(crisp(px), box.top);
  context.lineTo(crisp(px), box.bottom);
  context.stroke();
  context.setLineDash([]);
  if (beside !== null) besidePart(sheet.state)?.drawRingsBeside(scene, beside, time);
  const read = readAt(scene, neuron, time, pointer.py);
  if (read !== null) drawDot(scene, px, read.coordinate, resolveColour(palette, read.colour));
}

/**
 * What the pointer reads, for a note: the exact time, and the value there.
 * @param linesBeside what it reads besides at a time: of the runs kept beside this one
 */
export function readingLines(
  reading: Reading,
  neuron: number | null,
  pointer: PointerPlace,
  linesBeside: (time: number) => readonly RichText[] = () => [],
): RichText[] {
  const time = timeRead(reading, pointer);
  if (time === null) return [];
  const lines: RichText[] = [timeReading(time, reading.layout.step)];
  const read = readAt(reading, neuron, time, pointer.py);
  if (read !== null) lines.push([...read.name, ...valueText(reading, read.coordinate, 4)]);
  const besides = read?.line?.beside?.(time) ?? null;
  if (besides !== null) lines.push(besides);
  return [...lines, ...linesBeside(time)];
}

/** The flow time under the pointer; null beside the axis. */
function timeRead({ layout }: Reading, { px }: PointerPlace): number | null {
  const { left, right } = layout.box;
  return px < left || px > right ? null : Math.min(layout.timeAtPx(px), layout.last);
}

interface Read {
  readonly coordinate: number;
  readonly colour: Colour;
  readonly name: RichText;
  /** null for a neuron */
  readonly line: Line | null;
}

/** Of the neuron that is lit; else of the named line that is nearest at this time. */
function readAt(reading: Reading, neuron: number | null, time: number, py: number): Read | null {
  const { layout, columns, symbol } = reading;
  const { run, lines } = columns;
  // a run beside it goes on
  if (time > run.endTime) return null;
  if (neuron !== null) {
    const style = neuronStyle(run.start.groups[neuron]!);
    return {
      coordinate: columns.ofNeuronAt(neuron, time),
      colour: style.colour,
      name: neuronTag(neuron),
      line: null,
    };
  }
  let nearest: Read | null = null;
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
        name: lineTag(line.name, lines.length, symbol),
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
