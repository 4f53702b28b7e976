import '../guide.css';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { isClosing } from '../../../drawing/keys/keys.ts';
import { useApp, useAppStore } from '../../../state/react.ts';
import { CloseIcon } from '../../icons.tsx';
import { GuideWords } from '../GuideWords.tsx';
import { guideOf } from '../guideState.ts';
import { useGuideText } from '../guideText.ts';
import { useWalk, type Walk } from '../useWalk.ts';
import { followTour } from './followTour.ts';
import { TOUR_BUTTON_ID } from './TourButton.tsx';
import { type TourBeat, tourBeats } from './tour.ts';
import { leaveTour } from './walkTour.ts';

/** The beat of the tour that the page is at, and the way to the others. */
export default function TourGuide() {
  const walk = useWalk();
  return walk !== null && walk.scene === null && <AtBeat walk={walk} place={walk.place!} />;
}

interface AtBeatProps {
  readonly walk: Walk;
  readonly place: number;
}

function AtBeat({ walk: { beats, run, go }, place }: AtBeatProps) {
  const store = useAppStore();
  const text = useGuideText();
  const { stands, going } = useStore(guideOf(store));
  const heading = useRef<HTMLHeadingElement>(null);
  const beat = beats[place]!;
  const solved = useApp((state) => state.solve.kind === 'done');
  const moved = solved && !stands && !going;
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
            {tour.title} {tour.of(place + 1, beats.length)}
          </span>{' '}
          {beat.title}
        </h2>
        <button
          type="button"
          className="button button--icon"
          aria-label={tour.close}
          data-note={tour.close}
          onClick={leave}
        >
          <CloseIcon />
        </button>
      </div>
      {/* above what is said, which is longer or shorter: the way on stays under the pointer */}
      <nav className="guide__walk" aria-label={tour.beats}>
        <Step name={tour.previous} go={place > 0 ? () => go(place - 1, false) : null} />
        <ol className="guide__dots">
          {beats.map(({ id, title }, other) => (
            <li key={id}>
              <button
                type="button"
                className="guide__dot"
                aria-label={tour.dot(other + 1, title)}
                data-note={tour.dot(other + 1, title)}
                aria-current={other === place ? 'step' : undefined}
                onClick={() => go(other, false)}
              />
            </li>
          ))}
        </ol>
        <Step name={tour.next} go={place + 1 < beats.length ? () => go(place + 1, true) : null} />
      </nav>
      <p aria-live="polite">{!(moved && run === null) && <GuideWords text={run && beat.text(run)} />}</p>
      {beat.tries !== undefined && <Tries beat={beat} />}
      {moved && (
        <p className="guide__left">
          {tour.moved}{' '}
          <button type="button" className="button button--small" onClick={() => go(place, false)}>
            {tour.back}
          </button>
        </p>
      )}
    </>
  );
}

interface StepProps {
  readonly name: string;
  /** null at an end of the tour */
  readonly go: (() => void) | null;
}

/** A step on is played, a step back jumps. */
function Step({ name, go }: StepProps) {
  return (
    <button
      type="button"
      className="button button--small"
      // it keeps the focus at the ends
      aria-disabled={go === null}
      onClick={() => go?.()}
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
      if (!isClosing(key) || defaultPrevented) return;
      if (document.querySelector(':popover-open, dialog[open]') !== null) return;
      latest.current();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
