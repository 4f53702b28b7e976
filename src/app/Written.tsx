import type { RichText } from '../views/axis/number.ts';

/** Text with raised powers and symbols set as mathematics. */
export function Written({ text }: { readonly text: RichText }) {
  return text.map(({ text: part, style }) => {
    if (style === 'raised') return <sup key={`${style}${part}`}>{part}</sup>;
    if (style === 'symbol')
      return (
        <i key={`${style}${part}`} className="math">
          {part}
        </i>
      );
    return part;
  });
}
