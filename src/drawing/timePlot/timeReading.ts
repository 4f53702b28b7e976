import { iterationAt } from '../../state/timeAxis.ts';
import { numberText, type RichText, symbol, upright } from '../axis/number.ts';

/**
 * `t = 12.34`, and on an axis of iterations also `k = 617`, how many steps have been taken by then.
 * @param step flow time of a step; null on other axes
 */
export function timeReading(time: number, step: number | null): RichText {
  const read = [symbol('t'), upright(' = '), ...numberText(time, 4)];
  if (step === null) return read;
  return [...read, upright(',  '), symbol('k'), upright(` = ${iterationAt(time, step)}`)];
}
