/** The test loss on 64 inputs, as the paper takes it, in place of its exact value. */
export const SAMPLED = '64-inputs';

export function acceptsGeneralisation(setting: string): boolean {
  return setting === SAMPLED;
}
