import { useState } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../../state/react.ts';
import { labWords } from '../../text/labWords.ts';
import { CloseIcon } from '../icons.tsx';
import type { Laboratory } from './engine/laboratory.ts';
import { labTextOf } from './useLabLink.ts';

/** Of the way back from a run that was opened out of a sweep. */
export const WAY_BACK_ID = 'way-back';

interface LabReturnProps {
  readonly laboratory: Laboratory;
  /** a run was opened out of it */
  readonly opened: boolean;
}

/** While a run of a sweep is looked at, or a sweep goes on behind the page: how far it is, and the way back to it. */
export function LabReturn({ laboratory, opened }: LabReturnProps) {
  const setLab = useApp((state) => state.setLab);
  const { spec, state, done, total } = useStore(laboratory.store);
  const [away, putAway] = useState(false);
  if (spec === null || away || !(opened || state === 'running')) return null;
  const text = labWords();
  const percent = Math.floor((100 * done) / total);
  return (
    <aside className="lab-return" aria-label={text.back}>
      <button
        type="button"
        id={opened ? WAY_BACK_ID : undefined}
        className="button"
        onClick={() => setLab(labTextOf(spec))}
      >
        {text.back}
      </button>
      <span>{text.behind(text.state[state], percent)}</span>
      <button
        type="button"
        className="button button--icon"
        aria-label={text.putAway}
        onClick={() => putAway(true)}
      >
        <CloseIcon />
      </button>
    </aside>
  );
}
