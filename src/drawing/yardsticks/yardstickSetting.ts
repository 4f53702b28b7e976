/** Setting of the pictures that can show every neuron's yardstick beside it. */
export const YARDSTICKS = 'yardsticks';

export function acceptsYardsticks(setting: string): boolean {
  return setting === YARDSTICKS;
}
