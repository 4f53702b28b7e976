import { asOpened, type OpenPicture } from '../share/view.ts';

/** How a reader rearranges the open pictures: each returns the view after it. The first picture fills the stage. */

type View = readonly OpenPicture[];

/** Opens a picture after the others. */
export function withPicture(view: View, id: string): View {
  return view.some((picture) => picture.id === id) ? view : [...view, asOpened(id)];
}

/** Closes a picture. The last one stays: a page without any would be empty. */
export function withoutPicture(view: View, id: string): View {
  return view.length > 1 ? view.filter((picture) => picture.id !== id) : view;
}

/** Fills the stage with a picture; the one that was there takes its place. */
export function withOnStage(view: View, id: string): View {
  const from = view.findIndex((picture) => picture.id === id);
  if (from <= 0) return view;
  const next = [...view];
  [next[0], next[from]] = [view[from]!, view[0]!];
  return next;
}

/** Moves a picture to the place of another, the others closing up. */
export function withMoved(view: View, id: string, toPlaceOf: string): View {
  const from = view.findIndex((picture) => picture.id === id);
  const to = view.findIndex((picture) => picture.id === toPlaceOf);
  if (from < 0 || to < 0 || from === to) return view;
  const next = view.filter((picture) => picture.id !== id);
  next.splice(to, 0, view[from]!);
  return next;
}

/** Sets a picture another way. */
export function withChanged(view: View, id: string, change: Partial<Omit<OpenPicture, 'id'>>): View {
  return view.map((picture) => (picture.id === id ? { ...picture, ...change } : picture));
}
