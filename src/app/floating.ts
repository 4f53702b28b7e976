import type { RefObject } from 'react';

/** Room that a floating part keeps to the edges of the window, and to what it belongs to, CSS pixels. */
const PX_EDGE = 8;
const PX_BESIDE = 4;

/**
 * Puts a popover, which floats above the page and out of its layout, under what opened it; above it where there is more
 * room, and in any case inside the window.
 */
export function placeBeside(opener: RefObject<HTMLElement | null>, popover: RefObject<HTMLElement | null>) {
  const at = opener.current?.getBoundingClientRect();
  const { style, offsetWidth: pxWidth } = popover.current ?? {};
  if (at === undefined || style === undefined || pxWidth === undefined) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const pxUnder = clientHeight - at.bottom - PX_BESIDE - PX_EDGE;
  const pxAbove = at.top - PX_BESIDE - PX_EDGE;
  style.left = `${Math.max(PX_EDGE, Math.min(at.left, clientWidth - pxWidth - PX_EDGE))}px`;
  style.maxHeight = `${Math.max(pxUnder, pxAbove)}px`;
  if (pxUnder >= pxAbove) {
    style.top = `${at.bottom + PX_BESIDE}px`;
    style.bottom = 'auto';
  } else {
    style.top = 'auto';
    style.bottom = `${clientHeight - at.top + PX_BESIDE}px`;
  }
}
