import { type RefObject, useLayoutEffect, useState } from 'react';
import type { OpenPicture } from '../../share/view.ts';

/**
 * Where a reader who goes by keys goes on when what had the focus leaves the page: at the title of a picture that is there
 * after the next change of the view.
 * @param pictures what all pictures stand in
 * @returns what asks for it, with the picture's id
 */
export function useTitleFocus(pictures: RefObject<HTMLElement | null>): (id: string | undefined) => void {
  const [wanted, want] = useState<{ readonly id: string | undefined } | null>(null);
  useLayoutEffect(() => {
    if (wanted === null) return;
    pictures.current?.querySelector<HTMLElement>(`[data-picture="${wanted.id}"] h2`)?.focus();
  }, [pictures, wanted]);
  return (id) => want({ id });
}

/** Of the pictures that stay when one is closed, the one that takes its place; else the one before it. */
export function neighbourOf(view: readonly OpenPicture[], id: string): string | undefined {
  const place = view.findIndex((picture) => picture.id === id);
  return (view[place + 1] ?? view[place - 1])?.id;
}
