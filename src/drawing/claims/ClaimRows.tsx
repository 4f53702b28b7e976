import './claims.css';
import { type FocusEvent, type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react';
import type { ClaimId } from '../../findings/theory/claimedBounds.ts';
import { words } from '../../text/words.ts';
import { isClosing } from '../keys/keys.ts';

const ClaimList = lazy(() => import('./ClaimList.tsx'));

interface ClaimRowsProps {
  readonly claims: readonly ClaimId[];
}

/** A disclosure above a picture: what the paper proves of what it shows, and beside it what this run does. */
export function ClaimRows({ claims }: ClaimRowsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const text = words().claims;

  function close(event: KeyboardEvent) {
    if (!isClosing(event.key) || details.current?.open !== true) return;
    event.stopPropagation();
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  }

  /** It lies over what is below: a press or a step of the focus to anything else closes it. */
  function leave({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>) {
    // the entry of a word in it floats elsewhere in the document, and goes with it
    if (relatedTarget instanceof Element && relatedTarget.closest('[role="dialog"]') !== null) return;
    if (!currentTarget.contains(relatedTarget)) currentTarget.open = false;
  }

  return (
    <details
      ref={details}
      className="claims"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      onKeyDown={close}
      onBlur={leave}
    >
      <summary className="button button--small" aria-description={text.help} data-note={text.button}>
        {text.button}
      </summary>
      <div className="claims__rows" tabIndex={-1}>
        <Suspense fallback={null}>{open && <ClaimList claims={claims} />}</Suspense>
      </div>
    </details>
  );
}
