import type { Sides } from '../../canvas/shapes.ts';
import type { Ground, Place } from './ground.ts';

/** Where a name stands: the middle of its text, and where on its curve it belongs to. */
export interface NamePlace {
  readonly px: number;
  readonly py: number;
  readonly sides: Sides;
  /** where a hairline leads from the curve to the text; null where the text stands at its curve */
  readonly leader: { readonly from: Place; readonly to: Place } | null;
}

/** From a curve to the edge of its name, CSS pixels: beside it, and at the end of a leader. */
const GAPS = [4, 16, 30, 48];
const SLANTED = Math.SQRT1_2;
/** The first of those that are equally good: above. */
const DIRECTIONS = [
  { x: 0, y: -1 },
  { x: 0, y: 1 },
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: SLANTED, y: -SLANTED },
  { x: -SLANTED, y: SLANTED },
  { x: SLANTED, y: SLANTED },
  { x: -SLANTED, y: -SLANTED },
] as const;
/** Along a curve, from one place that is tried to the next. */
const PX_APART = 10;
/** A leader costs as much as covering so much of a curve, and more by the pixel. */
const LEADER = 9;
const LEADER_PX = 0.25;
/** So does a pixel away from the end of the curve: names stand at the ends where these are free. */
const AWAY_PX = 0.03;
/** So does a place where other curves run along: nobody could tell which of them is meant. */
const SHARED = 25;

/**
 * The place of a name that covers least, by its curve.
 * @param curve where it is drawn, in the order of time
 * @param own its number on the ground
 * @param most what a name may cover; where it would be more it is left out
 * @returns null where there is no room
 */
export function freePlace(
  ground: Ground,
  curve: readonly Place[],
  own: number,
  size: { readonly pxLength: number; readonly pxHeight: number },
  most: number,
): NamePlace | null {
  const end = curve.at(-1);
  if (end === undefined) return null;
  let best: NamePlace | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const from of placesAlong(curve)) {
    const shared = ground.isShared(from, own) ? SHARED : 0;
    const away = shared + AWAY_PX * (Math.abs(from.px - end.px) + Math.abs(from.py - end.py));
    for (const gap of GAPS) {
      const lead = gap === GAPS[0] ? 0 : LEADER + LEADER_PX * gap;
      if (away + lead >= least) break;
      for (const direction of DIRECTIONS) {
        const placed = placeAt(from, direction, gap, size);
        const covers = ground.costOf(placed.sides);
        if (covers > most || away + lead + covers >= least) continue;
        const crossed = lead === 0 ? 0 : ground.costOfLine(from, placed.edge) / 2;
        const cost = away + lead + covers + crossed;
        if (cost >= least) continue;
        least = cost;
        const { px, py, sides, edge } = placed;
        best = { px, py, sides, leader: lead === 0 ? null : { from, to: edge } };
      }
    }
  }
  return best;
}

/** A name in one direction of a place, its nearest edge or corner `gap` away. */
function placeAt(
  from: Place,
  { x, y }: { readonly x: number; readonly y: number },
  gap: number,
  { pxLength, pxHeight }: { readonly pxLength: number; readonly pxHeight: number },
) {
  const edge = { px: from.px + gap * x, py: from.py + gap * y };
  const px = edge.px + (Math.sign(x) * pxLength) / 2;
  const py = edge.py + (Math.sign(y) * pxHeight) / 2;
  const sides: Sides = {
    left: px - pxLength / 2,
    right: px + pxLength / 2,
    top: py - pxHeight / 2,
    bottom: py + pxHeight / 2,
  };
  return { px, py, sides, edge };
}

/** Its end first, then places evenly apart along it. */
function* placesAlong(curve: readonly Place[]): Generator<Place> {
  let last = curve.at(-1)!;
  yield last;
  /** how far it is to the next */
  let left = PX_APART;
  for (let k = curve.length - 2; k >= 0; k--) {
    const here = curve[k]!;
    const length = Math.hypot(here.px - last.px, here.py - last.py);
    let along = left;
    for (; along <= length; along += PX_APART) {
      const share = along / length;
      yield { px: last.px + share * (here.px - last.px), py: last.py + share * (here.py - last.py) };
    }
    left = along - length;
    last = here;
  }
}
