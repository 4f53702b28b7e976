import { lowered, type RichText, raised, type Span, symbol, upright } from './number.ts';

/** An index or an exponent (one letter, or several in braces), a word, a single letter. */
const PART = /([_^])(?:\{([^}]*)\}|(.))|([A-Za-z]{2,})|([A-Za-z\u0391-\u03c9\u03d1])/gu;

/**
 * A formula as mathematics is set: single letters italic, words (`relu`, `cos`) upright, `_j` and `_{jl}` as an index, `^2`
 * and `^{|γ|t}` as an exponent. `h(x) = Σ_j a_j relu(w_j·x)`.
 */
export function formulaText(formula: string): RichText {
  const spans: Span[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) spans.push(upright(formula.slice(from, to)));
  };
  for (const found of formula.matchAll(PART)) {
    plain(found.index);
    from = found.index + found[0].length;
    const [, shift, several, single, word, letter] = found;
    if (shift !== undefined) spans.push((shift === '_' ? lowered : raised)(several ?? single!));
    else if (word !== undefined) spans.push(upright(word));
    // a sum is no letter, though its sign is one
    else spans.push(letter === '\u03a3' ? upright(letter) : symbol(letter!));
  }
  plain(formula.length);
  return spans;
}
