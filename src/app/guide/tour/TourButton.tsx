import { useApp, useAppStore } from '../../../state/react.ts';
import { words } from '../../../text/words.ts';

export const TOUR_BUTTON_ID = 'tour-button';

/** Starts the tour at its first beat, and ends it. */
export function TourButton() {
  const store = useAppStore();
  const touring = useApp((state) => state.tour !== null);

  async function press() {
    const { goToBeat, leaveTour } = await import('./walkTour.ts');
    if (touring) leaveTour(store);
    else await goToBeat(store, 1, false);
  }

  return (
    <button
      type="button"
      id={TOUR_BUTTON_ID}
      className="button"
      aria-pressed={touring}
      onClick={() => void press()}
    >
      {words().scenes.tour}
    </button>
  );
}
