import { PICTURE_IDS } from '../drawing/picture.ts';
import type { KnownPictures } from '../share/view.ts';
import { acceptsSetting } from '../views/pictures.ts';

/** What the `view` of a link may name. */
export const KNOWN_PICTURES: KnownPictures = new Map(
  PICTURE_IDS.map((id) => [id, (setting: string) => acceptsSetting(id, setting)]),
);
