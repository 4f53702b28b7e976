import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { labWords } from '../../text/labWords.ts';
import type { Laboratory, LabState } from './engine/laboratory.ts';
import { spanText } from './spanText.ts';

/** Starts and stops the sweep, and says how far it is. */
export function LabControls({ laboratory }: { readonly laboratory: Laboratory }) {
  const state = useStore(laboratory.store);
  const text = labWords();
  const main = { new: text.start, running: text.pause, paused: text.resume, complete: text.start }[
    state.state
  ];
  const complete = state.state === 'complete';
  const running = state.state === 'running';
  function press() {
    if (running) laboratory.pause();
    else laboratory.start();
  }
  const said = progressText(state);
  const id = useId();
  return (
    <div className="lab__run">
      <div className="lab__buttons">
        {/* one button whatever it does: the focus stays where it is */}
        <button
          type="button"
          className="button button--main lab__main"
          aria-disabled={complete}
          onClick={press}
        >
          {main}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={!running && !state.finishing}
          onClick={laboratory.cancel}
        >
          {text.cancel}
        </button>
        {state.done > 0 && !running && <ForgetButton laboratory={laboratory} />}
      </div>
      <div className="lab__progress">
        <progress
          aria-label={text.progress}
          aria-describedby={id}
          aria-valuetext={said}
          value={state.done}
          max={Math.max(1, state.total)}
        />
        <p id={id}>{said}</p>
      </div>
      <SaidAloud state={state} />
    </div>
  );
}

/** `Running; 120 of 320 runs; 30 to 40 s left`. */
function progressText({ state, looking, finishing, elsewhere, done, failed, total, left }: LabState): string {
  const text = labWords();
  const parts = [text.state[state], text.counted(done, total)];
  if (failed > 0) parts.push(text.failed(failed));
  if (looking) parts.push(text.looking);
  else if (elsewhere) parts.push(text.elsewhere);
  else if (finishing) parts.push(text.finishing);
  // who is about to start hours of work is told so before
  else if (left !== null) parts.push((state === 'new' ? text.guessed : text.left)(spanText(left)));
  return text.joined(parts);
}

/** What is said of it to those who do not see the bar: when it begins and ends, and at each quarter. */
function SaidAloud({ state }: { readonly state: LabState }) {
  const { spec, done, total, looking } = state;
  const quarter = total === 0 ? 0 : Math.floor((4 * done) / total);
  const key = looking ? null : `${state.state} ${quarter}`;
  const [said, say] = useState('');
  const before = useRef<readonly [unknown, string | null]>([spec, null]);
  const now = progressText(state);
  useEffect(() => {
    const [ofSpec, last] = before.current;
    if (key === null || (ofSpec === spec && last === key)) return;
    before.current = [spec, key];
    // what was there when it was opened is read where it stands
    if (last !== null && ofSpec === spec) say(now);
  });
  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}

/** Lets go of all results of the sweep: on the second press, as it may have taken hours. */
function ForgetButton({ laboratory }: { readonly laboratory: Laboratory }) {
  const [sure, setSure] = useState(false);
  const text = labWords();
  function press() {
    if (sure) laboratory.forget();
    setSure(!sure);
  }
  return (
    <button type="button" className="button lab__forget" onClick={press} onBlur={() => setSure(false)}>
      {sure ? text.forgetSure : text.forget}
    </button>
  );
}
