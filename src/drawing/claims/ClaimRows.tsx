import './claims.css';
import { type FocusEvent, type KeyboardEvent, useMemo, useRef } from 'react';
import { type ClaimId, claimsOf } from '../../findings/theory/claims.ts';
import { standingOf } from '../../findings/theory/standing.ts';
import type { AppState } from '../../state/appState.ts';
import { useApp } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';
import { watchRun } from '../canvas/sheet.ts';
import { Written } from '../frame/Written.tsx';
import { Kept } from '../kept.ts';
import { type ClaimText, claimText } from './claimText.ts';

interface ClaimRowsProps {
  readonly claims: readonly ClaimId[];
}

interface Said {
  /** for which lambda the rows are proved, or why there are none */
  readonly standing: string;
  readonly rows: readonly (ClaimText & { readonly what: ClaimId })[];
}

/** A disclosure above a picture: what the paper proves of what it shows, and beside it what this run does. */
export function ClaimRows({ claims }: ClaimRowsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const { standing, rows } = useSaid(claims);
  const text = words().claims;

  function close(event: KeyboardEvent) {
    if (event.key !== 'Escape' || details.current?.open !== true) return;
    event.stopPropagation();
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  }

  /** It lies over what is below: a press or a step of the focus to anything else closes it. */
  function leave({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>) {
    if (!currentTarget.contains(relatedTarget)) currentTarget.open = false;
  }

  return (
    <details ref={details} className="claims" onKeyDown={close} onBlur={leave}>
      <summary className="button button--small" title={text.help}>
        {text.button}
      </summary>
      <div className="claims__rows" tabIndex={-1}>
        <p>{standing}</p>
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
      </div>
    </details>
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
