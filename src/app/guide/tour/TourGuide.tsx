import '../guide.css';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useAppStore } from '../../../state/react.ts';
import { CloseIcon } from '../../icons.tsx';
import { GuideWords } from '../GuideWords.tsx';
import { guideOf } from '../guideState.ts';
import { useGuideText } from '../guideText.ts';
import { openedBy } from '../opened.ts';
import { useGuideRun } from '../useGuideRun.ts';
import { followTour } from './followTour.ts';
import { TOUR_BUTTON_ID } from './TourButton.tsx';
import { type TourBeat, tourBeats } from './tour.ts';
import { goToBeat, leaveTour } from './walkTour.ts';

/** The beat of the tour that the page is at, counted from 1, and the way to the others. */
export default function TourGuide({ beat: number }: { readonly beat: number }) {
  const store = useAppStore();
  const text = useGuideText();
  const { stands, going } = useStore(guideOf(store));
  const heading = useRef<HTMLHeadingElement>(null);
  const beats = tourBeats(text);
  const beat = beats[number - 1]!;
  const run = useGuideRun(openedBy(beat.link));
  const { tour } = text;

  useEffect(() => followTour(store, tourBeats(text)), [store, text]);
  useEscape(() => leave());
  // who has started the tour reads on here
  useEffect(() => {
    if (document.activeElement?.id === TOUR_BUTTON_ID) heading.current?.focus();
  }, []);

  function leave() {
    leaveTour(store);
    document.getElementById(TOUR_BUTTON_ID)?.focus();
  }

  return (
    <>
      <div className="guide__bar">
        <h2 ref={heading} tabIndex={-1} className="guide__title">
          <span className="guide__count">
            {tour.title} {tour.of(number, beats.length)}
          </span>{' '}
          {beat.title}
        </h2>
        <button
          type="button"
          className="button button--icon"
          aria-label={tour.close}
          title={tour.close}
          onClick={leave}
        >
          <CloseIcon />
        </button>
      </div>
      <p aria-live="polite">
        <GuideWords text={run?.complete ? beat.text(run) : null} />
      </p>
      {beat.tries !== undefined && <Tries beat={beat} />}
      {!stands && !going && run?.complete && (
        <p className="guide__left">
          {tour.moved}{' '}
          <button
            type="button"
            className="button button--small"
            onClick={() => void goToBeat(store, number, false)}
          >
            {tour.back}
          </button>
        </p>
      )}
      <nav className="guide__walk" aria-label={tour.beats}>
        <Step number={number - 1} of={beats.length} name={tour.previous} />
        <ol className="guide__dots">
          {beats.map(({ id, title }, place) => (
            <li key={id}>
              <button
                type="button"
                className="guide__dot"
                aria-label={tour.dot(place + 1, title)}
                title={tour.dot(place + 1, title)}
                aria-current={place + 1 === number ? 'step' : undefined}
                onClick={() => void goToBeat(store, place + 1, false)}
              />
            </li>
          ))}
        </ol>
        <Step number={number + 1} of={beats.length} name={tour.next} forward />
      </nav>
    </>
  );
}

interface StepProps {
  /** of the beat that it leads to */
  readonly number: number;
  readonly of: number;
  readonly name: string;
  /** a step on is played, a step back jumps */
  readonly forward?: boolean;
}

function Step({ number, of, name, forward = false }: StepProps) {
  const store = useAppStore();
  const there = number >= 1 && number <= of;
  return (
    <button
      type="button"
      className="button button--small"
      // it keeps the focus at the ends
      aria-disabled={!there}
      onClick={() => there && void goToBeat(store, number, forward)}
    >
      {name}
    </button>
  );
}

/** What to try when the tour is over: links that leave it. */
function Tries({ beat }: { readonly beat: TourBeat }) {
  const { tour } = useGuideText();
  return (
    <>
      <h3 className="guide__title">{tour.turn}</h3>
      <ul className="guide__turn">
        {beat.tries?.map(({ title, link }) => (
          <li key={link}>
            <a href={`#${link}`}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Escape, where nothing else that it closes is open. */
function useEscape(leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    function onKeyDown({ key, defaultPrevented }: KeyboardEvent) {
      if (key !== 'Escape' || defaultPrevented) return;
      if (document.querySelector(':popover-open, dialog[open]') !== null) return;
      latest.current();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
