import { useMemo } from 'react';
import type { ClaimId } from '../../findings/theory/claimedBounds.ts';
import { claimsOf } from '../../findings/theory/claims.ts';
import { standingOf } from '../../findings/theory/standing.ts';
import type { AppState } from '../../state/appState.ts';
import { useApp } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';
import { watchRun } from '../canvas/sheet.ts';
import { Written } from '../frame/Written.tsx';
import { Glossed } from '../glossary/Glossed.tsx';
import { Kept } from '../kept.ts';
import { type ClaimText, claimText } from './claimText.ts';

interface ClaimListProps {
  readonly claims: readonly ClaimId[];
}

interface Said {
  /** for which lambda the rows are proved, or why there are none */
  readonly standing: string;
  readonly rows: readonly (ClaimText & { readonly what: ClaimId })[];
}

/** What the paper proves of what a picture shows, and beside it what this run does: fetched and worked out when it is opened. */
export default function ClaimList({ claims }: ClaimListProps) {
  const { standing, rows } = useSaid(claims);
  return (
    <>
      <p>
        <Glossed text={standing} />
      </p>
      {rows.length > 0 && (
        <ul>
          {rows.map(({ what, paper, run }) => (
            <li key={what}>
              <Written text={paper} />
              {run !== null && (
                <span className="claims__run">
                  <Written text={run} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Worked out again only where something is known of the run that was not. */
function useSaid(claims: readonly ClaimId[]): Said {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept is of these claims
  const kept = useMemo(() => new Kept<Said>(), [claims]);
  return useApp((state: AppState) => kept.of(watchRun(state), () => saidOf(state.run, claims)));
}

function saidOf(run: Run | null, claims: readonly ClaimId[]): Said {
  const text = words().claims;
  if (run?.complete !== true) return { standing: text.none.running, rows: [] };
  const found = claimsOf(run, claims);
  const kind = found[0]?.standing.kind ?? standingOf(run, 'theorem6').kind;
  const rows = found.flatMap((claim) => {
    const said = claimText(claim);
    return said === null ? [] : [{ ...said, what: claim.what }];
  });
  if (kind === 'proved' || kind === 'smallScale') return { standing: text.standing[kind], rows };
  return { standing: text.none[kind === 'not' ? 'not' : 'unknown'], rows };
}
