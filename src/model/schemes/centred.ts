import { sinCosDegrees } from '../elementary.ts';
import { type GaussianBase, gaussianScheme } from './gaussian.ts';

/** The teacher is in the middle of the inputs, and that of the other side in the middle of those. */
export const CENTRED: GaussianBase = {
  spread(angle) {
    const { sin, cos } = sinCosDegrees(angle);
    return (sin * sin) / (cos * cos);
  },
  teacher: (_, centre) => centre.slice(),
  oppositeTeacher: (_, centre) => centre.map((c) => -c),
};

/** `centred`: x_i = mu + sqrt(rho/d) N(0, I), mu uniform on the sphere, rho = tan^2(angle); the teacher is mu. */
export const centred = gaussianScheme(CENTRED);
