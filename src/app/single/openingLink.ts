/** Holds the link of a run that the page was saved with. */
export const LINK_NAME = 'relu-flow:link';

/** The link that the page opens: the part of its address from `#`; where there is none, that of the run it was saved with. */
export function openingLink({ location, document }: Window): string {
  if (location.hash.length > 1) return location.hash;
  return document.querySelector<HTMLMetaElement>(`meta[name="${LINK_NAME}"]`)?.content ?? '';
}
