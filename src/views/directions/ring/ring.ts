import type { Sheet } from '../../../drawing/canvas/sheet.ts';
import { announceFinding } from '../../../findings/background/arrivals.ts';
import type { DirectionsView } from '../model.ts';

type DrawRing = typeof import('./drawRing.ts').drawRing;

let here: DrawRing | null = null;
let coming: Promise<void> | null = null;

/** Fetches what draws the ring: the first look at a page does without. Where it cannot be had, the next who asks tries again. */
export function fetchRing(): Promise<void> {
  coming ??= import('./drawRing.ts').then(
    ({ drawRing }) => {
      here = drawRing;
      announceFinding();
    },
    () => {
      coming = null;
    },
  );
  return coming;
}

/** The output of the network about the rim, in the plane: drawn as soon as what draws it is here. */
export function drawOutputRing(sheet: Sheet, view: DirectionsView): void {
  if (!view.withRing) return;
  if (here === null) void fetchRing();
  else here(sheet, view);
}
