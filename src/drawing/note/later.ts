import type { AppState } from '../../state/appState.ts';
import type { Drawing, Mark } from '../picture.ts';

type Told<View> = (view: View, state: AppState) => readonly Mark[];

/**
 * Marks of a drawing whose code comes when somebody first wants to know one: nothing of it is needed for the first look at a
 * page. To be spread into the drawing.
 * @param fetch what tells them
 */
export function later<View>(
  fetch: () => Promise<Told<View>>,
): Required<Pick<Drawing<View, object>, 'marks' | 'marksReady'>> {
  let here: Told<View> | null = null;
  let coming: Promise<unknown> | null = null;
  return {
    marks: (view, state) => here?.(view, state) ?? [],
    marksReady() {
      if (here !== null) return null;
      coming ??= fetch().then(
        (told) => {
          here = told;
        },
        // without a network: asked for again by the next who wants to know
        () => {
          coming = null;
        },
      );
      return coming;
    },
  };
}
