import { formatLink, type LinkState } from '../../share/link.ts';
import { robustLink } from '../../share/robust.ts';
import { notInLink } from '../../share/withRuns.ts';
import { linkOf } from '../../state/addressBar.ts';
import type { AppState } from '../../state/appState.ts';

/** What the reader wants of the run in a link. */
export interface ShareChoice {
  /** paused at the playhead; else it plays from its start */
  readonly atTime: boolean;
  readonly withKept: boolean;
}

/** As the page stands: a paused one rests where it is. */
export function choiceOf(state: Pick<AppState, 'player' | 'wantedTime'>): ShareChoice {
  return { atTime: !state.player.playing && timeOf(state) > 0, withKept: true };
}

/** The playhead's time, or that at which it is to be once the run has come so far. */
export function timeOf({ player, wantedTime }: Pick<AppState, 'player' | 'wantedTime'>): number {
  return wantedTime ?? player.time;
}

export function sharedState(state: AppState, { atTime, withKept }: ShareChoice): LinkState {
  const link = linkOf(state);
  return {
    ...link,
    time: atTime ? timeOf(state) : null,
    kept: withKept ? link.kept : [],
  };
}

export interface SharedLinks {
  /** addresses in full */
  readonly short: string;
  readonly robust: string;
  /** how many kept runs have no room in them */
  readonly left: number;
}

/** @param page the address of the page without its hash */
export function sharedLinks(state: LinkState, page: string): SharedLinks {
  const link = formatLink(state);
  return {
    short: addressAt(page, link),
    robust: addressAt(page, robustLink(link)),
    left: notInLink(state.kept, state.parameters).length,
  };
}

export function addressAt(page: string, link: string): string {
  return link === '' ? page : `${page}#${link}`;
}
