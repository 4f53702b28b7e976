import type { ComponentType } from 'react';

/**
 * A picture: one way of looking at a run. Each has a folder in `views/`, exports one of these, and is known to `pictures.ts`.
 * Its component fills the box it is given, draws its static part (axes, curves) when the run or the box changes and its moving
 * part (playhead, selection, neurons) when the playhead moves, and never both.
 */
export interface Picture {
  /** as in the link's `view`: never changes */
  readonly id: PictureId;
  readonly Component: ComponentType<PictureProps>;
  /** what a reader can set in it, kept in the link; none where this is missing */
  readonly settings?: PictureSettings;
}

/**
 * Settings of a picture are a few short words of letters, digits and hyphens (`yardsticks`, `axes-1-3`) behind its id in
 * the link: `view=directions:yardsticks,predictor:axes-1-3`.
 */
export interface PictureSettings {
  /** whether `setting` means something to the picture; a picture that is fetched gives it to `pictures.ts` besides */
  readonly accepts: (setting: string) => boolean;
  /** what changes them: buttons and selects for the bar above the picture */
  readonly Controls: ComponentType<SettingsProps>;
}

export interface SettingsProps {
  readonly settings: readonly string[];
  readonly onSettings: (settings: readonly string[]) => void;
}

export const PICTURE_IDS = [
  'directions',
  'loss',
  'norms',
  'angle',
  'eigen',
  'bundle',
  'angles',
  'complexity',
  'generalisation',
  'two-teachers',
  'raster',
  'assumptions',
  'predictor',
  'light-cone',
  'least-norm',
  'frame',
] as const;
export type PictureId = (typeof PICTURE_IDS)[number];

export interface PictureProps {
  /** size of the box to fill, in CSS pixels */
  readonly pxWidth: number;
  readonly pxHeight: number;
  /** it fills the stage: more room for labels and direct annotation */
  readonly stage: boolean;
  /** those it accepts, each once; the same array until they change */
  readonly settings: readonly string[];
}
