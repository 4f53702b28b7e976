import type { RowEnvironment } from './rowEnd.ts';

/**
 * The environment of rows that leave the processor to others for `restMs` milliseconds at every breath. Its clock stands
 * meanwhile: how long a row takes, and whether that is too long, is a matter of its solving.
 */
export function paced(environment: RowEnvironment, restMs: number, rest = pause): RowEnvironment {
  if (!(restMs > 0)) return environment;
  const { now, breathe } = environment;
  let rested = 0;
  return {
    now: () => now() - rested,
    async breathe() {
      const began = now();
      await rest(restMs);
      rested += now() - began;
      return breathe();
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
