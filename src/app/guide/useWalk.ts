import { useStore } from 'zustand';
import { useApp, useAppStore } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';
import { SCENES } from '../scenes/scenes.ts';
import { prefersStillness } from '../stillness.ts';
import { playedOn } from './beat.ts';
import { guideOf } from './guideState.ts';
import { useGuideText } from './guideText.ts';
import { goTo } from './journey.ts';
import { openedBy } from './opened.ts';
import type { SceneGuide } from './sceneGuide.ts';
import { sceneGuide } from './scenes/sceneGuides.ts';
import { type TourBeat, tourBeats } from './tour/tour.ts';
import { useGuideRun } from './useGuideRun.ts';

/** The beats that the page can walk through now, of the tour or of the scene that it shows. */
export interface Walk {
  readonly title: string;
  readonly beats: readonly TourBeat[];
  /** place of the beat that the page is at, or was at last; null before the first */
  readonly place: number | null;
  /** the run of that beat, or of the scene, when it is on screen and complete: what `text` of a beat is asked of */
  readonly run: Run | null;
  /** the same while it is still growing */
  readonly growing: Run | null;
  /** null in the tour */
  readonly scene: SceneGuide | null;
  /** Goes to a beat by its place; nothing happens where there is none. @param plays see `goTo`: never where motion is unwelcome */
  go(place: number, plays: boolean): void;
}

/** The walk of the page; it waits for the texts. null where the run is none of a scene and there is no tour. */
export function useWalk(): Walk | null {
  const store = useAppStore();
  const text = useGuideText();
  const guide = guideOf(store);
  const tour = useApp((state) => state.tour);
  const { scene: id, beat } = useStore(guide);
  const scene = tour === null && id !== null ? sceneGuide(id, text) : null;
  const link = SCENES.find((known) => known.id === id)?.link ?? '';
  const beats: readonly TourBeat[] =
    scene === null ? tourBeats(text) : playedOn(scene.beats.map((one) => ({ ...one, link })));
  const place = tour === null ? beat : tour - 1;
  const growing = useGuideRun(openedBy(tour === null ? link : beats[tour - 1]!.link));
  if (tour === null && id === null) return null;
  return {
    title: tour === null ? words().scenes.list[id!].title : text.tour.title,
    beats,
    place,
    run: growing?.complete ? growing : null,
    growing,
    scene,
    go(to, plays) {
      const there = beats[to];
      if (there === undefined) return;
      if (tour === null) guide.setState({ beat: to });
      goTo(store, there, tour === null ? null : to + 1, plays && !prefersStillness());
    },
  };
}
