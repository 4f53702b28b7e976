import { createStore } from 'zustand/vanilla';
import { firstKink, turnFrom, whereTheyGo } from '../../findings/predict/answers.ts';
import type { Ask } from '../../share/presentation.ts';
import type { AppStore } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';

/** Guesses of a class at one question about one run. */
interface Predictions {
  readonly run: Run | null;
  readonly ask: Ask | null;
  /** degrees, or numbers of inputs, in the order in which they were placed */
  readonly guesses: readonly number[];
  /** pointed at and not placed yet; null where nothing is */
  readonly pointed: number | null;
}

const NONE: Predictions = { run: null, ask: null, guesses: [], pointed: null };

/** In no link and in no state of the page: who opens a link has not guessed yet. */
export const predictions = createStore<Predictions>()(() => NONE);

/** Forgets guesses at another question, or at another run. */
export function beginQuestion(run: Run, ask: Ask): void {
  const now = predictions.getState();
  if (now.run !== run || now.ask !== ask) predictions.setState({ ...NONE, run, ask });
}

/** All that counts when the run is revealed: what was placed, and what is pointed at besides. */
export function guessesOf({ guesses, pointed }: Predictions): readonly number[] {
  return pointed === null ? guesses : [...guesses, pointed];
}

export const answerOf = (run: Run, ask: Ask) => (ask === 'where' ? whereTheyGo(run) : firstKink(run));

/** Ends the question: the guesses are scored against the run, which plays. Nothing happens while the answer is not known yet. */
export function revealAnswer(store: AppStore): void {
  const { run, ask, setAsk, score, restart } = store.getState();
  if (run === null || ask === null) return;
  const answer = answerOf(run, ask);
  if (answer === 'solving') return;
  beginQuestion(run, ask);
  const guesses = guessesOf(predictions.getState());
  const off =
    typeof answer !== 'string' && 'degrees' in answer
      ? guesses.map((one) => turnFrom(answer.degrees, one))
      : [];
  predictions.setState(NONE);
  setAsk(null);
  if (typeof answer !== 'string') score({ run, ask, guesses, off });
  restart();
}

/** All that is kept back is shown: a question is answered, and pictures that are open are uncovered. */
export function revealAll(store: AppStore): void {
  revealAnswer(store);
  const { ask, hidden, view, reveal } = store.getState();
  if (ask !== null) return;
  for (const { id } of view) if (hidden.includes(id)) reveal(id);
}
