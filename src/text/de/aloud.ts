import type { aloud as english } from '../en/aloud.ts';
import type { Wide } from '../translation.ts';

/** Was von einem Lauf vorgelesen wird, während er abspielt und wenn er ruht. */
export const aloud: Wide<typeof english> = {
  begins: (phase, time) => `Zur Zeit ${time} beginnt die Phase ${phase}.`,
  kink: (time, kink) => `Zur Zeit ${time} der erste Knick: ${kink}.`,
  at: (time, sentence) => `Zeit ${time}. ${sentence}`,
};
