import './predict.css';
import { useState } from 'react';
import { useStore } from 'zustand';
import { firstKink, whereTheyGo } from '../../findings/predict/answers.ts';
import type { Ask } from '../../share/presentation.ts';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { Dial } from './Dial.tsx';
import { predictions } from './predictions.ts';

interface QuestionProps {
  readonly ask: Ask;
  readonly pxWidth: number;
  readonly pxHeight: number;
}

/** A question about the run on the stage, to be answered before it plays: by dragging, tapping or keys. */
export default function Question({ ask, pxWidth, pxHeight }: QuestionProps) {
  const run = useApp((state) => state.run);
  const setAsk = useApp((state) => state.setAsk);
  const restart = useApp((state) => state.restart);
  // a finding of what the run is by now
  useApp((state) => state.revision);
  const { guesses } = useStore(predictions);
  const [value, setValue] = useState(ask === 'where' ? 90 : 0);
  const text = words().predict;
  if (run === null) return null;
  const answer = ask === 'where' ? whereTheyGo(run) : firstKink(run);
  const samples = run.start.dataset.samples;
  const place = () => predictions.setState({ guesses: [...guesses, value] });
  function reveal() {
    const placed = guesses.length > 0 ? guesses : [value];
    predictions.setState({ guesses: [], scored: { run: run!, ask, guesses: placed } });
    setAsk(null);
    restart();
  }
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
  return (
    <section className="question" aria-label={text.region}>
      <h3>{text.ask[ask]}</h3>
      <p className="soft">{text.how[ask]}</p>
      {run.start.dataset.dimension === 2 && (
        <Dial
          run={run}
          ask={ask}
          value={value}
          guesses={guesses}
          pxSide={Math.max(200, Math.min(pxWidth - 32, pxHeight - 180))}
          onChange={setValue}
        />
      )}
      <div className="question__row">
        {ask === 'where' ? (
          <label>
            {text.angle}
            <input
              type="range"
              min={-179}
              max={180}
              value={value}
              onChange={(event) => setValue(Number(event.currentTarget.value))}
            />
            <output>{text.degrees(value)}</output>
          </label>
        ) : (
          <label>
            {text.input}
            <select
              className="select"
              value={value}
              onChange={(event) => setValue(Number(event.currentTarget.value))}
            >
              {Array.from({ length: samples }, (_, input) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an input is its number
                <option key={input} value={input}>
                  {input}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" className="button" onClick={place}>
          {text.place}
        </button>
        <button type="button" className="button" disabled={answer === 'solving'} onClick={reveal}>
          {text.reveal}
        </button>
      </div>
      <p aria-live="polite">{answer === 'solving' ? text.solving : text.placed(guesses.length)}</p>
    </section>
  );
}
