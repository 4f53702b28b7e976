import { MULTIPLES } from '../drawing/beside/multiples.ts';
import { onRetry } from '../drawing/onRetry.ts';
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
  /** @param failures how often it could not be had before */
  readonly fetch: (failures: number) => Promise<Picture>;
  /** what settings it accepts, where it has any: a link is read before the picture is here */
  readonly accepts?: (setting: string) => boolean;
}

const ELSEWHERE: Readonly<Record<Elsewhere, Fetchable>> = {
  function: {
    fetch: onRetry(
      () => import('./output/output.ts'),
      (module) => module.OUTPUT,
    ),
  },
  eigen: {
    fetch: onRetry(
      () => import('./eigen/eigen.ts'),
      (module) => module.EIGEN,
    ),
  },
  bundle: {
    fetch: onRetry(
      () => import('./bundle/bundle.ts'),
      (module) => module.BUNDLE,
    ),
  },
  angles: {
    fetch: onRetry(
      () => import('./anglesInGroup/anglesInGroup.ts'),
      (module) => module.ANGLES,
    ),
  },
  complexity: {
    fetch: onRetry(
      () => import('./complexity/complexity.ts'),
      (module) => module.COMPLEXITY,
    ),
  },
  generalisation: {
    fetch: onRetry(
      () => import('./generalisation/generalisation.ts'),
      (module) => module.GENERALISATION,
    ),
    accepts: acceptsGeneralisation,
  },
  'two-teachers': {
    fetch: onRetry(
      () => import('./twoTeachers/twoTeachers.ts'),
      (module) => module.TWO_TEACHERS,
    ),
  },
  raster: {
    fetch: onRetry(
      () => import('./raster/raster.ts'),
      (module) => module.RASTER,
    ),
    accepts: acceptsRaster,
  },
  assumptions: {
    fetch: onRetry(
      () => import('./assumptions/Assumptions.tsx'),
      (module) => module.ASSUMPTIONS,
    ),
  },
  predictor: {
    fetch: onRetry(
      () => import('./predictor/predictor.ts'),
      (module) => module.PREDICTOR,
    ),
    accepts: acceptsPredictor,
  },
  'light-cone': {
    fetch: onRetry(
      () => import('./lightCone/lightCone.ts'),
      (module) => module.LIGHT_CONE,
    ),
  },
  'least-norm': {
    fetch: onRetry(
      () => import('./leastNorm/LeastNorm.tsx'),
      (module) => module.LEAST_NORM,
    ),
  },
  frame: {
    fetch: onRetry(
      () => import('./frameTable/FrameTable.tsx'),
      (module) => module.FRAME_TABLE,
    ),
  },
  sharpness: {
    fetch: onRetry(
      () => import('./sharpness/sharpness.ts'),
      (module) => module.SHARPNESS,
    ),
  },
  scales: {
    fetch: onRetry(
      () => import('./scales/scales.ts'),
      (module) => module.SCALES,
    ),
    accepts: acceptsScales,
  },
};

const fetched = new Map<Elsewhere, Picture>();
const failures = new Map<Elsewhere, number>();

/** The picture, if it is here already. */
export function pictureHere(id: PictureId): Picture | null {
  return isElsewhere(id) ? (fetched.get(id) ?? null) : HERE[id];
}

/** Fetches a picture. @throws where its script cannot be had; who asks again then has it asked for again */
export async function fetchPicture(id: PictureId): Promise<Picture> {
  if (!isElsewhere(id)) return HERE[id];
  const failed = failures.get(id) ?? 0;
  try {
    const picture = fetched.get(id) ?? (await ELSEWHERE[id].fetch(failed));
    fetched.set(id, picture);
    return picture;
  } catch (error) {
    failures.set(id, failed + 1);
    throw error;
  }
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
