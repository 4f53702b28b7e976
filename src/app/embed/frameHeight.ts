import type { EmbedLevel } from '../../share/embedding.ts';

/** The least that shows a picture and what plays it, and the most that a screen has, CSS pixels. */
const LEAST = 240;
const MOST = 900;
/** The whole page is read in no less. */
const LEAST_FULL = 560;
/** From this width on the pictures stand beside the stage. */
const PX_BESIDE = 640;

/**
 * The height, in CSS pixels, that the page would have at a width: it fits itself into any, so this is a proportion, and follows
 * from the width alone. A frame that takes it is not asked for another.
 */
export function heightFor(pxWidth: number, level: EmbedLevel | null): number {
  const wanted = pxWidth * (pxWidth < PX_BESIDE ? 3 / 4 : 9 / 16);
  const least = level === 'player' || level === 'picture' ? LEAST : LEAST_FULL;
  return Math.round(Math.min(Math.max(wanted, least), MOST));
}
