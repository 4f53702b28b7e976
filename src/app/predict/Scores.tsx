import './predict.css';
import { plainAngle } from '../../drawing/axis/angle.ts';
import { plainNumber } from '../../drawing/axis/number.ts';
import { firstKink, whereTheyGo } from '../../findings/predict/answers.ts';
import type { Scored } from '../../state/appState.ts';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';

/** What the run answered, and how far each guess was from it. */
export default function Scores() {
  const scored = useApp((state) => state.scored);
  const score = useApp((state) => state.score);
  if (scored === null) return null;
  const text = words().predict;
  return (
    <section className="scores" aria-label={text.scores} aria-live="polite">
      <ul>
        {scoreLines(scored).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines keep their order
          <li key={index}>{line}</li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => score(null)}>
        {text.close}
      </button>
    </section>
  );
}

function scoreLines({ run, ask, guesses, off }: Scored): readonly string[] {
  const text = words().predict;
  if (ask === 'where') {
    const answer = whereTheyGo(run);
    if (typeof answer === 'string') return [];
    const { degrees, spread, count } = answer;
    return [
      text.went(count, plainAngle(spread), text.degrees(Number(degrees.toFixed(1)))),
      ...guesses.map((guess, index) =>
        text.off(index + 1, text.degrees(guess), plainAngle(Math.abs(off[index]!))),
      ),
    ];
  }
  const answer = firstKink(run);
  if (typeof answer === 'string') return [];
  return [
    text.kinked(answer.inputs.map((i) => i + 1).join(', '), answer.neuron + 1, plainNumber(answer.time)),
    ...guesses.map((guess, index) => text.chose(index + 1, guess + 1, answer.inputs.includes(guess))),
  ];
}
