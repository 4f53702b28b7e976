import './predict.css';
import { useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import type { Ask } from '../../share/presentation.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { Dial } from './Dial.tsx';
import { answerOf, beginQuestion, guessesOf, predictions, revealAnswer } from './predictions.ts';

/** Where the arrow stands before anybody has pointed, degrees: it is no guess. */
const ARROW_AT_FIRST = 90;

/** A question about the run on the stage, to be answered before it plays: by dragging, tapping or keys. */
export default function Question({ ask }: { readonly ask: Ask }) {
  const store = useAppStore();
  const run = useApp((state) => state.run);
  const setAsk = useApp((state) => state.setAsk);
  // a finding of what the run is by now
  useApp((state) => state.revision);
  const made = useStore(predictions);
  useLayoutEffect(() => {
    if (run !== null) beginQuestion(run, ask);
  }, [run, ask]);
  const text = words().predict;
  if (run === null) return null;
  const answer = answerOf(run, ask);
  if (typeof answer === 'string' && answer !== 'solving') {
    return (
      <div className="question">
        <p>{text.refused[answer]}</p>
        <button type="button" className="button" onClick={() => setAsk(null)}>
          {text.goOn}
        </button>
      </div>
    );
  }
  const { guesses, pointed } = made;
  const value = pointed ?? guesses.at(-1) ?? (ask === 'where' ? ARROW_AT_FIRST : null);
  const point = (value: number) => predictions.setState({ pointed: value });
  const place = () => value !== null && predictions.setState({ guesses: [...guesses, value], pointed: null });
  return (
    <section className="question" aria-label={text.region}>
      <h3>{text.ask[ask]}</h3>
      <p className="soft">{text.how[ask]}</p>
      {run.start.dataset.dimension === 2 && (
        <Dial run={run} ask={ask} value={value} guesses={guesses} onChange={point} />
      )}
      <div className="question__row">
        {ask === 'where' ? (
          <>
            <label>
              {text.angle}
              <input
                type="range"
                min={-179}
                max={180}
                value={value ?? ARROW_AT_FIRST}
                aria-valuetext={text.degrees(value ?? ARROW_AT_FIRST)}
                onChange={(event) => point(Number(event.currentTarget.value))}
              />
            </label>
            <span className="question__degrees">{text.degrees(value ?? ARROW_AT_FIRST)}</span>
          </>
        ) : (
          <label>
            {text.input}
            <select
              className="select"
              value={value ?? ''}
              onChange={(event) => point(Number(event.currentTarget.value))}
            >
              {value === null && <option value="">{text.none}</option>}
              {Array.from({ length: run.start.dataset.samples }, (_, input) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an input is its number
                <option key={input} value={input}>
                  {input + 1}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" className="button" disabled={value === null} onClick={place}>
          {text.place}
        </button>
        <button
          type="button"
          className="button"
          disabled={answer === 'solving'}
          onClick={() => revealAnswer(store)}
        >
          {text.reveal}
        </button>
      </div>
      <p aria-live="polite">{answer === 'solving' ? text.solving : text.placed(guessesOf(made).length)}</p>
    </section>
  );
}
