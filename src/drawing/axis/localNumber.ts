import * as plain from '../../experiment/writtenNumber.ts';
import { words } from '../../text/words.ts';

/**
 * Numbers as people write and read them (experiment/writtenNumber.ts) in the language that is spoken: with its sign of
 * decimals. All that the page shows passes through here once; links, files and what is copied keep the point.
 */

/** One number, written with a decimal point, in the language that is spoken. */
export function local(number: string): string {
  const { decimal } = words();
  return decimal === '.' ? number : number.replace('.', decimal);
}

export function writeExactly(value: number): string {
  return local(plain.writeExactly(value));
}

export function writePower(value: number): string {
  return local(plain.writePower(value));
}

/** With a point and with the language's own sign of decimals; NaN for what is no number, or could be two. */
export function readNumber(text: string): number {
  return plain.readNumber(text, words().decimal);
}
