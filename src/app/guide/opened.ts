import type { Parameters } from '../../experiment/parameters.ts';
import { parseLink } from '../../share/link.ts';
import { formatView, type OpenPicture } from '../../share/view.ts';
import { KNOWN_PICTURES } from '../../views/pictures.ts';

/** What a scene or a beat opens. */
export interface OpenScene {
  readonly parameters: Parameters;
  readonly view: readonly OpenPicture[];
}

/** The run and the pictures of a link; a link of a scene and of a beat says no more. */
export function openedBy(link: string): OpenScene {
  const { parameters, view } = parseLink(link, KNOWN_PICTURES).state;
  return { parameters, view };
}

export function sameView(one: readonly OpenPicture[], other: readonly OpenPicture[]): boolean {
  return formatView(one) === formatView(other);
}
