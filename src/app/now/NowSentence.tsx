import { useEffect, useState } from 'react';
import { spoken } from '../../drawing/axis/spoken.ts';
import { Glossed } from '../../drawing/glossary/Glossed.tsx';
import { factsOf, type NowFacts } from '../../findings/now/nowFacts.ts';
import type { AppState } from '../../state/appState.ts';
import { keepsBack } from '../../state/covered.ts';
import { useAppStore } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { descriptionOf, sentenceOf } from './sentence.ts';

/** Of the page's description: what is open on the page refers to it. */
export const NOW_DESCRIPTION_ID = 'now-description';

/** A sentence that changes faster than this is not read. */
const PAUSE_MS = 250;
/** A description that changes all the time is read by nobody: it is written when the page has been at rest this long. */
const REST_MS = 400;

/** What is happening at the playhead, in a sentence or two; and all of it, at rest, for those who cannot see the pictures. */
export function NowSentence() {
  const sentence = useNow(sentenceOf, false);
  const description = useNow(descriptionOf, true);
  return (
    <>
      <p className="now">
        <Glossed text={sentence} />
      </p>
      <p id={NOW_DESCRIPTION_ID} className="visually-hidden">
        {spoken(description)}
      </p>
    </>
  );
}

/** What `tell` says at the playhead: kept up all the time, or only while the page rests. */
function useNow(tell: (facts: NowFacts) => string, atRest: boolean): string {
  const store = useAppStore();
  const [said, setSaid] = useState<string>(words().app.now.waiting);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function look() {
      timer = undefined;
      setSaid(say(store.getState(), tell));
    }
    function wait() {
      if (!atRest) {
        timer ??= setTimeout(look, PAUSE_MS);
        return;
      }
      clearTimeout(timer);
      timer = store.getState().player.playing ? undefined : setTimeout(look, REST_MS);
    }
    look();
    const end = store.subscribe((state, before) => {
      if (differs(state, before)) wait();
    });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [store, tell, atRest]);

  return said;
}

function differs(state: AppState, before: AppState): boolean {
  const { run, revision, findings, player, solve, hidden, ask, view } = state;
  return (
    run !== before.run ||
    revision !== before.revision ||
    findings !== before.findings ||
    player !== before.player ||
    hidden !== before.hidden ||
    ask !== before.ask ||
    view !== before.view ||
    solve.kind !== before.solve.kind
  );
}

function say(state: AppState, tell: (facts: NowFacts) => string): string {
  const text = words().app.now;
  if (state.solve.kind === 'failed') return text.failed;
  if (keepsBack(state)) return words().predict.now;
  const facts = factsOf(state);
  return facts === null ? text.waiting : tell(facts);
}
