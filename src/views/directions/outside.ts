import { local } from '../../drawing/axis/localNumber.ts';
import type { CloudFrame } from '../../drawing/sphere/neuronCloud.ts';

/** Mean over the drawn neurons of the share of |w|^2 that lies outside the plane; NaN where none has a direction. */
export function meanOutside(frame: CloudFrame): number {
  let sum = 0;
  let count = 0;
  for (let s = 0; s < frame.x.length; s++) {
    if (frame.logNorm[s] === Number.NEGATIVE_INFINITY) continue;
    sum += 1 - frame.x[s]! ** 2 - frame.y[s]! ** 2;
    count++;
  }
  return sum / count;
}

/** Two digits, and never 0 or 100 for what is only near. */
export function percent(share: number): string {
  const given = 100 * Math.min(1, Math.max(0, share));
  if (given === 0 || given === 100) return String(given);
  if (given < 0.1) return `<\u2009${local('0.1')}`;
  if (given > 99.9) return `>\u2009${local('99.9')}`;
  return given < 10 || given > 90 ? local(given.toFixed(1)) : given.toFixed(0);
}
