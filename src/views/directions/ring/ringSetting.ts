/** Setting that takes the ring of the output away. */
export const NO_RING = 'no-ring';
