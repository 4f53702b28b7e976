import { raisedCharacters } from '../../experiment/writtenNumber.ts';
import type { RichText, Span } from '../axis/number.ts';

/**
 * Text with powers, indices and symbols set as mathematics. Exponents are raised characters where there are such: what is
 * copied or heard then stays a power, where `10` with a raised `3` by markup becomes 103.
 */
export function Written({ text }: { readonly text: RichText }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no order but their own
  return text.map((span, index) => <Part key={index} {...span} />);
}

function Part({ text, style }: Span) {
  if (style === 'raised') return raisedCharacters(text) ?? <Raised text={text} />;
  if (style === 'lowered') return <sub>{isLetter(text) ? <i className="math">{text}</i> : text}</sub>;
  if (style === 'symbol') return <i className="math">{text}</i>;
  return text;
}

/** Indices that stand for a number, `j`, are set as the symbols they are. */
function isLetter(text: string): boolean {
  return /^\p{L}+$/u.test(text);
}

function Raised({ text }: { readonly text: string }) {
  return (
    <>
      <span className="visually-hidden">^</span>
      <sup>{text}</sup>
    </>
  );
}
