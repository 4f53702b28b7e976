import { sameParameters } from '../../../experiment/parameters.ts';
import type { AppStore } from '../../../state/react.ts';
import { goTo } from '../journey.ts';
import { openedBy, sameView } from '../opened.ts';
import type { TourBeat } from './tour.ts';

/** How near a playhead of a link is to the time of its beat, relative: numbers in links are exact, those worked out again are too but for rounding. */
const SAME_TIME = 1e-9;

/**
 * Sees to it that the page stands as its beat says wherever a link has named one: `tour=7` alone says all; one that says more
 * is of a reader who went on from there, and is left as it is where it is another run, other pictures or another time.
 * @returns a function that ends it
 */
export function followTour(store: AppStore, beats: readonly TourBeat[]): () => void {
  let wait: (() => void) | null = null;
  const look = () => {
    wait?.();
    wait = null;
    const { tour } = store.getState();
    const beat = tour === null ? undefined : beats[tour - 1];
    if (beat === undefined || tour === null) return;
    if (saysNoMore(store)) goTo(store, beat, tour, false);
    else wait = whenItStands(store, beat, () => goTo(store, beat, tour, false));
  };
  look();
  const end = store.subscribe((state, before) => {
    // run and pictures at once: a link was followed, where a beat sets one after the other
    const followed = state.parameters !== before.parameters && state.view !== before.view;
    if (followed) look();
  });
  return () => {
    wait?.();
    end();
  };
}

/** Whether the page is as a link opens it that names a beat and nothing else: in whichever version, its defaults play from 0. */
function saysNoMore(store: AppStore): boolean {
  const { parameters, view, player, wantedTime } = store.getState();
  if (wantedTime !== null || !(player.playing || player.time === 0)) return false;
  return ['tour=1', 'v=2&tour=1'].some((link) => {
    const plain = openedBy(link);
    return sameParameters(plain.parameters, parameters) && sameView(plain.view, view);
  });
}

/** Calls `then` once the run is solved, if the page stands at the beat's end by then: what is lit is in no link. */
function whenItStands(store: AppStore, beat: TourBeat, then: () => void): () => void {
  const wanted = openedBy(beat.link);
  let over = false;
  const look = () => {
    const { parameters, view, run, solve, player } = store.getState();
    if (over) return;
    if (!sameParameters(parameters, wanted.parameters) || !sameView(view, wanted.view)) return;
    if (run === null || !run.complete || solve.kind !== 'done' || run.parameters !== parameters) return;
    const time = beat.time(run);
    if (time === null) return;
    over = true;
    if (!player.playing && Math.abs(player.time - time) <= SAME_TIME * time) then();
  };
  const end = store.subscribe(look);
  look();
  return () => {
    over = true;
    end();
  };
}
