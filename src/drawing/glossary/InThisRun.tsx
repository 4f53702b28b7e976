import { useCallback, useEffect, useState } from 'react';
import { useAppStore } from '../../state/react.ts';
import type { LateText, TermId } from '../../text/translation.ts';
import { typeset } from '../axis/typeset.ts';
import { Written } from '../frame/Written.tsx';
import { runNumbers } from './runNumbers.ts';

/** Numbers that change faster than this are not read. */
const PAUSE_MS = 250;

interface InThisRunProps {
  readonly term: TermId;
  readonly texts: LateText['glossary'];
}

/** The numbers of a word in the run on screen, kept up as it plays. */
export function InThisRun({ term, texts }: InThisRunProps) {
  const store = useAppStore();
  const tell = useCallback(
    () => runNumbers(term, store.getState(), texts.numbers).join(' '),
    [store, term, texts],
  );
  const [said, setSaid] = useState(tell);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      setSaid(tell());
    };
    const end = store.subscribe(() => {
      timer ??= setTimeout(look, PAUSE_MS);
    });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [store, tell]);

  if (said === '') return null;
  return (
    <p className="entry__numbers">
      <b>{texts.inThisRun}</b> <Written text={typeset(said)} />
    </p>
  );
}
