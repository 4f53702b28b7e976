import { numberText, symbol } from '../../drawing/axis/number.ts';
import { Written } from '../../drawing/frame/Written.tsx';
import { coefficientsOf } from '../../findings/leastNorm/interpolatorFacts.ts';
import type { Dataset } from '../../model/problem.ts';
import type { LeastNormResult } from '../../model/theory/leastNorm.ts';
import { leastNormWords } from '../../text/leastNormWords.ts';
import { rayText } from './Verdict.tsx';

const text = () => leastNormWords().cones;

/** Of many coefficients the largest are shown. */
const MOST = 12;

interface CoefficientsProps {
  readonly dataset: Dataset;
  readonly result: LeastNormResult;
}

/** p and q as sums over the rays, each ray in one of the two. */
export function Coefficients({ dataset, result }: CoefficientsProps) {
  const all = coefficientsOf(dataset, result);
  const shown =
    all.length <= MOST
      ? all
      : [...all]
          .sort((a, b) => b.share - a.share)
          .slice(0, MOST)
          .sort((a, b) => a.k - b.k);
  return (
    <>
      <table className="least-norm__table">
        <thead>
          <tr>
            <th scope="col">
              <Written text={[symbol('\u03c7')]} />
            </th>
            {(['p', 'q'] as const).map((vector) => (
              <th key={vector} scope="col" aria-label={text().coefficient(vector)}>
                <Written text={[symbol(vector)]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ k, inK, value }) => (
            <tr key={k}>
              <th scope="row">
                <Written text={rayText(k)} />
              </th>
              <td>{inK && <Written text={numberText(value)} />}</td>
              <td>{!inK && <Written text={numberText(value)} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < all.length && <p className="soft">{text().largest(shown.length, all.length)}</p>}
    </>
  );
}
