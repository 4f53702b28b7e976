import type { RichText } from '../views/axis/number.ts';

/** Text with powers, indices and symbols set as mathematics. */
export function Written({ text }: { readonly text: RichText }) {
  return text.map(({ text: part, style }) => {
    if (style === 'raised') return <sup key={`${style}${part}`}>{part}</sup>;
    if (style === 'lowered') return <sub key={`${style}${part}`}>{part}</sub>;
    if (style === 'symbol')
      return (
        <i key={`${style}${part}`} className="math">
          {part}
        </i>
      );
    return part;
  });
}
