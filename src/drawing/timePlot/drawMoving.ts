import { markedNeurons } from '../../state/selection.ts';
import type { RichText } from '../axis/number.ts';
import type { PointerPlace } from '../canvas/pointerPlace.ts';
import { ReadingPace } from '../canvas/readingPace.ts';
import { drawText, measureText } from '../canvas/richText.ts';
import { crisp } from '../canvas/shapes.ts';
import { resolveColour } from '../palette.ts';
import { besidePart } from './besidePart.ts';
import type { CurveColumns } from './columns.ts';
import type { Said } from './definition.ts';
import { SAID_OF_WIDTH } from './layout.ts';
import type { Plot } from './model.ts';
import { drawReadout } from './readout.ts';
import { drawDot, type Scene } from './scene.ts';
import { drawReading, strokeSelected } from './selectedCurve.ts';

/** All that moves in a plot over time: the playhead, the selected neuron, the reading under the pointer. */
export function drawMoving(
  scene: Scene,
  pointer: PointerPlace | null,
  { overlay, beside, panel: { atPlayhead } }: Pick<Plot, 'overlay' | 'beside' | 'panel'>,
): void {
  const { columns, sheet } = scene;
  const { time } = sheet.state.player;
  const part = beside && besidePart(sheet.state);
  const marked = columns.neurons.length > 0 ? markedNeurons(sheet.state) : [];
  const neuron = marked.at(-1) ?? null;
  for (const each of marked) strokeSelected(scene, each);
  drawPlayhead(scene);
  overlay?.moving(scene, neuron);
  part?.drawRingsBeside(scene, beside!, time);
  drawDots(scene);
  if (atPlayhead !== undefined) drawSaid(scene, textsNow(scene, atPlayhead));
  for (const each of marked) drawReading(scene, each, pointer === null && each === neuron);
  if (pointer !== null) drawReadout(scene, neuron, pointer, beside);
}

function drawPlayhead({ sheet, layout }: Scene): void {
  const { context, palette, state } = sheet;
  const { box, xScale, head } = layout;
  const px = crisp(xScale(state.player.time));
  if (px > box.right + 1) return;
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(px, box.top - (head ? 0 : 4));
  context.lineTo(px, box.bottom);
  context.stroke();
}

interface SaidNow {
  readonly pace: ReadingPace;
  texts: readonly RichText[];
}

/** What is said in a plot, by its curves; it goes with them. */
const said = new WeakMap<CurveColumns, SaidNow>();

/** While the run plays, no faster than it can be read: a curve's slope takes a look at every neuron and every input. */
function textsNow({ columns, sheet }: Scene, { texts }: Said): readonly RichText[] {
  const known = said.get(columns);
  const now = known ?? { pace: new ReadingPace(), texts: [] };
  if (known === undefined) said.set(columns, now);
  const { time, playing } = sheet.state.player;
  if (now.pace.due(playing)) now.texts = texts(columns.run, time);
  return now.texts;
}

/** A line of text that keeps its place while its numbers change: the first of `texts` that has room. */
function drawSaid({ sheet, layout: { box, fontSize } }: Scene, texts: readonly RichText[]): void {
  const { context, palette } = sheet;
  const setting = { size: fontSize, colour: palette.ink, halo: true } as const;
  const most = SAID_OF_WIDTH * (box.right - box.left);
  const text = texts.find((one) => measureText(context, palette, one, setting) <= most);
  if (text === undefined) return;
  drawText(context, palette, text, box.left + 6, box.bottom - 0.9 * fontSize, setting);
}

/** Where each named line stands at the playhead. */
function drawDots(scene: Scene): void {
  const { sheet, layout, columns } = scene;
  const { time } = sheet.state.player;
  for (const [l, line] of columns.lines.entries()) {
    if (line.thin || line.reference) continue;
    const coordinate = columns.ofLineAt(l, time);
    drawDot(scene, layout.xScale(time), coordinate, resolveColour(sheet.palette, line.colour));
  }
}
