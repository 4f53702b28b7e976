import type { PointerEvent } from 'react';

/** Where the pointer is in the body of a picture, CSS pixels. */
export interface PointerPlace {
  readonly px: number;
  readonly py: number;
}

export function placeOf(event: PointerEvent<HTMLDivElement>): PointerPlace {
  const body = event.currentTarget.getBoundingClientRect();
  const zoom = zoomOf(event.currentTarget);
  return { px: (event.clientX - body.left) / zoom, py: (event.clientY - body.top) / zoom };
}

/** Pixels of the window per pixel of an element: more than one where it is magnified, as in a lecture. */
export function zoomOf(element: Element): number {
  return (element as { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1;
}
