/** Keys of what is fetched, as those of `keys.ts`. */

/** On handles; arrows move them, with Shift a tenth as far. */
export const HANDLE_KEYS = {
  take: ['m'],
  letGo: ['Escape'],
  add: ['n', '+', 'Insert'],
  remove: ['Delete', 'Backspace'],
} as const;

/** A handle in Directions is turned and made longer. */
export const LENGTH_KEYS = { longer: ['ArrowUp', 'PageUp'], shorter: ['ArrowDown', 'PageDown'] } as const;

/** A boost of the reader's own in Light cone. */
export const SKY_KEYS = { back: ['Home', 'Escape'] } as const;

/** The table of a frame: its own keys, and those that scroll it. */
export const ROW_KEYS = {
  next: ['ArrowDown'],
  previous: ['ArrowUp'],
  nextTen: ['PageDown'],
  previousTen: ['PageUp'],
  first: ['Home'],
  last: ['End'],
} as const;

export const LECTURE_KEYS = {
  next: ['PageDown', ' ', 'ArrowRight'],
  previous: ['PageUp', 'ArrowLeft'],
  leave: ['Escape'],
} as const;

/** From part to part of the dialog of data. */
export const TAB_KEYS = { next: ['ArrowRight'], previous: ['ArrowLeft'] } as const;

/** From cell to cell of the table of points. */
export const CELL_KEYS = {
  nextRow: ['Enter', 'ArrowDown'],
  previousRow: ['Shift+Enter', 'ArrowUp'],
  nextColumn: ['ArrowRight'],
  previousColumn: ['ArrowLeft'],
} as const;

/** Pictures beside the stage, on the handle of one; codes of keys, which the library asks for. */
export const MOVE_PICTURE_KEYS = {
  take: ['Space', 'Enter'],
  putDown: ['Space', 'Enter', 'Tab'],
  leave: ['Escape'],
} as const;
