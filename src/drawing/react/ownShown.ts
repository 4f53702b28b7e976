import type { CanvasPicture, LocalStore } from '../picture.ts';

/** What was last done to a picture on the page, by the picture. */
const locals = new WeakMap<CanvasPicture, LocalStore<object>>();

export function rememberOwn(picture: CanvasPicture, local: LocalStore<object>): void {
  locals.set(picture, local);
}

/** How a picture stands on the page, turned as a reader has turned it: as it is at first where it is not there. */
export function ownShown(picture: CanvasPicture): object {
  return locals.get(picture)?.getState() ?? picture.own;
}
