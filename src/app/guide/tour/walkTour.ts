import type { AppStore } from '../../../state/react.ts';
import { lateWords } from '../../../text/words.ts';
import { prefersStillness } from '../../stillness.ts';
import { endJourney, goTo } from '../journey.ts';
import { tourBeats } from './tour.ts';

/** Goes to a beat of the tour, counted from 1. @param plays see `goTo`: never for readers who prefer that nothing moves */
export async function goToBeat(store: AppStore, number: number, plays: boolean): Promise<void> {
  const beat = tourBeats(await lateWords('guide'))[number - 1];
  if (beat !== undefined) goTo(store, beat, number, plays && !prefersStillness());
}

/** Leaves the page as it stands. */
export function leaveTour(store: AppStore): void {
  endJourney(store);
  store.getState().setTour(null);
}
