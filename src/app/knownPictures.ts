import type { KnownPictures } from '../share/view.ts';
import { PICTURES } from '../views/pictures.ts';

/** What the `view` of a link may name. */
export const KNOWN_PICTURES: KnownPictures = new Map(
  PICTURES.map(({ id, settings }) => [id, settings?.accepts ?? (() => false)]),
);
