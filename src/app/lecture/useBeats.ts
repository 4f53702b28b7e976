import { use, useState } from 'react';
import { useStore } from 'zustand';
import type { Parameters } from '../../experiment/parameters.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { type LateText, lateWords, words } from '../../text/words.ts';
import type { Beat } from '../guide/beat.ts';
import { guideOf } from '../guide/guideState.ts';
import { useGuideText } from '../guide/guideText.ts';
import { goTo } from '../guide/journey.ts';
import { openedBy, sameRun } from '../guide/opened.ts';
import { sceneGuide } from '../guide/scenes/sceneGuides.ts';
import { tourBeats } from '../guide/tour/tour.ts';
import { goToBeat } from '../guide/tour/walkTour.ts';
import { useGuideRun } from '../guide/useGuideRun.ts';
import { SCENES } from '../scenes/scenes.ts';
import { playedOn, sequenceOf } from './sequence.ts';

let coming: Promise<LateText['lecture']> | undefined;

/** The texts of the lecture; the component waits for them. */
export function useLectureText(): LateText['lecture'] {
  coming ??= lateWords('lecture');
  return use(coming);
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
  const store = useAppStore();
  const text = useGuideText();
  const own = useLectureText();
  const tour = useApp((state) => state.tour);
  const parameters = useApp((state) => state.parameters);
  // the link of the sequence has the pictures too
  useApp((state) => state.view);
  const { scene, left, closed, beat, going } = useStore(guideOf(store));
  const [last, setLast] = useState<{ of: Parameters; place: number } | null>(null);
  const run = useGuideRun({ parameters });
  const whole = run?.complete ? run : null;

  const still = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const play = (one: Beat | undefined, plays: boolean) => {
    if (one !== undefined) goTo(store, one, null, plays && !still());
  };

  if (tour !== null) {
    const beats = tourBeats(text);
    const here = beats[tour - 1]!;
    return {
      title: words().scenes.tour,
      beats,
      at: tour - 1,
      said: whole !== null && sameRun(openedBy(here.link).parameters, parameters) ? here.text(whole) : null,
      go: (place, plays) => void (beats[place] && goToBeat(store, place + 1, plays)),
      going,
    };
  }
  if (scene !== null && !left && !closed) {
    const { link } = SCENES.find(({ id }) => id === scene)!;
    const guide = sceneGuide(scene, text);
    const beats = playedOn(guide.beats, link);
    return {
      title: words().scenes.list[scene].title,
      beats,
      at: beat,
      said: whole === null ? null : beat === null ? guide.about(whole) : (beats[beat]?.text(whole) ?? null),
      go(place, plays) {
        if (beats[place] === undefined) return;
        play(beats[place], plays);
        guideOf(store).setState({ beat: place });
      },
      going,
    };
  }
  const beats = sequenceOf(store.getState(), whole, own, text);
  const at = last?.of === parameters && last.place < beats.length ? last.place : null;
  return {
    title: null,
    beats,
    at,
    said: whole === null || at === null ? null : beats[at]!.text(whole),
    go(place, plays) {
      if (beats[place] === undefined) return;
      setLast({ of: parameters, place });
      play(beats[place], plays);
    },
    going,
  };
}
