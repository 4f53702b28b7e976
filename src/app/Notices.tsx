import { lazy, type MouseEvent, Suspense, useRef } from 'react';
import { useApp } from '../state/react.ts';
import { words } from '../text/words.ts';
import { CopyByHand } from './CopyByHand.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { faultText } from './faultText.ts';
import { SaveRun } from './files/SaveRun.tsx';
import { CloseIcon } from './icons.tsx';
import { LoadNewer } from './offline/LoadNewer.tsx';

const StepNotice = lazy(() => import('./steps/StepNotice.tsx'));

/** A hostile link may ask for a thousand things; the first few tell enough. */
const SHOWN = 8;

/**
 * What a link asked for that could not be had, or a bad file: told politely, and dismissed one by one. A solve that failed
 * is told for as long as that is so.
 */
export function Notices() {
  const notices = useApp((state) => state.notices);
  const dismiss = useApp((state) => state.dismiss);
  const failure = useApp((state) => (state.solve.kind === 'failed' ? state.solve.fault : null));
  // a run of descent that did not come down to its target: its steps may be too long
  const strayed = useApp(
    ({ solve, parameters }) =>
      parameters.method === 'descent' && solve.kind === 'done' && solve.outcome.reason !== 'loss',
  );
  const region = useRef<HTMLElement>(null);

  function dismissAll() {
    region.current?.focus();
    for (const { id } of notices) dismiss(id);
  }

  /** The focus goes to the next notice, from the last to the one before; without any it stays in their place. */
  function dismissOne(id: number, { currentTarget }: MouseEvent<HTMLElement>) {
    const buttons = [...(region.current?.querySelectorAll<HTMLElement>('.button--icon') ?? [])];
    const place = buttons.indexOf(currentTarget);
    (buttons[place + 1] ?? buttons[place - 1] ?? region.current)?.focus();
    dismiss(id);
  }

  return (
    <section
      ref={region}
      tabIndex={-1}
      className="notices"
      aria-label={words().app.noticesRegion}
      aria-live="polite"
    >
      {failure !== null && (
        <div className="notice notice--failure">
          <p>{faultText(failure)}</p>
        </div>
      )}
      {strayed && (
        <ErrorBoundary fallback={null} attempt={null}>
          <Suspense fallback={null}>
            <StepNotice />
          </Suspense>
        </ErrorBoundary>
      )}
      {notices.slice(0, SHOWN).map(({ id, fault }) => (
        <div key={id} className="notice">
          <p>
            {faultText(fault)}
            {fault.code === 'not-copied' && <CopyByHand text={String(fault.values.text)} />}
          </p>
          {fault.code === 'too-large-for-link' && <SaveRun />}
          {fault.code === 'newer-page' && <LoadNewer />}
          <button
            type="button"
            className="button button--icon"
            aria-label={words().app.dismiss}
            onClick={(event) => dismissOne(id, event)}
          >
            <CloseIcon />
          </button>
        </div>
      ))}
      {notices.length > 1 && (
        <div className="notice">
          <p>{notices.length > SHOWN && words().app.noticesMore(notices.length - SHOWN)}</p>
          <button type="button" className="button" onClick={dismissAll}>
            {words().app.dismissAll}
          </button>
        </div>
      )}
    </section>
  );
}
