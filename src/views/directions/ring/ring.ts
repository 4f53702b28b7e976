import { type Sheet, watchRun } from '../../../drawing/canvas/sheet.ts';
import { announceFinding } from '../../../findings/background/arrivals.ts';
import type { AppState } from '../../../state/appState.ts';
import type { DirectionsView } from '../model.ts';

type Room = typeof import('./drawRing.ts');

let here: Room | null = null;
let coming: Promise<void> | null = null;

/** Fetches what draws the ring: the first look at a page does without. Where it cannot be had, the next who asks tries again. */
export function fetchRing(): Promise<void> {
  coming ??= import('./drawRing.ts').then(
    (room) => {
      here = room;
      announceFinding();
    },
    () => {
      coming = null;
    },
  );
  return coming;
}

/** What the ring depends on: while the run plays it is drawn where it changes, which in the plane it may not for seconds. */
export function watchRing(state: AppState): readonly unknown[] {
  const drawn = here !== null && state.run?.start.dataset.dimension === 2;
  return [...watchRun(state), state.lit, here, drawn ? here!.ringNow(state) : null];
}

/** The output of the network about the rim, in the plane: drawn as soon as what draws it is here. */
export function drawOutputRing(sheet: Sheet, view: DirectionsView): void {
  if (!view.withRing) return;
  if (here === null) void fetchRing();
  else here.drawRing(sheet, view);
}
