import { LINK_NAME } from '../../share/pageWithRun.ts';

/** The link that the page opens: the part of its address from `#`; where there is none, that of the run it was saved with. */
export function openingLink({ location, document }: Window): string {
  if (location.hash.length > 1) return location.hash;
  return document.querySelector<HTMLMetaElement>(`meta[name="${LINK_NAME}"]`)?.content ?? '';
}
