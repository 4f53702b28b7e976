import { MULTIPLES } from '../drawing/beside/multiples.ts';
import { PICTURE_IDS, type Picture, type PictureId } from '../drawing/picture.ts';
import { ANGLE } from './angleToTeacher/angleToTeacher.ts';
import { DIRECTIONS } from './directions/directions.ts';
import { acceptsGeneralisation } from './generalisation/settings.ts';
import { LOSS } from './loss/loss.ts';
import { NORMS } from './norms/norms.ts';
import { acceptsPredictor } from './predictor/settings.ts';
import { acceptsRaster } from './raster/settings.ts';
import { acceptsScales } from './scales/settings.ts';

/** The pictures that come with the page: those it opens with. */
const HERE = {
  directions: DIRECTIONS,
  loss: LOSS,
  norms: NORMS,
  angle: ANGLE,
} as const satisfies Readonly<Partial<Record<PictureId, Picture>>>;

/** All others: one that is missing below is a type error. */
type Elsewhere = Exclude<PictureId, keyof typeof HERE>;

/** A picture that is fetched when it is opened. */
interface Fetchable {
  readonly fetch: () => Promise<Picture>;
  /** what settings it accepts, where it has any: a link is read before the picture is here */
  readonly accepts?: (setting: string) => boolean;
}

const ELSEWHERE: Readonly<Record<Elsewhere, Fetchable>> = {
  function: { fetch: async () => (await import('./output/output.ts')).OUTPUT },
  eigen: { fetch: async () => (await import('./eigen/eigen.ts')).EIGEN },
  bundle: { fetch: async () => (await import('./bundle/bundle.ts')).BUNDLE },
  angles: { fetch: async () => (await import('./anglesInGroup/anglesInGroup.ts')).ANGLES },
  complexity: { fetch: async () => (await import('./complexity/complexity.ts')).COMPLEXITY },
  generalisation: {
    fetch: async () => (await import('./generalisation/generalisation.ts')).GENERALISATION,
    accepts: acceptsGeneralisation,
  },
  'two-teachers': { fetch: async () => (await import('./twoTeachers/twoTeachers.ts')).TWO_TEACHERS },
  raster: { fetch: async () => (await import('./raster/raster.ts')).RASTER, accepts: acceptsRaster },
  assumptions: { fetch: async () => (await import('./assumptions/Assumptions.tsx')).ASSUMPTIONS },
  predictor: {
    fetch: async () => (await import('./predictor/predictor.ts')).PREDICTOR,
    accepts: acceptsPredictor,
  },
  'light-cone': { fetch: async () => (await import('./lightCone/lightCone.ts')).LIGHT_CONE },
  'least-norm': { fetch: async () => (await import('./leastNorm/LeastNorm.tsx')).LEAST_NORM },
  frame: { fetch: async () => (await import('./frameTable/FrameTable.tsx')).FRAME_TABLE },
  sharpness: { fetch: async () => (await import('./sharpness/sharpness.ts')).SHARPNESS },
  scales: { fetch: async () => (await import('./scales/scales.ts')).SCALES, accepts: acceptsScales },
};

const fetched = new Map<Elsewhere, Picture>();

/** The picture, if it is here already. */
export function pictureHere(id: PictureId): Picture | null {
  return isElsewhere(id) ? (fetched.get(id) ?? null) : HERE[id];
}

/** Fetches a picture. @throws where its script cannot be had */
export async function fetchPicture(id: PictureId): Promise<Picture> {
  if (!isElsewhere(id)) return HERE[id];
  const picture = fetched.get(id) ?? (await ELSEWHERE[id].fetch());
  fetched.set(id, picture);
  return picture;
}

/** Those that are written: they are not shown for several runs at once. */
const WRITTEN: readonly PictureId[] = ['assumptions', 'least-norm', 'frame'];

/** Whether `setting` means something to a picture. */
export function acceptsSetting(id: PictureId, setting: string): boolean {
  if (setting === MULTIPLES) return !WRITTEN.includes(id);
  const accepts = isElsewhere(id) ? ELSEWHERE[id].accepts : pictureHere(id)?.settings?.accepts;
  return accepts?.(setting) ?? false;
}

/** What the `view` of a link may name, each with what tells whether it accepts a setting. */
export const KNOWN_PICTURES: ReadonlyMap<string, (setting: string) => boolean> = new Map(
  PICTURE_IDS.map((id) => [id, (setting: string) => acceptsSetting(id, setting)]),
);

function isElsewhere(id: PictureId): id is Elsewhere {
  return id in ELSEWHERE;
}
