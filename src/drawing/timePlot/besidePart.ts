import { announceFinding } from '../../findings/background/arrivals.ts';
import type { AppState } from '../../state/appState.ts';

type Part = typeof import('./beside/part.ts');

let here: Part | null = null;
let coming: Promise<void> | null = null;

/** Fetches what draws runs beside the one on screen: a page that keeps none does without. Where it cannot be had, the next who asks tries again. */
export function fetchBeside(): Promise<void> {
  coming ??= import('./beside/part.ts').then(
    (part) => {
      here = part;
      announceFinding();
    },
    () => {
      coming = null;
    },
  );
  return coming;
}

/** What draws them, where there is anything to draw and it is here. */
export function besidePart({ kept, logged }: Pick<AppState, 'kept' | 'logged'>): Part | null {
  if (kept.length === 0 && logged === null) return null;
  if (here === null) void fetchBeside();
  return here;
}
