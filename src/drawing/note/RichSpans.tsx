import type { RichText, Span } from '../axis/number.ts';

/** A text that is set as mathematics, on the page. */
export function RichSpans({ text }: { readonly text: RichText }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: spans have no other identity, and keep their order
  return text.map((span, place) => <RichSpan key={place} {...span} />);
}

function RichSpan({ text, style }: Span) {
  if (style === 'symbol') return <i className="math">{text}</i>;
  if (style === 'raised') return <sup>{text}</sup>;
  return style === 'lowered' ? <sub>{text}</sub> : text;
}
