import { sinCosDegrees } from '../elementary.ts';
import { Purpose, RandomStream } from '../random.ts';
import { drawPoint, type GaussianBase, gaussianScheme } from './gaussian.ts';
import { normalise } from './vectors.ts';

/** The teacher is one more of the inputs, and that of the other side one of those. */
export const UNCENTRED: GaussianBase = {
  spread(angle) {
    const { cos } = sinCosDegrees(angle);
    return (1 - cos) / cos;
  },
  teacher: ({ seed }, centre, deviation) =>
    drawDirection(new RandomStream(seed, Purpose.Teacher, 0), centre, 1, deviation),
  oppositeTeacher: ({ seed }, centre, deviation) =>
    drawDirection(new RandomStream(seed, Purpose.OppositeTeacher, 0), centre, -1, deviation),
};

/** `uncentred`: as `centred`, with rho = 1/cos(angle) - 1; the teacher is one more such point, normalised. */
export const uncentred = gaussianScheme(UNCENTRED);

function drawDirection(
  stream: RandomStream,
  centre: Float64Array,
  side: 1 | -1,
  deviation: number,
): Float64Array {
  const point = new Float64Array(centre.length);
  drawPoint(stream, centre, side, deviation, point);
  return normalise(point);
}
