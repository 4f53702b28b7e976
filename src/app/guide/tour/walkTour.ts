import type { AppStore } from '../../../state/react.ts';
import { fetchGuideText } from '../guideText.ts';
import { endJourney, goTo } from '../journey.ts';
import { tourBeats } from './tour.ts';

/** Goes to the first beat. */
export async function startTour(store: AppStore): Promise<void> {
  goTo(store, tourBeats(await fetchGuideText())[0]!, 1, false);
}

/** Leaves the page as it stands. */
export function leaveTour(store: AppStore): void {
  endJourney(store);
  store.getState().setTour(null);
}
