import type { Fault } from '../experiment/fault.ts';
import { parseNumber, quotable } from '../experiment/numberText.ts';
import { DEFAULTS, type Parameters } from '../experiment/parameters.ts';
import { asOpened, type OpenPicture } from './view.ts';

/**
 * What a link means by what it leaves out. Frozen: a link that somebody has sent opens as it did, so a default that is to be
 * another is a new version here.
 */
export interface LinkDefaults {
  readonly parameters: Parameters;
  readonly view: readonly OpenPicture[];
}

export const LINK_DEFAULTS = {
  1: { parameters: DEFAULTS, view: ['directions', 'loss', 'norms', 'angle'].map(asOpened) },
  // so many that they are seen to gather as one, and no more than solve in half as long again as 60 do
  2: {
    parameters: { ...DEFAULTS, width: 300 },
    view: ['directions', 'function', 'loss', 'norms'].map(asOpened),
  },
} as const satisfies Readonly<Record<number, LinkDefaults>>;

type LinkVersion = keyof typeof LINK_DEFAULTS;

/** The version that is written. */
export const NEWEST_VERSION = 2 satisfies LinkVersion;
export const NEWEST: LinkDefaults = LINK_DEFAULTS[NEWEST_VERSION];

/**
 * The version a link is read as. Links of version 1 never said so: one that says anything and no `v` is of version 1, and one
 * that says nothing is the page as it opens now. A `v` that cannot be read, or of a version yet to come, is read as the
 * newest: only pages that know of versions write one.
 * @param text of the `v`; undefined where there is none
 * @param empty the link has no key that the page knows
 */
export function versionOf(
  text: string | undefined,
  empty: boolean,
): { version: LinkVersion; fault: Fault | null } {
  if (text === undefined) return { version: empty ? NEWEST_VERSION : 1, fault: null };
  const number = parseNumber(text);
  const version = ([1, 2] as const).find((known) => known === number);
  if (version !== undefined) return { version, fault: null };
  const given = quotable(text);
  const fault: Fault =
    number > NEWEST_VERSION
      ? { code: 'newer-version', field: 'v', values: { given, max: NEWEST_VERSION } }
      : { code: 'unknown-value', field: 'v', values: { given, expected: '1, 2', used: NEWEST_VERSION } };
  return { version: NEWEST_VERSION, fault };
}

/** The link of the page's first run, from `#` on: an empty one cannot be followed from another run. */
export const FIRST_RUN_LINK = `#v=${NEWEST_VERSION}`;
