import type { ComponentType } from 'react';

/**
 * A picture: one way of looking at a run. Each has a folder in `views/`, exports one of these, and is listed in `pictures.ts`.
 * Its component fills the box it is given, draws its static part (axes, curves) when the run or the box changes and its moving
 * part (playhead, selection, neurons) when the playhead moves, and never both.
 */
export interface Picture {
  /** as in the link's `view`: never changes */
  readonly id: PictureId;
  readonly Component: ComponentType<PictureProps>;
}

export const PICTURE_IDS = ['directions', 'loss', 'norms', 'angle'] as const;
export type PictureId = (typeof PICTURE_IDS)[number];

export interface PictureProps {
  /** size of the box to fill, in CSS pixels */
  readonly pxWidth: number;
  readonly pxHeight: number;
  /** it fills the stage: more room for labels and direct annotation */
  readonly stage: boolean;
}
