import type { PointerEvent } from 'react';

/** Where the pointer is in the body of a picture, CSS pixels. */
export interface PointerPlace {
  readonly px: number;
  readonly py: number;
}

export function placeOf(event: PointerEvent<HTMLDivElement>): PointerPlace {
  const body = event.currentTarget.getBoundingClientRect();
  return { px: event.clientX - body.left, py: event.clientY - body.top };
}
