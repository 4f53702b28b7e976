import './lecture.css';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { keepsBack } from '../../state/covered.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { PANEL_ID } from '../controls/useDrawer.ts';
import { GuideWords } from '../guide/GuideWords.tsx';
import { KnobsIcon } from '../icons.tsx';
import { revealAll } from '../predict/predictions.ts';
import { isDarkNow, lectureOf, toggleLecture } from '../theme.ts';
import { useLectureKeys } from './lectureKeys.ts';
import { PRESENT_BUTTON_ID } from './PresentButton.tsx';
import { useBeats, useLectureText } from './useBeats.ts';

interface LectureProps {
  readonly drawer: boolean;
  readonly onDrawer: () => void;
}

/** Of more stops than these only the numbers are shown: the title of the one that is at stands above. */
const NAMED = 4;

/**
 * The page before a room: the stage as large as the window allows, and beside it, large enough for the last row, what there is to
 * see and the way on.
 */
export default function Lecture({ drawer, onDrawer }: LectureProps) {
  const store = useAppStore();
  const region = useRef<HTMLElement>(null);
  const text = useLectureText();
  const { title, beats, at, said, go, going } = useBeats();
  // what the stops are called and say would be the answer
  const secret = useApp(keepsBack);
  useMode(region);

  const next = () => {
    if (secret) {
      revealAll(store);
      return;
    }
    // who cannot wait sees the end of what is played
    if (going && at !== null) go(at, false);
    else go(at === null ? 0 : at + 1, true);
  };
  const previous = () => {
    if (!secret) go((at ?? 0) - 1, false);
  };
  const leave = () => toggleLecture(store);
  useLectureKeys({ next, previous, leave });

  return (
    <section ref={region} className="lecture" aria-label={text.region} tabIndex={-1}>
      <div className="lecture__said" aria-live="polite">
        {secret ? (
          <p>{words().predict.now}</p>
        ) : (
          <>
            {title !== null && <p className="lecture__of">{title}</p>}
            <h2>{at === null ? title === null && text.sequence : beats[at]?.title}</h2>
            {said !== null && (
              <p>
                <GuideWords text={said} />
              </p>
            )}
            {said === null && at === null && <p className="soft">{text.keys}</p>}
          </>
        )}
      </div>
      <ol className="lecture__beats" aria-label={text.beats} hidden={secret}>
        {beats.map((beat, place) => (
          <li key={beat.id}>
            <button
              type="button"
              aria-current={place === at ? 'step' : undefined}
              aria-label={beat.title}
              data-note={beat.title}
              onClick={() => go(place, false)}
            >
              {beats.length <= NAMED && <span>{beat.title}</span>}
            </button>
          </li>
        ))}
      </ol>
      <div className="lecture__buttons">
        <button
          type="button"
          className="button"
          aria-disabled={secret || at === null || at === 0}
          onClick={previous}
        >
          {text.previous}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={!secret && at === beats.length - 1 && !going}
          onClick={next}
        >
          {secret ? words().predict.reveal : text.next}
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={drawer}
          aria-controls={PANEL_ID}
          onClick={onDrawer}
        >
          <KnobsIcon />
          {words().app.openControls}
        </button>
        <LightSwitch />
        <button type="button" className="button" onClick={leave}>
          {text.leave}
        </button>
      </div>
    </section>
  );
}

/** Dark or light, as the room is. */
function LightSwitch() {
  const store = useAppStore();
  const lecture = lectureOf(store);
  const chosen = useStore(lecture);
  const text = useLectureText();
  const system = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const dark = isDarkNow({ theme: 'projector' }, chosen, system);
  return (
    <button type="button" className="button" onClick={() => lecture.setState({ dark: !dark })}>
      {dark ? text.light : text.dark}
    </button>
  );
}

/** While it is there the page is laid out for it, and the focus is in it; then it is where the lecture was begun. */
function useMode(region: React.RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.lecture = '';
    return () => {
      delete dataset.lecture;
    };
  }, []);
  useEffect(() => {
    region.current?.focus();
    return () => {
      // when the page is laid out with its header again
      requestAnimationFrame(() => document.getElementById(PRESENT_BUTTON_ID)?.focus());
    };
  }, [region]);
}
