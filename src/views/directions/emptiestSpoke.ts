import { directionSpaceOf } from '../../drawing/sphere/directionSpace.ts';
import { projectDirection } from '../../drawing/sphere/displayBasis.ts';
import { turnBetween } from '../../model/measures/angles.ts';
import { CORRELATION_LIMIT } from '../../model/theory/correlation.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';

/** A unit vector in the plane of the picture, y up. */
export type Spoke = readonly [number, number];

/** Something that lies in a direction, and how much it hides of a spoke there. */
interface InTheWay {
  readonly angle: number;
  readonly weight: number;
}

const TRIED = 72;
/** Frames and neurons that are looked at, at most: enough to tell where a run passes. */
const FRAMES = 16;
const NEURONS = 400;
/** What is nearer than this to a spoke stands in its way, the less the farther; radians. */
const NEAR = Math.PI / 12;
/** A neuron on the inner circle hides little of a spoke, one at the rim all of it. All neurons together weigh at most 1. */
const LEAST_HIDDEN = 0.15;
/** A vector hides as much as all neurons would, whatever its length; the tint of the cone, and all inputs together, less. */
const VECTOR = 1;
const CONE = 0.5;
const INPUTS = 0.3;
/** Numbers above each other have more room than beside each other, and are looked for at the bottom: these decide ties. */
const LYING = 0.03;
const RISING = 0.01;

/**
 * The spoke of the picture that neurons keep away from along the whole run, as do vectors, inputs and the cone: there the
 * numbers of the rings stand. Chosen of the first frame, and once more when the run is complete: playing moves nothing.
 */
export function emptiestSpoke(run: Run): Spoke {
  return memoOn(run, chooseSpoke, run.complete);
}

function chooseSpoke(run: Run, complete: boolean): Spoke {
  const found = [...neuronsInTheWay(run, complete), ...marksInTheWay(run)];
  const teacher = directionSpaceOf(run).teacher;
  let best: Spoke = [0, -1];
  let least = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIED; tried++) {
    // the first is straight down
    const angle = (2 * Math.PI * tried) / TRIED - Math.PI / 2;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    let crowd = LYING * Math.abs(x) + RISING * y;
    for (const { angle: other, weight } of found) {
      crowd += weight * Math.max(0, 1 - turnBetween(angle, other) / NEAR);
    }
    if (teacher !== null) {
      const inside = (CORRELATION_LIMIT * Math.PI) / 180 + NEAR / 2;
      if (turnBetween(angle, Math.atan2(teacher.y, teacher.x)) < inside) crowd += CONE;
    }
    if (crowd < least - 1e-9) {
      least = crowd;
      best = [x, y];
    }
  }
  return best;
}

/** Neurons in frames all along the run: each hides the spoke as far as its own ray reaches. */
function neuronsInTheWay(run: Run, complete: boolean): InTheWay[] {
  const { basis, extent } = directionSpaceOf(run);
  const { lowest, highest } = extent;
  const { width } = run.start.initial;
  const frames = complete ? Math.min(FRAMES, run.frameCount) : 1;
  const stride = Math.ceil(width / NEURONS);
  const share = 1 / (frames * Math.ceil(width / stride));
  const found: InTheWay[] = [];
  for (let f = 0; f < frames; f++) {
    const { hidden } = run.frame(Math.round((f * (run.frameCount - 1)) / Math.max(1, frames - 1)));
    for (let j = 0; j < width; j += stride) {
      const { x, y, norm } = projectDirection(basis, hidden, j);
      // a neuron that died out, or a run that diverged
      if (!(norm > 0 && Number.isFinite(norm))) continue;
      const reach = highest > lowest ? (Math.log10(norm) - lowest) / (highest - lowest) : 1;
      const hides = LEAST_HIDDEN + (1 - LEAST_HIDDEN) * Math.min(1, Math.max(0, reach));
      found.push({ angle: Math.atan2(y, x), weight: share * hides });
    }
  }
  return found;
}

function marksInTheWay(run: Run): InTheWay[] {
  const { gamma, teachers, inputs, cloud } = directionSpaceOf(run);
  const { bundle, secondBundle } = cloud.frame(run.frameCount - 1);
  const vectors = [gamma, bundle, secondBundle, ...teachers].flatMap((vector) =>
    vector !== null && vector.norm > 0 ? [{ angle: Math.atan2(vector.y, vector.x), weight: VECTOR }] : [],
  );
  const signs = inputs.flatMap(({ x, y, norm }) =>
    norm > 0 ? [{ angle: Math.atan2(y, x), weight: INPUTS / inputs.length }] : [],
  );
  return [...vectors, ...signs];
}
