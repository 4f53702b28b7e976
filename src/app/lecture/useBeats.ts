import { use, useState } from 'react';
import { useStore } from 'zustand';
import type { Parameters } from '../../experiment/parameters.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import type { LateText } from '../../text/translation.ts';
import { lateWords } from '../../text/words.ts';
import type { Beat } from '../guide/beat.ts';
import { guideOf } from '../guide/guideState.ts';
import { useGuideText } from '../guide/guideText.ts';
import { goTo } from '../guide/journey.ts';
import { useWalk } from '../guide/useWalk.ts';
import { prefersStillness } from '../stillness.ts';
import { sequenceOf } from './sequence.ts';

/** The texts of the lecture; the component waits for them. */
export function useLectureText(): LateText['lecture'] {
  return use(lateWords('lecture'));
}

interface Beats {
  /** of the tour or the scene; null of a run that is none */
  readonly title: string | null;
  readonly beats: readonly Beat[];
  /** place of the beat that was gone to last; null before the first */
  readonly at: number | null;
  /** what is said there, or before the first; null while it is not known, and where nothing is */
  readonly said: string | null;
  /** goes to a beat, played from the one before or at once; there may be none */
  readonly go: (place: number, plays: boolean) => void;
  /** the page is on its way to the beat */
  readonly going: boolean;
}

/** What a lecture walks through: the tour, the scene, or how any run goes. */
export function useBeats(): Beats {
  const guided = useGuided();
  const sequence = useSequence();
  return guided ?? sequence;
}

/** The tour or the scene, as the guide has it; null where there is none, or where a knob was turned away from it. */
function useGuided(): Beats | null {
  const store = useAppStore();
  const walk = useWalk();
  const { left, closed, going } = useStore(guideOf(store));
  if (walk === null) return null;
  const { title, place, run, growing, scene } = walk;
  if (scene !== null && (left || closed)) return null;
  const there = place === null ? null : (walk.beats[place] ?? null);
  const about = growing === null || scene === null ? null : scene.about(growing);
  const said = there === null ? about : run === null ? null : there.text(run);
  return { title, beats: walk.beats, at: place, said, go: walk.go, going };
}

function useSequence(): Beats {
  const store = useAppStore();
  const text = useGuideText();
  const own = useLectureText();
  const { going } = useStore(guideOf(store));
  const onScreen = useApp((state) => state.run);
  // renders again whenever more is known of the run, and with the pictures, which are in its link
  useApp((state) => state.revision);
  useApp((state) => state.findings);
  useApp((state) => state.view);
  const [last, setLast] = useState<{ readonly of: Parameters; readonly place: number } | null>(null);
  const state = store.getState();
  const run = onScreen?.complete && onScreen.parameters === state.parameters ? onScreen : null;
  const beats = sequenceOf(state, run, own, text);
  const at = last?.of === state.parameters && last.place < beats.length ? last.place : null;
  return {
    title: null,
    beats,
    at,
    said: run === null || at === null ? null : beats[at]!.text(run),
    go(place, plays) {
      const beat = beats[place];
      if (beat === undefined) return;
      setLast({ of: state.parameters, place });
      goTo(store, beat, null, plays && !prefersStillness());
    },
    going,
  };
}
