/** A kind of mark that pictures draw: what is lit of it stands out wherever it is drawn, and the other marks step back. */
export const MARK_KINDS = [
  'positive',
  'negative',
  'dead',
  'inputs',
  'teacher',
  'gamma',
  'bundle',
  'cone',
  'output',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** `picture:` and the id of an open picture */
export type PictureLit = `picture:${string}`;
/** `control:` and the name of a parameter, such as `control:initScale` */
export type ControlLit = `control:${string}`;

/** What the page points at: a legend's entry under the pointer, or what a text speaks of. */
export type Lit = MarkKind | 'timeline' | PictureLit | ControlLit;

/** The kind of mark that is lit; null where nothing is, or something of the page around the pictures. */
export function litMark({ lit }: { readonly lit: Lit | null }): MarkKind | null {
  return MARK_KINDS.find((kind) => kind === lit) ?? null;
}
