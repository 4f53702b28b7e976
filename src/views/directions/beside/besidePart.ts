import { announceFinding } from '../../../findings/background/arrivals.ts';
import type { AppState } from '../../../state/appState.ts';

type Part = typeof import('./clouds.ts');

let here: Part | null = null;
let coming: Promise<void> | null = null;

/** Fetches what draws the neurons of kept runs: a page that keeps none does without. Where it cannot be had, the next who asks tries again. */
export function fetchClouds(): Promise<void> {
  coming ??= import('./clouds.ts').then(
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

/** What draws them, where a run is kept and it is here. */
export function cloudsPart({ kept }: Pick<AppState, 'kept'>): Part | null {
  if (kept.length === 0) return null;
  if (here === null) void fetchClouds();
  return here;
}
