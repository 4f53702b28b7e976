/** All that there is, or what a day needs: `npm test -- --all` asks for all. */
export const ALL = process.env.RELU_FLOW_TESTS === 'all';

/**
 * How many of many alike a test goes through: those of every day, or all. What is left out of a day is
 * more of the same (further seeds, further rows of a table), never a behaviour.
 */
export function manyOf(all: number, everyday: number): number {
  return ALL ? all : everyday;
}
