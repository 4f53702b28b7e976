import { use, useEffect, useState } from 'react';
import { plainNumber } from '../../drawing/axis/number.ts';
import { spoken } from '../../drawing/axis/spoken.ts';
import { phaseText } from '../../drawing/phases.ts';
import { factsOf } from '../../findings/now/nowFacts.ts';
import { eventsPassed, type RunEvent } from '../../findings/now/runEvents.ts';
import type { AppState } from '../../state/appState.ts';
import { keepsBack } from '../../state/covered.ts';
import { type AppStore, useAppStore } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import type { LateText } from '../../text/translation.ts';
import { lateWords, words } from '../../text/words.ts';
import { guideOf } from '../guide/guideState.ts';
import { sentenceOf } from '../now/sentence.ts';
import { kinkText } from '../player/kinkText.ts';
import { Announcer } from './announcer.ts';

type AloudText = LateText['aloud'];

/**
 * What happens in the run, for those who hear the page: its phases and its first kink as the playhead passes them, and where the
 * run stands when the playhead comes to rest. Politely, and while the run plays at most once in two seconds.
 */
export default function Aloud() {
  const store = useAppStore();
  const text = use(lateWords('aloud'));
  const [said, say] = useState('');

  useEffect(() => {
    const announcer = new Announcer((sentences) => say(spoken(words().pictures.paragraph(sentences))));
    const end = store.subscribe((state, before) => {
      const { run, player } = state;
      if (run === null || run !== before.run || keepsBack(state)) announcer.forget();
      else if (player !== before.player) tell(announcer, run, state, before);
    });
    function tell(announcer: Announcer, run: Run, { player }: AppState, { player: before }: AppState) {
      const passed = before.playing && player.time > before.time;
      const events = passed ? eventsPassed(run, before.time, player.time) : [];
      if (events.length > 0 || (player.playing && !before.playing))
        announcer.plays(events.map((event) => eventText(text, run, event)));
      if (!player.playing && (before.playing || player.time !== before.time))
        announcer.rests(() => restText(text, store));
    }
    return () => {
      end();
      announcer.forget();
    };
  }, [store, text]);

  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}

function eventText(text: AloudText, run: Run, event: RunEvent): string {
  const time = plainNumber(event.time);
  if (event.kind === 'kink') return text.kink(time, kinkText(run, event.kink, 0));
  return text.begins(phaseText(event.phase).name, time);
}

/** Where the run stands; null where the guide or the lecture says so itself, or there is nothing to say. */
function restText(text: AloudText, store: AppStore): string | null {
  const state = store.getState();
  if (keepsBack(state) || state.theme === 'projector' || guideOf(store).getState().stands) return null;
  const facts = factsOf(state);
  return facts === null ? null : text.at(plainNumber(facts.time), sentenceOf(facts));
}
