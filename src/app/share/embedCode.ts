import { SETTER_NAMES } from '../../share/controlNames.ts';
import type { EmbedLevel } from '../../share/embedding.ts';
import { formatLink, type LinkState } from '../../share/link.ts';
import type { Theme } from '../../share/presentation.ts';
import { robustLink } from '../../share/robust.ts';
import type { Language } from '../../text/languages.ts';
import { addressAt } from './shared.ts';

export const LEVELS = ['full', 'player', 'picture'] as const satisfies readonly EmbedLevel[];

/** What can be done to the controls of the run: turned, looked at, or nothing, as they are not there. */
export const CONTROLS = ['free', 'lock', 'hide'] as const;

export interface EmbedChoice {
  readonly level: EmbedLevel;
  readonly controls: (typeof CONTROLS)[number];
  /** null leaves it to the reader */
  readonly theme: Theme | null;
  /** null leaves it to the reader */
  readonly language: Language | null;
  readonly linksOff: boolean;
}

/** Pixels that each needs so that nothing in it scrolls at the width of a text. */
const PX_HEIGHT: Readonly<Record<EmbedLevel, number>> = { full: 760, player: 600, picture: 480 };

export interface Embedded {
  readonly address: string;
  readonly pxHeight: number;
  /** HTML */
  readonly code: string;
}

/** @param page the address of the page without its hash */
export function embedded(state: LinkState, choice: EmbedChoice, page: string): Embedded {
  const { level, controls, theme, language, linksOff } = choice;
  const link = formatLink({
    ...state,
    theme,
    language,
    embedding: {
      embed: level,
      without: controls === 'hide' ? SETTER_NAMES : [],
      lock: controls === 'lock' ? SETTER_NAMES : [],
      links: linksOff ? 'off' : null,
      // the keys are those of the page around it until the reader comes to it
      keys: 'focus',
    },
  });
  const address = addressAt(page, robustLink(link));
  const pxHeight = PX_HEIGHT[level];
  const code =
    `<iframe src="${address.replaceAll('&', '&amp;')}" title="ReLU Flow" width="100%" height="${pxHeight}" ` +
    `style="border: 0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>`;
  return { address, pxHeight, code };
}
