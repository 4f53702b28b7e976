import type { LegendKind } from './entries.ts';

/** The sign of a kind of mark as the picture draws it, in a box of 14 by 14 CSS pixels. */
export function Sign({ kind }: { readonly kind: LegendKind }) {
  return (
    <svg
      className={`legend__sign legend__sign--${kind}`}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
    >
      {SIGNS[kind]}
    </svg>
  );
}

const STAR = 'M7 1 8.6 4.8 12.7 5.1 9.5 7.8 10.5 11.8 7 9.7 3.5 11.8 4.5 7.8 1.3 5.1 5.4 4.8Z';

const SIGNS: Readonly<Record<LegendKind, React.ReactNode>> = {
  positive: <circle cx="7" cy="7" r="4.5" />,
  negative: <rect x="3" y="3" width="8" height="8" />,
  dead: <circle className="legend__line" cx="7" cy="7" r="4" />,
  inputs: <path d="M3 7 11 3V11Z" />,
  teacher: <path d={STAR} />,
  gamma: (
    <>
      <path className="legend__line" d="M0 7H9" strokeDasharray="4 2" />
      <path d="M14 7 8 4V10Z" />
    </>
  ),
  bundle: (
    <>
      <path className="legend__line legend__line--wide" d="M0 7H8" />
      <path d="M14 7 7 3V11Z" />
    </>
  ),
};
