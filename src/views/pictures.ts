import { ANGLE } from './angle/angle.ts';
import { ANGLES } from './angles/angles.ts';
import { BUNDLE } from './bundle/bundle.ts';
import { COMPLEXITY } from './complexity/complexity.ts';
import { DIRECTIONS } from './directions/Directions.tsx';
import { EIGEN } from './eigen/eigen.ts';
import { GENERALISATION } from './generalisation/generalisation.ts';
import { LOSS } from './loss/loss.ts';
import { NORMS } from './norms/norms.ts';
import type { Picture } from './picture.ts';
import { TWO_TEACHERS } from './twoTeachers/twoTeachers.ts';

/** All pictures, in the order of the menu. */
export const PICTURES: readonly Picture[] = [
  DIRECTIONS,
  LOSS,
  NORMS,
  ANGLE,
  EIGEN,
  BUNDLE,
  ANGLES,
  COMPLEXITY,
  GENERALISATION,
  TWO_TEACHERS,
];
