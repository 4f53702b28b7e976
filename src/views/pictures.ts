import { ANGLE } from './angle/angle.ts';
import { DIRECTIONS } from './directions/Directions.tsx';
import { LOSS } from './loss/loss.ts';
import { NORMS } from './norms/norms.ts';
import type { Picture } from './picture.ts';

/** All pictures, in the order of the menu. */
export const PICTURES: readonly Picture[] = [DIRECTIONS, LOSS, NORMS, ANGLE];
