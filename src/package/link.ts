import type { Fault } from '../experiment/fault.ts';
import type { Parameters } from '../experiment/parameters.ts';
import { formatLink, type LinkState, parseLink } from '../share/link.ts';
import { PLAIN, type Presentation } from '../share/presentation.ts';
import { NEWEST } from '../share/versions.ts';
import type { KnownPictures, OpenPicture } from '../share/view.ts';

export type { Fault, LinkState, OpenPicture, Parameters, Presentation };

/** Pictures are known to the page alone: here every name passes, with every setting. */
class AnyPicture extends Map<string, (setting: string) => boolean> {
  override has(): boolean {
    return true;
  }
  override get(): () => boolean {
    return () => true;
  }
}
const ANY_PICTURE: KnownPictures = new AnyPicture();

/**
 * Reads a link to the page. Something that can be run comes of whatever it says; what was set right, or left out, is in `faults`.
 * @param link an address with a `#`, its part from there, or that without the `#`
 */
export function readLink(link: string): { readonly state: LinkState; readonly faults: readonly Fault[] } {
  const start = link.indexOf('#');
  // an address without a link is that of the page as it opens
  const hash = start >= 0 ? link.slice(start) : /^\w+:\/\//.test(link) ? '' : link;
  return parseLink(hash, ANY_PICTURE);
}

/** What a link says; what is left out is as the page opens with. */
export interface LinkParts extends Partial<Presentation> {
  readonly parameters?: Partial<Parameters>;
  /** flow time at which the page opens, paused; left out, or null, it plays from the start */
  readonly time?: number | null;
  /** the open pictures, the first on the stage */
  readonly view?: readonly OpenPicture[];
}

/** The part of a link from `#` on, without the `#`: empty where it says nothing that is not so anyway. */
export function writeLink({ parameters, time = null, view = NEWEST.view, ...shown }: LinkParts): string {
  return formatLink({ ...PLAIN, ...shown, parameters: { ...NEWEST.parameters, ...parameters }, time, view });
}
