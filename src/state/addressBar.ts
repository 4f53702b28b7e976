import type { Fault } from '../experiment/fault.ts';
import type { LinkState } from '../share/link.ts';
import { formatLink, parseLink } from '../share/link.ts';
import { LONG_LINK } from '../share/numberLists.ts';
import { MOST_OWN, ownLength } from '../share/ownLength.ts';
import { LINK_KEYS } from '../share/parameterCodecs.ts';
import type { KnownPictures } from '../share/view.ts';
import type { AppState } from './appState.ts';
import type { AppStore } from './react.ts';

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const INTERVAL_MS = 400;

/** What of the state a link carries: a playing run's link plays, a paused one's rests where it is, or is to be. */
export function linkOf(state: AppState): LinkState {
  const {
    parameters,
    player,
    wantedTime,
    view,
    pinned,
    tour,
    theme,
    language,
    hidden,
    ask,
    embedding,
    lab,
    kept,
  } = state;
  const { timeAxis: axis, pace } = player;
  const time = player.playing ? null : (wantedTime ?? player.time);
  return {
    parameters,
    kept: kept.map((one) => one.parameters),
    view,
    time,
    axis,
    pace,
    pinned,
    tour,
    theme,
    language,
    hide: hidden,
    ask,
    embedding,
    lab,
  };
}

/** What a link carries of the state itself, beside the player. */
const CARRIED = [
  'parameters',
  'kept',
  'view',
  'wantedTime',
  'pinned',
  'tour',
  'theme',
  'language',
  'hidden',
  'ask',
  'lab',
] as const;

/** Why a link cannot carry the state; null where it can. */
export function tooLargeForLink({ parameters }: Pick<AppState, 'parameters'>): Fault | null {
  const length = ownLength(parameters);
  if (length <= MOST_OWN) return null;
  return {
    code: 'too-large-for-link',
    field: LINK_KEYS.given,
    values: { given: kilobytes(length), max: kilobytes(MOST_OWN) },
  };
}

/** With a digit behind the point, where that says something, and never less than it is. */
export function kilobytes(length: number): number {
  return Math.ceil(length / 102.4) / 10;
}

/** The address of the page with the link of its present state, whatever its length. */
export function addressOf(location: Location, state: AppState): string {
  const [page] = location.href.split('#');
  // a page that is one file, opened without a link, is the run that it was saved with
  const link = formatLink(linkOf(state)) || (import.meta.env.MODE === 'single' ? 'v=2' : '');
  return link === '' ? page! : `${page}#${link}`;
}

/**
 * Keeps the address bar's link true without filling the history, and follows a link that is pasted there.
 * @param readAhead has what takes long of a link read elsewhere, before it is read here; without it all is read here
 * @returns a function that ends it
 */
export function watchAddressBar(
  window: Window,
  store: AppStore,
  knownPictures: KnownPictures,
  readAhead?: (hash: string) => Promise<void>,
): () => void {
  let written = window.location.hash;
  let timer: number | null = null;
  /** a long link that is being read */
  let reading: string | null = null;

  /** @returns whether a link can carry the state; where it cannot, that is said, for as long as it is so */
  const carries = (): boolean => {
    const { notices, notify, dismiss } = store.getState();
    const fault = tooLargeForLink(store.getState());
    if (fault !== null && !said) notify([fault]);
    said = fault !== null;
    if (!said)
      for (const notice of notices) if (notice.fault.code === 'too-large-for-link') dismiss(notice.id);
    return !said;
  };
  let said = false;
  /** the state is being made that of a link in the address bar */
  let following = false;

  /** @param left what was on the page before: it gets an entry of its own, to come back to */
  const write = (left?: AppState) => {
    timer = null;
    // A link has just been pasted: it is followed, not written over.
    if (reading !== null || window.location.hash !== written) return;
    // An address without the data would be that of another run: it stays as it was.
    if (!carries()) return;
    try {
      // where it rests, so that coming back does not begin to play
      if (left !== undefined) put('replaceState', { ...left, player: { ...left.player, playing: false } });
      put(left === undefined ? 'replaceState' : 'pushState', store.getState());
    } catch {
      // browsers refuse some frames an address of their own making: the page goes on without
    }
    written = window.location.hash;
  };
  const put = (how: 'replaceState' | 'pushState', state: AppState) => {
    const address = addressOf(window.location, state);
    if (address !== window.location.href) window.history[how](window.history.state, '', address);
  };
  const unsubscribe = store.subscribe((state, before) => {
    // what the browser itself has gone to has its entry
    if ((state.lab === null) !== (before.lab === null) && !following) {
      if (timer !== null) window.clearTimeout(timer);
      write(before);
      return;
    }
    const { player } = state;
    const moved =
      CARRIED.some((key) => state[key] !== before[key]) ||
      player.playing !== before.player.playing ||
      player.timeAxis !== before.player.timeAxis ||
      player.pace !== before.player.pace ||
      (!player.playing && player.time !== before.player.time);
    if (!moved) return;
    // not while the hand moves, only when it rests: long data are compressed for it
    if (state.gesture && timer !== null) {
      window.clearTimeout(timer);
      timer = null;
    }
    if (timer === null) timer = window.setTimeout(() => write(), INTERVAL_MS);
  });
  const follow = () => {
    if (window.location.hash === written) return;
    written = window.location.hash;
    if (written.length > LONG_LINK && readAhead !== undefined) void followLong(written, readAhead);
    else openLink(written);
  };
  const followLong = async (hash: string, readAhead: (hash: string) => Promise<void>) => {
    reading = hash;
    await readAhead(hash);
    if (reading !== hash) return;
    reading = null;
    // another may have been pasted meanwhile
    if (window.location.hash === hash) openLink(hash);
  };
  const openLink = (hash: string) => {
    reading = null;
    const { state: link, faults } = parseLink(hash, knownPictures);
    const here = linkOf(store.getState());
    const { open, setLab } = store.getState();
    following = true;
    // the run that stands behind the laboratory is not solved anew
    if (link.lab !== here.lab && formatLink({ ...link, lab: here.lab }) === formatLink(here))
      setLab(link.lab);
    else open(link, faults);
    following = false;
  };
  window.addEventListener('hashchange', follow);
  return () => {
    unsubscribe();
    window.removeEventListener('hashchange', follow);
    if (timer !== null) window.clearTimeout(timer);
  };
}
