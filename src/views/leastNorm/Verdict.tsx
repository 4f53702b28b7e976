import type { ReactNode } from 'react';
import { lowered, numberText, type RichText, symbol, upright } from '../../drawing/axis/number.ts';
import { focusTitleAround } from '../../drawing/frame/focusTitle.ts';
import { Written } from '../../drawing/frame/Written.tsx';
import { Glossed } from '../../drawing/glossary/Glossed.tsx';
import { verdictOf } from '../../findings/leastNorm/interpolatorFacts.ts';
import { type SearchState, searches } from '../../findings/leastNorm/searches.ts';
import { dot } from '../../model/schemes/vectors.ts';
import type { LeastNormResult } from '../../model/theory/leastNorm.ts';
import { leastNormWords } from '../../text/leastNormWords.ts';

const text = () => leastNormWords();

interface VerdictProps {
  readonly kind: Extract<SearchState['kind'], 'searching' | 'paused' | 'done'>;
  readonly result: LeastNormResult;
  /** what else there is to say of the data, folded away with how M was found */
  readonly children?: ReactNode;
}

/** M as far as it is known, what it says, and how far the search has come. */
export function Verdict({ kind, result, children }: VerdictProps) {
  const { M, p, q, exhaustive } = result;
  const verdict = verdictOf(result);
  const cosine = dot(p, q);
  return (
    <section className="least-norm__finding">
      <p className="least-norm__m">
        <Written text={[symbol('M'), upright(exhaustive ? ' = ' : ' \u2265 '), ...numberText(M)]} />
      </p>
      <p className="least-norm__verdict" data-verdict={verdict}>
        <Glossed text={text().verdicts[verdict]} />
      </p>
      {kind !== 'done' && <Progress kind={kind} result={result} />}
      <details className="least-norm__more">
        <summary>{text().found}</summary>
        {kind === 'done' && <Progress kind={kind} result={result} />}
        <p>
          <Written text={setText(result)} />; <Written text={[...COSINE, ...numberText(cosine)]} />;{' '}
          <Written text={[...SINE, ...numberText(cosine - M)]} />
        </p>
        {children}
      </details>
    </section>
  );
}

function Progress({ kind, result: { exhaustive, ascents, total } }: VerdictProps) {
  if (exhaustive) return <p className="soft">{text().exact(total)}</p>;
  if (kind === 'done') return <p className="soft">{text().bound(ascents, total)}</p>;
  return (
    <div className="least-norm__progress soft">
      <p>{text().partial(ascents, total)}</p>
      {kind === 'searching' ? (
        <progress aria-label={text().searching} value={ascents} max={total} />
      ) : (
        <p>
          {text().paused}{' '}
          <button
            type="button"
            className="button button--small"
            onClick={(event) => {
              focusTitleAround(event.currentTarget);
              searches.searchOn();
            }}
          >
            {text().searchOn}
          </button>
        </p>
      )}
    </div>
  );
}

const COSINE = [upright('cos('), symbol('p'), upright(', '), symbol('q'), upright(') = ')];
const SINE = [upright('sin('), symbol('p'), upright(', '), symbol('v'), upright('*) = ')];

/** Of a large K the first members. */
const MOST_MEMBERS = 16;

/** `K = {2, 3}`, counted from 1. */
function setText({ K }: LeastNormResult): RichText {
  const named = K.slice(0, MOST_MEMBERS).map((k) => String(k + 1));
  if (K.length > MOST_MEMBERS) named.push(`\u2026 (${K.length})`);
  return [symbol('K'), upright(` = {${named.join(', ')}}`)];
}

/** `chi_3` */
export function rayText(k: number): RichText {
  return [symbol('\u03c7'), lowered(String(k + 1))];
}
