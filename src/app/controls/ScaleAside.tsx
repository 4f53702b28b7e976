import { plainNumber } from '../../drawing/axis/number.ts';
import { formatPower } from '../../experiment/numberText.ts';
import { powerCharacters } from '../../experiment/writtenNumber.ts';

/** The initial scale in its other notation: as a number beside `4^-7`, as a power of four beside `0.25`. */
export function ScaleAside({ initScale }: { readonly initScale: number }) {
  const power = powerOfFour(initScale);
  if (power === null || power === 0 || power === 1) return null;
  const inOtherWords = formatPower(initScale).includes('^')
    ? plainNumber(initScale, 2)
    : powerCharacters('1', '4', power);
  return <span className="knob__aside">= {inOtherWords}</span>;
}

/** k where `value` is 4^k, as near as float64 can say, else null. */
export function powerOfFour(value: number): number | null {
  const power = Math.round(Math.log2(value) / 2);
  return Math.abs(value / 4 ** power - 1) < 1e-12 ? power : null;
}
