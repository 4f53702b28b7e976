import type { PointerEvent } from 'react';

/** Where the pointer is in the body of a picture, CSS pixels. */
export interface PointerPlace {
  readonly px: number;
  readonly py: number;
}

export function placeOf(event: PointerEvent<HTMLDivElement>): PointerPlace {
  return placeIn(event.currentTarget, event);
}

/** @param point of the window */
export function placeIn(
  element: Element,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): PointerPlace {
  const { left, top } = element.getBoundingClientRect();
  const zoom = zoomOf(element);
  return { px: (clientX - left) / zoom, py: (clientY - top) / zoom };
}

/** Pixels of the window per pixel of an element: more than one where it is magnified, as in a lecture. */
export function zoomOf(element: Element): number {
  return (element as { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1;
}
