import { lowered, type RichText, symbol } from '../../drawing/axis/number.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import type { PlaneView } from './model.ts';
import type { Plane } from './plane.ts';
import { type PieceOutline, type Rings, ringsContain } from './regions.ts';

/** A piece that is less wide or high is not named. */
const PX_SEEN = 6;
const LATTICE = { columns: 28, rows: 16 };
const ROUGH_LATTICE = { columns: 16, rows: 9 };
/** A name needs so much room on each side. */
const PX_NAME_ROOM = 9;

/**
 * S_1, S_2, .. in the pieces, away from their borders and from the path.
 * @param roughly a place found quickly will do: it is looked for again at the next tick
 */
export function drawPieceNames(
  sheet: Sheet,
  view: PlaneView,
  pieces: readonly PieceOutline[],
  roughly: boolean,
): void {
  const { context, palette } = sheet;
  const { plane } = view;
  const size = plane.fontSize + 2;
  for (const { piece, withoutMargin } of pieces) {
    const { width, height, left } = extentOf(plane, withoutMargin);
    if (width < PX_SEEN || height < PX_SEEN) continue;
    // where it is too thin for its name, the name stands above
    const [px, py] =
      roomiest(view, withoutMargin, roughly ? ROUGH_LATTICE : LATTICE) ??
      placeAbove(plane, withoutMargin, left + 0.6 * width, size);
    const { box } = plane;
    if (px < box.left || px > box.right || py < box.top || py > box.bottom) continue;
    drawText(context, palette, pieceName(piece), px, py, {
      size,
      align: 'center',
      colour: palette.bundle,
      weight: 600,
      halo: true,
    });
  }
}

/** The place inside a piece that is farthest from its border and from the path; null where there is none with enough room. */
function roomiest(
  { plane, path }: PlaneView,
  rings: Rings,
  { columns, rows }: typeof LATTICE,
): readonly [number, number] | null {
  const { box, first, second, xScale, yScale } = plane;
  const obstacles = [path.points, ...rings.map((ring) => ringOnPage(plane, ring))];
  let best: readonly [number, number] | null = null;
  let most = PX_NAME_ROOM;
  for (let index = 0; index < columns * rows; index++) {
    const column = (index % columns) + 0.5;
    const row = Math.floor(index / columns) + 0.5;
    const px = box.left + ((box.right - box.left) * column) / columns;
    const py = box.top + ((box.bottom - box.top) * row) / rows;
    if (!ringsContain(rings, first.nu(xScale.invert(px)), second.nu(yScale.invert(py)))) continue;
    let room = Number.POSITIVE_INFINITY;
    for (const obstacle of obstacles) {
      for (let at = 0; at < obstacle.length && room > most; at += 2) {
        room = Math.min(room, Math.hypot(obstacle[at]! - px, obstacle[at + 1]! - py));
      }
    }
    if (room > most) [best, most] = [[px, py], room];
  }
  return best;
}

/** Above a piece at about one place. */
function placeAbove(plane: Plane, rings: Rings, pxWanted: number, size: number): readonly [number, number] {
  let [highest, least] = [Number.NaN, Number.POSITIVE_INFINITY];
  for (const ring of rings) {
    for (let index = 0; index < ring.length; index += 2) {
      const py = plane.py(ring[index + 1]!);
      // of two points about there, the upper
      const distance = Math.abs(plane.px(ring[index]!) - pxWanted) + 0.2 * py;
      if (distance < least) [highest, least] = [py, distance];
    }
  }
  return [pxWanted, highest - 0.7 * size];
}

function ringOnPage(plane: Plane, ring: Float64Array): Float64Array {
  return ring.map((value, index) => (index % 2 === 0 ? plane.px(value) : plane.py(value)));
}

function pieceName(piece: number): RichText {
  return [symbol('S'), lowered(String(piece + 1))];
}

function extentOf(plane: Plane, rings: Rings) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const ring of rings) {
    for (let index = 0; index < ring.length; index += 2) {
      const [px, py] = [plane.px(ring[index]!), plane.py(ring[index + 1]!)];
      left = Math.min(left, px);
      right = Math.max(right, px);
      top = Math.min(top, py);
      bottom = Math.max(bottom, py);
    }
  }
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
