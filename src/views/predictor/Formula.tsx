import type { ReactNode } from 'react';
import { numberText } from '../../drawing/axis/number.ts';
import { Written } from '../../drawing/frame/Written.tsx';
import type { Constraint, RegionShape } from '../../model/theory/region.ts';

/** A letter of the mathematics, with an index from 0. */
function Letter({ of, k }: { readonly of: string; readonly k?: number }) {
  return (
    <>
      <i className="math">{of}</i>
      {k !== undefined && <sub>{k + 1}</sub>}
    </>
  );
}

const Q = ({ k }: { readonly k: number }) => <Letter of="q" k={k} />;
const Eta = ({ k }: { readonly k: number }) => <Letter of={'\u03b7'} k={k} />;

/** eta_k' / 2 eta_k */
const Half = ({ k, other }: { readonly k: number; readonly other: number }) => (
  <>
    <Eta k={other} />
    {'\u2009/\u20092'}
    <Eta k={k} />
  </>
);

const Cosine = () => (
  <>
    cos{'\u2009\u2220('}
    <Letter of="v" />
    {', '}
    <Letter of="X" />
    <Letter of="X" />
    <sup>T</sup>(<Letter of="v" />
    <sup>*</sup> {'\u2212'} <Letter of="v" />
    ))
  </>
);

interface FormulaProps {
  readonly constraint: Pick<Constraint, 'kind' | 'k' | 'other'>;
  readonly shape: RegionShape;
}

/** A constraint of S as mathematics. */
export function Formula({ constraint: { kind, k, other }, shape }: FormulaProps): ReactNode {
  switch (kind) {
    case 'above':
      return (
        <>
          <Q k={k} /> {'> 1'}
        </>
      );
    case 'floor':
      return (
        <>
          <Q k={k} /> {'> '}
          {k === 0 ? '0' : <Half k={k - 1} other={k} />}
        </>
      );
    case 'ceiling':
      return (
        <>
          <Q k={k} /> {'\u2264 1'}
        </>
      );
    case 'lower':
      return (
        <>
          <Q k={other} /> {'> ('}
          <Half k={k} other={other} />
          {')\u2009'}
          <Q k={k} />
        </>
      );
    case 'upper':
      return (
        <>
          <Q k={other} /> {'< 1 \u2212 (1 \u2212 '}
          <Q k={k} />)
          <sup>
            1/2 + <Half k={k} other={other} />
          </sup>
        </>
      );
    case 'ellipsoid':
      return (
        <>
          <Cosine /> {'> 0'}
        </>
      );
    case 'cosine':
      return (
        <>
          <Cosine /> {'> '}
          <Letter of={'\u03bb'} />
          <sup>
            <Letter of={'\u03b5'} />
            /3
          </sup>
          {' = '}
          <Written text={numberText(shape.cosineMargin)} />
        </>
      );
  }
}
