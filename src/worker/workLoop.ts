import type { Pieces } from '../model/pieces.ts';
import { REPORT_MS } from './searchLoop.ts';

/**
 * Runs `pieces` to their end, and tells now and then how much of it is done, where they say so.
 * @param now milliseconds
 */
export function carryOut<T>(pieces: Pieces<T>, now: () => number, tell: (share: number) => void): T {
  let told = now();
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value as T;
    if (typeof value !== 'number' || now() - told < REPORT_MS) continue;
    told = now();
    tell(value);
  }
}
