import type { Picture, PictureId } from '../drawing/picture.ts';
import { ANGLE } from './angleToTeacher/angleToTeacher.ts';
import { DIRECTIONS } from './directions/directions.ts';
import { LOSS } from './loss/loss.ts';
import { NORMS } from './norms/norms.ts';
import { acceptsPredictor } from './predictor/settings.ts';
import { acceptsRaster } from './raster/settings.ts';

/** The pictures that come with the page: those it opens with. */
const known = new Map<PictureId, Picture>(
  [DIRECTIONS, LOSS, NORMS, ANGLE].map((picture: Picture) => [picture.id, picture]),
);

/** The others are fetched when they are opened. */
const ELSEWHERE: Readonly<Partial<Record<PictureId, () => Promise<Picture>>>> = {
  eigen: async () => (await import('./eigen/eigen.ts')).EIGEN,
  bundle: async () => (await import('./bundle/bundle.ts')).BUNDLE,
  angles: async () => (await import('./anglesInGroup/anglesInGroup.ts')).ANGLES,
  complexity: async () => (await import('./complexity/complexity.ts')).COMPLEXITY,
  generalisation: async () => (await import('./generalisation/generalisation.ts')).GENERALISATION,
  'two-teachers': async () => (await import('./twoTeachers/twoTeachers.ts')).TWO_TEACHERS,
  raster: async () => (await import('./raster/raster.ts')).RASTER,
  assumptions: async () => (await import('./assumptions/Assumptions.tsx')).ASSUMPTIONS,
  predictor: async () => (await import('./predictor/Predictor.tsx')).PREDICTOR,
  'light-cone': async () => (await import('./lightCone/LightCone.tsx')).LIGHT_CONE,
  'least-norm': async () => (await import('./leastNorm/LeastNorm.tsx')).LEAST_NORM,
  frame: async () => (await import('./frameTable/FrameTable.tsx')).FRAME_TABLE,
};

/** What settings these accept: a link is read before they are here. */
const ACCEPTS: Readonly<Partial<Record<PictureId, (setting: string) => boolean>>> = {
  raster: acceptsRaster,
  predictor: acceptsPredictor,
};

/** The picture, if it is here already. */
export function pictureHere(id: PictureId): Picture | null {
  return known.get(id) ?? null;
}

/** Fetches a picture. @throws where its script cannot be had */
export async function fetchPicture(id: PictureId): Promise<Picture> {
  const picture = known.get(id) ?? (await ELSEWHERE[id]!());
  known.set(id, picture);
  return picture;
}

/** Whether `setting` means something to a picture. */
export function acceptsSetting(id: PictureId, setting: string): boolean {
  return (known.get(id)?.settings?.accepts ?? ACCEPTS[id])?.(setting) ?? false;
}
