import { uncorrected } from '../../experiment/correct.ts';
import type { Fault } from '../../experiment/fault.ts';
import { quotable } from '../../experiment/numberText.ts';
import { sameParameters } from '../../experiment/parameters.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { CHECK_KEY } from '../../share/checkSum.ts';
import { EMBEDDING_KEYS } from '../../share/embedding.ts';
import { GIVEN_KEYS } from '../../share/givenCodec.ts';
import type { HostCall } from '../../share/hostMessage.ts';
import { formatLink, KNOWN_KEYS, type LinkState, parseLink } from '../../share/link.ts';
import { NEWEST_VERSION } from '../../share/versions.ts';
import { formatView } from '../../share/view.ts';
import { linkOf, tooLargeForLink } from '../../state/addressBar.ts';
import type { AppState } from '../../state/appState.ts';
import type { Locks } from '../../state/locks.ts';
import type { AppStore } from '../../state/react.ts';
import { KNOWN_PICTURES } from '../../views/pictures.ts';

/** What the page is at, as it tells the page around. */
export interface Told {
  /** the part after `#` of a link to it; null where the reader's own data are too large for one */
  readonly link: string | null;
  /** flow time of the playhead, and of the end of the run as far as it is solved */
  readonly time: number;
  readonly endTime: number;
  readonly playing: boolean;
  readonly solved: boolean;
  /** at the playhead; null where there is no run yet */
  readonly loss: number | null;
}

export function told(state: AppState): Told {
  const { player, run, solve } = state;
  const known = run !== null && run.frameCount > 0;
  return {
    link: tooLargeForLink(state) === null ? formatLink(linkOf(state)) : null,
    time: player.time,
    endTime: run?.endTime ?? 0,
    playing: player.playing,
    solved: solve.kind === 'done',
    loss: known ? stateAt(run, player.time).loss : null,
  };
}

/** Does what is asked for, all of it or nothing. @returns why it cannot be had; null where it is done */
export function carryOut(store: AppStore, call: HostCall, locks: Locks | undefined): Fault | null {
  const state = store.getState();
  switch (call.method) {
    case 'play':
      state.play();
      return null;
    case 'pause':
      state.pause();
      return null;
    case 'seek':
      if ('share' in call.args) state.seek(call.args.share * (state.run?.endTime ?? 0));
      else state.seek(call.args.time);
      return null;
    case 'get':
      return null;
    case 'set':
      return set(store, call.args, locks);
  }
}

/** Set by the link that the page is opened with, or by the reader alone. */
const FIXED: readonly string[] = ['v', CHECK_KEY, 'hide', 'with', 'lang', 'lab', ...EMBEDDING_KEYS];
const ALLOWED = KNOWN_KEYS.filter((key) => !FIXED.includes(key));

const OWN_POINTS: readonly string[] = GIVEN_KEYS;

/** What is said of the same thing goes with what is said anew of it. */
const TOGETHER: readonly { readonly said: readonly string[]; readonly gone: readonly string[] }[] = [
  { said: ['rho'], gone: ['angle'] },
  { said: OWN_POINTS, gone: OWN_POINTS },
  // a wish for another start
  { said: ['m', 'd', 'init', 'network', 'neurons'], gone: ['network', 'neurons'] },
  // its neurons are others
  { said: ['m'], gone: ['pin'] },
];

type Args = Extract<HostCall, { method: 'set' }>['args'];

/** Keys of a link with what they are to be: read as a link is, but where one would set something right this refuses. */
function set(store: AppStore, args: Args, locks: Locks | undefined): Fault | null {
  const keys = Object.keys(args);
  const strange = keys.find((key) => !ALLOWED.some((known) => known === key));
  if (strange !== undefined) {
    const values = { expected: ALLOWED.join(', ') };
    return { code: 'unknown-key', field: `args.${quotable(strange)}`, values };
  }
  const state = store.getState();
  const now = linkOf(state);
  const { state: wanted, faults } = parseLink(linkWith(now, args), KNOWN_PICTURES);
  const [fault] = faults;
  if (fault !== undefined) return { ...uncorrected(fault), field: `args.${fault.field}` };
  const parameters = { ...wanted.parameters };
  // the same points read again are other objects, and would be another run
  if (!keys.some((key) => OWN_POINTS.includes(key)) && parameters.given !== null) {
    parameters.given = now.parameters.given;
  }
  if (!TOGETHER[2]!.said.some((key) => keys.includes(key))) parameters.network = now.parameters.network;
  const refusals = [
    ...(locks?.held(parameters, now.parameters).faults ?? []),
    ...(locks?.heldView(wanted.view, now.view).faults ?? []),
  ];
  if (refusals[0] !== undefined) return refusals[0];

  const turned = !sameParameters(parameters, now.parameters);
  if (turned && wanted.time !== null) state.open({ ...wanted, parameters, kept: now.kept }, []);
  else {
    if (turned) state.setParameters(parameters);
    if (wanted.time !== null) state.seek(wanted.time);
    if (wanted.axis !== now.axis) state.setTimeAxis(wanted.axis);
    if (wanted.pace !== now.pace) state.setPace(wanted.pace);
    if (wanted.tour !== now.tour) state.setTour(wanted.tour);
    if (wanted.ask !== now.ask) state.setAsk(wanted.ask);
  }
  if (formatView(wanted.view) !== formatView(now.view)) state.setView(wanted.view);
  if (wanted.pinned !== now.pinned) state.pin(wanted.pinned);
  if (wanted.theme !== now.theme) state.setTheme(wanted.theme);
  return null;
}

/** The link of `now` with what is said anew. */
function linkWith(now: LinkState, args: Args): string {
  const pairs = new Map(
    formatLink({ ...now, time: null, kept: [] })
      .split('&')
      .map((pair) => pair.split('=', 2) as [string, string]),
  );
  for (const { said, gone } of TOGETHER)
    if (said.some((key) => key in args)) for (const key of gone) pairs.delete(key);
  for (const [key, value] of Object.entries(args)) {
    if (value === null) pairs.delete(key);
    else pairs.set(key, encodeURIComponent(typeof value === 'boolean' ? Number(value) : value));
  }
  pairs.set('v', String(NEWEST_VERSION));
  return [...pairs].map(([key, text]) => `${key}=${text}`).join('&');
}
