import type { RichText, Span } from '../axis/number.ts';

/** Text with powers, indices and symbols set as mathematics. */
export function Written({ text }: { readonly text: RichText }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no order but their own
  return text.map((span, index) => <Part key={index} {...span} />);
}

function Part({ text, style }: Span) {
  if (style === 'raised') return <sup>{text}</sup>;
  if (style === 'lowered') return <sub>{text}</sub>;
  if (style === 'symbol') return <i className="math">{text}</i>;
  return text;
}
