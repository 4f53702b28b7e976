import { besideWords } from '../../../text/besideWords.ts';
import { numberText, type RichText, upright } from '../../axis/number.ts';
import { setParts } from '../../axis/typeset.ts';
import { keptStyle } from '../../beside/keptStyle.ts';
import { drawText, measureText } from '../../canvas/richText.ts';
import type { Sides } from '../../canvas/shapes.ts';
import type { Sheet } from '../../canvas/sheet.ts';
import { type Colour, resolveColour } from '../../palette.ts';
import type { CurveColumns } from '../columns.ts';
import type { Panel } from '../definition.ts';
import { type PlotLayout, SAID_OF_WIDTH } from '../layout.ts';
import { isCut } from '../timeLayout.ts';
import { onAxes } from './draw.ts';
import { freePlace } from './freePlace.ts';
import { Ground, NEURONS, type Place, PRESENT } from './ground.ts';
import type { CurvesBeside, LoggedCurve, PanelBeside } from './model.ts';

/** Of a plot's width: what differs may be several things. */
const MOST_OF_WIDTH = 0.6;
/** Height of a name with its powers, in the size of its type. */
const LINE = 1.4;

/** More is covered of nothing: a name that has no such place is left to the note and the list of runs. */
const MOST_COVERED = 80;
/** On the ground, the number of the first curve beside the run. */
const FIRST = PRESENT + 1;

interface NameBeside {
  /** in full, and shorter where there is less room */
  readonly texts: readonly RichText[];
  readonly colour: Colour;
  readonly curve: readonly Place[];
}

/** A panel as it is drawn. */
interface Named {
  readonly layout: PlotLayout;
  readonly columns: CurveColumns;
  readonly panel: Panel;
  readonly beside: PanelBeside;
}

/**
 * What differs in each kept run, and the name of the file, by the first curve of each: where it covers neither a line of this run
 * nor another text, and as little as can be of other curves.
 * @param taken where texts stand already
 */
export function drawNamesBeside(
  { context, palette }: Sheet,
  { layout, columns, panel, beside }: Named,
  taken: readonly Sides[],
): void {
  const { box, fontSize } = layout;
  const names = namesOf(layout, beside);
  if (names.length === 0) return;
  const ground = groundOf(layout, columns, names);
  for (const sides of taken) ground.take(sides);
  if (panel.atPlayhead !== undefined) {
    const right = box.left + SAID_OF_WIDTH * (box.right - box.left);
    ground.take({ ...box, right, top: box.bottom - 1.6 * fontSize });
  }
  const setting = { size: fontSize, weight: 500 } as const;
  for (const [index, { texts, colour, curve }] of names.entries()) {
    const own = FIRST + index;
    const placed = firstOf(texts, (text) => {
      const length = measureText(context, palette, text, setting);
      if (length > MOST_OF_WIDTH * (box.right - box.left)) return null;
      const size = { pxLength: length + 4, pxHeight: LINE * fontSize };
      const place = freePlace(ground, curve, own, size, MOST_COVERED);
      return place && { ...place, text, length };
    });
    if (placed === null) continue;
    const { text, length, px, py, sides, leader } = placed;
    ground.take(sides);
    const painted = resolveColour(palette, colour);
    if (leader !== null) {
      ground.addPiece(leader.from, leader.to, own);
      context.strokeStyle = painted;
      context.lineWidth = 1;
      context.beginPath();
      context.moveTo(leader.from.px, leader.from.py);
      context.lineTo(leader.to.px, leader.to.py);
      context.stroke();
    }
    drawText(context, palette, text, px - length / 2, py, { ...setting, colour: painted, halo: true });
  }
}

function firstOf<T, U>(all: readonly T[], make: (one: T) => U | null): U | null {
  for (const one of all) {
    const made = make(one);
    if (made !== null) return made;
  }
  return null;
}

function namesOf(layout: PlotLayout, { runs, logged: [logged] }: PanelBeside): NameBeside[] {
  const ofRuns = runs.map((one) => ({
    texts: textsOf(layout, one),
    colour: keptStyle(one.beside.place).colour,
    curve: placesOf(onAxes(layout, one), one.columns.column(0), one.columns.count),
  }));
  if (logged === undefined) return ofRuns;
  const texts = [[upright(besideWords().file(logged.file))]];
  const curve = placesOf(loggedOnAxes(layout, logged), logged.coordinates, logged.times.length);
  return [...ofRuns, { texts, colour: 'inkSoft', curve }];
}

/** What differs in a kept run; where its curve is cut, first also how far it goes on. */
function textsOf(layout: PlotLayout, { beside: { label, run } }: CurvesBeside): RichText[] {
  if (!isCut(layout, run.endTime)) return [label];
  return [[...label, ...setParts(besideWords().goesOn(numberText(run.endTime)))], label];
}

/** Where a curve is drawn, in the box. */
function placesOf({ box, pxTimes, yScale }: PlotLayout, column: Float64Array, count: number): Place[] {
  const places: Place[] = [];
  for (let f = 0; f < count; f++) {
    const px = pxTimes[f]!;
    const py = yScale(column[f]!);
    if (px <= box.right + 1 && py >= box.top && py <= box.bottom) places.push({ px, py });
  }
  return places;
}

function groundOf(layout: PlotLayout, columns: CurveColumns, names: readonly NameBeside[]): Ground {
  const ground = new Ground(layout.box);
  const add = (curve: readonly Place[], number: number) => {
    for (let f = 1; f < curve.length; f++) ground.addPiece(curve[f - 1]!, curve[f]!, number);
  };
  for (const [index, { curve }] of names.entries()) add(curve, FIRST + index);
  const { neurons, lines, count } = columns;
  for (let c = 0; c < neurons.length + lines.length; c++) {
    add(placesOf(layout, columns.column(c), count), c < neurons.length ? NEURONS : PRESENT);
  }
  return ground;
}

function loggedOnAxes(layout: PlotLayout, { times }: LoggedCurve): PlotLayout {
  return { ...layout, pxTimes: times.map(layout.xScale) };
}
