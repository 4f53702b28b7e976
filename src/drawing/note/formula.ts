import { lowered, type RichText, raised, type Span, symbol, upright } from '../axis/number.ts';

/** The sign of a sum is no letter that stands for something. */
const SUM = '\u03a3';

/** An index or exponent with or without braces; a function's name; a letter that stands for something. */
const PART = /([_^])(?:\{([^}]*)\}|(\S))|\p{Script=Latin}{2,}|\p{Script=Latin}|\p{Script=Greek}/gu;

/**
 * A formula as it is typed, set as mathematics: `|w_j| = |a_j|`, `L = 1/(2n) \u03a3_i r_i^2`. `_` lowers and `^` raises the
 * character behind it, or what stands in braces; single letters are symbols, words (`ln`, `cos`) upright.
 */
export function setFormula(typed: string): RichText {
  const spans: Span[] = [];
  let from = 0;
  for (const found of typed.matchAll(PART)) {
    if (found.index > from) spans.push(upright(typed.slice(from, found.index)));
    from = found.index + found[0].length;
    const [all, shift, braced, single] = found;
    if (shift !== undefined) {
      const text = braced ?? single ?? '';
      spans.push(shift === '_' ? lowered(text) : raised(text));
    } else spans.push([...all].length > 1 || all === SUM ? upright(all) : symbol(all));
  }
  if (from < typed.length) spans.push(upright(typed.slice(from)));
  return spans;
}
