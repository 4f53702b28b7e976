import type { Sides } from '../../canvas/shapes.ts';

/** Side of a cell, CSS pixels: less than half the height of a line of type. */
const PX_CELL = 4;
/** Curves nearer than so many cells are not told apart. */
const CELLS_APART = 2;

/** The curves of neurons: many, and nothing is lost where one is covered for a stretch. */
export const NEURONS = 0;
/** The lines of the run on screen: none may be covered. The curves of others are 2 and up. */
export const PRESENT = 1;
const OF_PRESENT = 1000;
const OF_OTHERS = 3;
const OF_NEURONS = 1;

/** What a plot has drawn, by cells: how much would be lost to a text that stood there. */
export class Ground {
  private readonly box: Sides;
  private readonly columns: number;
  private readonly rows: number;
  /** a bit for every curve that crosses a cell */
  private readonly crossed: Uint16Array;
  private readonly taken: Sides[] = [];

  constructor(box: Sides) {
    this.box = box;
    this.columns = Math.max(1, Math.ceil((box.right - box.left) / PX_CELL));
    this.rows = Math.max(1, Math.ceil((box.bottom - box.top) / PX_CELL));
    this.crossed = new Uint16Array(this.columns * this.rows);
  }

  /** A straight piece of a curve. */
  addPiece(from: Place, to: Place, curve: number): void {
    const steps = Math.max(1, Math.ceil(Math.hypot(to.px - from.px, to.py - from.py) / PX_CELL));
    for (let step = 0; step <= steps; step++) {
      const share = step / steps;
      const cell = this.cellAt(from.px + share * (to.px - from.px), from.py + share * (to.py - from.py));
      if (cell >= 0) this.crossed[cell]! |= 1 << curve;
    }
  }

  /** No text may stand on it: another does. */
  take(sides: Sides): void {
    this.taken.push(sides);
  }

  /** What a text would cover; infinite where another stands there, or the plot ends. */
  costOf(sides: Sides): number {
    const { box } = this;
    const { left, top, right, bottom } = sides;
    if (left < box.left || right > box.right || top < box.top || bottom > box.bottom) {
      return Number.POSITIVE_INFINITY;
    }
    if (this.taken.some((other) => overlap(sides, other))) return Number.POSITIVE_INFINITY;
    let cost = 0;
    const firstColumn = Math.floor((left - box.left) / PX_CELL);
    const lastColumn = Math.min(this.columns - 1, Math.floor((right - box.left) / PX_CELL));
    const lastRow = Math.min(this.rows - 1, Math.floor((bottom - box.top) / PX_CELL));
    for (let row = Math.floor((top - box.top) / PX_CELL); row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        cost += worthOf(this.crossed[row * this.columns + column]!);
      }
    }
    return cost;
  }

  /** What a straight line would cross; infinite where it would go through a text. */
  costOfLine(from: Place, to: Place): number {
    const steps = Math.max(1, Math.ceil(Math.hypot(to.px - from.px, to.py - from.py) / PX_CELL));
    let cost = 0;
    // it begins at a curve, which it does not cross
    for (let step = 1; step <= steps; step++) {
      const px = from.px + (step / steps) * (to.px - from.px);
      const py = from.py + (step / steps) * (to.py - from.py);
      if (this.taken.some((other) => isIn(other, px, py))) return Number.POSITIVE_INFINITY;
      const cell = this.cellAt(px, py);
      if (cell >= 0) cost += worthOf(this.crossed[cell]!);
    }
    return cost;
  }

  /** Whether another line than `curve` is as good as there. */
  isShared({ px, py }: Place, curve: number): boolean {
    const others = ~((1 << curve) | (1 << NEURONS));
    for (let down = -CELLS_APART; down <= CELLS_APART; down++) {
      for (let across = -CELLS_APART; across <= CELLS_APART; across++) {
        const cell = this.cellAt(px + across * PX_CELL, py + down * PX_CELL);
        if (cell >= 0 && (this.crossed[cell]! & others) !== 0) return true;
      }
    }
    return false;
  }

  private cellAt(px: number, py: number): number {
    const { box, columns, rows } = this;
    const column = Math.floor((px - box.left) / PX_CELL);
    const row = Math.floor((py - box.top) / PX_CELL);
    // not a number is in no cell
    return column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : -1;
  }
}

export interface Place {
  readonly px: number;
  readonly py: number;
}

function worthOf(crossed: number): number {
  if (crossed === 0) return 0;
  if ((crossed & (1 << PRESENT)) !== 0) return OF_PRESENT;
  return crossed === 1 << NEURONS ? OF_NEURONS : OF_OTHERS;
}

function overlap(one: Sides, other: Sides): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function isIn({ left, top, right, bottom }: Sides, px: number, py: number): boolean {
  return px > left && px < right && py > top && py < bottom;
}
