import { useEffect, useState } from 'react';
import type { AppState } from '../../state/appState.ts';
import { useAppStore } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';
import { spoken } from '../axis/spoken.ts';

/** A text that changes all the time is read by nobody: it is written when the page has been at rest this long. */
const REST_MS = 400;

/** The text alternative of a picture: what `describe` says of the run at the playhead, kept up while the page rests. */
export function useAlternative(describe: (run: Run, time: number, state: AppState) => string): string {
  const store = useAppStore();
  const [text, setText] = useState('');
  useEffect(() => {
    let timer = 0;
    function write() {
      const state = store.getState();
      const { run, player } = state;
      const there = run !== null && run.frameCount > 0;
      setText(there ? spoken(describe(run, player.time, state)) : words().pictures.empty);
    }
    function rest() {
      clearTimeout(timer);
      if (!store.getState().player.playing) timer = window.setTimeout(write, REST_MS);
    }
    function look(state: AppState, before: AppState) {
      const { run, revision, keptRevision, findings, player } = state;
      const grown =
        revision !== before.revision || findings !== before.findings || keptRevision !== before.keptRevision;
      if (run !== before.run || grown || player !== before.player) rest();
    }
    write();
    const end = store.subscribe(look);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [store, describe]);
  return text;
}
