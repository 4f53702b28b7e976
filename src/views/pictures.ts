import type { Picture } from './picture.ts';

/** All pictures, in the order of the menu. */
export const PICTURES: readonly Picture[] = [];
