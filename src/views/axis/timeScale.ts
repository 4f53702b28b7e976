import type { TimeAxis } from '../../state/appState.ts';

export interface TimeScale {
  toUnit(time: number): number;
  fromUnit(unit: number): number;
}
export function timeScale(axis: TimeAxis, linearUntil: number, endTime: number): TimeScale {
  if (axis === 'linear') return { toUnit: (t) => t / endTime, fromUnit: (u) => u * endTime };
  const full = Math.log1p(endTime / linearUntil);
  return {
    toUnit: (t) => Math.log1p(t / linearUntil) / full,
    fromUnit: (u) => linearUntil * Math.expm1(u * full),
  };
}
