import { PICTURE_IDS, type Picture, type PictureId } from '../drawing/picture.ts';
import { ANGLE } from './angleToTeacher/angleToTeacher.ts';
import { DIRECTIONS } from './directions/directions.ts';
import { LOSS } from './loss/loss.ts';
import { NORMS } from './norms/norms.ts';
import { acceptsPredictor } from './predictor/settings.ts';
import { acceptsRaster } from './raster/settings.ts';

/** The pictures that come with the page: those it opens with. */
const HERE = {
  directions: DIRECTIONS,
  loss: LOSS,
  norms: NORMS,
  angle: ANGLE,
} as const satisfies Readonly<Partial<Record<PictureId, Picture>>>;

/** All others: one that is missing below is a type error. */
type Elsewhere = Exclude<PictureId, keyof typeof HERE>;

/** They are fetched when they are opened. */
const ELSEWHERE: Readonly<Record<Elsewhere, () => Promise<Picture>>> = {
  eigen: async () => (await import('./eigen/eigen.ts')).EIGEN,
  bundle: async () => (await import('./bundle/bundle.ts')).BUNDLE,
  angles: async () => (await import('./anglesInGroup/anglesInGroup.ts')).ANGLES,
  complexity: async () => (await import('./complexity/complexity.ts')).COMPLEXITY,
  generalisation: async () => (await import('./generalisation/generalisation.ts')).GENERALISATION,
  'two-teachers': async () => (await import('./twoTeachers/twoTeachers.ts')).TWO_TEACHERS,
  raster: async () => (await import('./raster/raster.ts')).RASTER,
  assumptions: async () => (await import('./assumptions/Assumptions.tsx')).ASSUMPTIONS,
  predictor: async () => (await import('./predictor/predictor.ts')).PREDICTOR,
  'light-cone': async () => (await import('./lightCone/lightCone.ts')).LIGHT_CONE,
  'least-norm': async () => (await import('./leastNorm/LeastNorm.tsx')).LEAST_NORM,
  frame: async () => (await import('./frameTable/FrameTable.tsx')).FRAME_TABLE,
};

/** What settings these accept, null for none: a link is read before they are here. */
const ACCEPTS: Readonly<Record<Elsewhere, ((setting: string) => boolean) | null>> = {
  eigen: null,
  bundle: null,
  angles: null,
  complexity: null,
  generalisation: null,
  'two-teachers': null,
  raster: acceptsRaster,
  assumptions: null,
  predictor: acceptsPredictor,
  'light-cone': null,
  'least-norm': null,
  frame: null,
};

const fetched = new Map<Elsewhere, Picture>();

/** The picture, if it is here already. */
export function pictureHere(id: PictureId): Picture | null {
  return isElsewhere(id) ? (fetched.get(id) ?? null) : HERE[id];
}

/** Fetches a picture. @throws where its script cannot be had */
export async function fetchPicture(id: PictureId): Promise<Picture> {
  if (!isElsewhere(id)) return HERE[id];
  const picture = fetched.get(id) ?? (await ELSEWHERE[id]());
  fetched.set(id, picture);
  return picture;
}

/** Whether `setting` means something to a picture. */
export function acceptsSetting(id: PictureId, setting: string): boolean {
  const accepts = isElsewhere(id) ? ACCEPTS[id] : pictureHere(id)?.settings?.accepts;
  return accepts?.(setting) ?? false;
}

/** What the `view` of a link may name, each with what tells whether it accepts a setting. */
export const KNOWN_PICTURES: ReadonlyMap<string, (setting: string) => boolean> = new Map(
  PICTURE_IDS.map((id) => [id, (setting: string) => acceptsSetting(id, setting)]),
);

function isElsewhere(id: PictureId): id is Elsewhere {
  return id in ELSEWHERE;
}
