/** A box beside a point, inside the window. */
export interface NoteBox {
  /** CSS pixels */
  readonly left: number;
  readonly top: number;
}

/** From the edges of the window, and from the point: what it names is not covered. */
const PX_EDGE = 8;
const PX_BESIDE = 14;

/**
 * Above the point where there is room, else below, else beside it; never outside the window, as long as it fits there at all.
 * All in CSS pixels.
 */
export function placeNote(
  point: { readonly px: number; readonly py: number },
  size: { readonly pxWidth: number; readonly pxHeight: number },
  room: { readonly pxWidth: number; readonly pxHeight: number },
): NoteBox {
  const most = Math.max(PX_EDGE, room.pxWidth - size.pxWidth - PX_EDGE);
  const lowest = Math.max(PX_EDGE, room.pxHeight - size.pxHeight - PX_EDGE);
  const left = clamp(point.px - size.pxWidth / 2, PX_EDGE, most);
  const above = point.py - PX_BESIDE - size.pxHeight;
  if (above >= PX_EDGE) return { left, top: Math.min(above, lowest) };
  const below = Math.max(PX_EDGE, point.py + PX_BESIDE);
  if (below <= lowest) return { left, top: below };
  const right = point.px + PX_BESIDE;
  const beside = right <= most ? right : point.px - PX_BESIDE - size.pxWidth;
  return { left: clamp(beside, PX_EDGE, most), top: clamp(point.py - size.pxHeight / 2, PX_EDGE, lowest) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
