import { lowered, type RichText, type Span, symbol, upright } from './number.ts';

/** A sentence that carries values, as `text/` gives it: its parts in order, those that are set already as they are. */
export function setParts(parts: readonly (string | RichText)[]): RichText {
  return parts.flatMap((part) => (typeof part === 'string' ? [upright(part)] : [...part]));
}

/** Greek letters, and the two teachers. */
const SET = /([α-ωΑ-Ω])|v([₁₂])/g;

/** A sentence with its symbols set as mathematics: `γ` in the italic of formulas. */
export function typeset(sentence: string): RichText {
  const spans: Span[] = [];
  let from = 0;
  for (const found of sentence.matchAll(SET)) {
    if (found.index > from) spans.push(upright(sentence.slice(from, found.index)));
    from = found.index + found[0].length;
    const [, letter, index] = found;
    if (letter !== undefined) spans.push(symbol(letter));
    else spans.push(symbol('v'), lowered(index === '₁' ? '1' : '2'));
  }
  if (from < sentence.length) spans.push(upright(sentence.slice(from)));
  return spans;
}
