import { writePower } from '../../drawing/axis/localNumber.ts';
import { numberText, plainNumber, type RichText, upright } from '../../drawing/axis/number.ts';
import { setFormula } from '../../drawing/note/formula.ts';
import type { MapMeasure, MappedParameter } from '../../experiment/parameterMap.ts';
import { scaleWords } from '../../text/scaleWords.ts';

/** A value of the parameter that a map goes over, as a sentence has it. */
export function plainValue(over: MappedParameter, value: number): string {
  if (over === 'initScale') return isShortPower(value) ? writePower(value) : plainNumber(value, 3);
  return over === 'angle' ? `${plainNumber(value)}\u00b0` : plainNumber(value, 4);
}

/** Powers of four and two are said as such where they were set so. */
function isShortPower(value: number): boolean {
  return writePower(value).length <= 8;
}

/** `λ = 10^-3`, set. */
export function valueReading(over: MappedParameter, value: number): RichText {
  const name = setFormula(scaleWords().axes[over]);
  return [...name, upright(' = '), ...numberText(value, 3), ...(over === 'angle' ? [upright('\u00b0')] : [])];
}

/** What was measured, by its log10, as a sentence has it. */
export function plainMeasure(by: MapMeasure, log: number, significant = 3): string {
  if (Number.isNaN(log)) return scaleWords().reading.notMeasured;
  return plainNumber(10 ** log, significant) + (by === 'angle' ? '\u00b0' : '');
}
