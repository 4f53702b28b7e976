import './predict.css';
import { useStore } from 'zustand';
import { plainAngle } from '../../drawing/axis/angle.ts';
import { plainNumber } from '../../drawing/axis/number.ts';
import { firstKink, turn, whereTheyGo } from '../../findings/predict/answers.ts';
import { words } from '../../text/words.ts';
import { predictions } from './predictions.ts';

/** What the run answered, and how far each guess was from it. */
export default function Scores() {
  const { scored } = useStore(predictions);
  if (scored === null) return null;
  const text = words().predict;
  const { run, ask, guesses } = scored;
  const lines: string[] = [];
  if (ask === 'where') {
    const answer = whereTheyGo(run);
    if (typeof answer === 'string') return null;
    const { degrees, spread, count } = answer;
    lines.push(text.went(count, plainAngle(spread), text.degrees(Number(degrees.toFixed(1)))));
    guesses.forEach((guess, index) => {
      lines.push(text.off(index + 1, text.degrees(guess), plainAngle(turn(guess, degrees))));
    });
  } else {
    const answer = firstKink(run);
    if (typeof answer === 'string') return null;
    lines.push(text.kinked(answer.inputs.join(', '), answer.neuron, plainNumber(answer.time)));
    guesses.forEach((guess, index) => {
      lines.push(text.chose(index + 1, guess, answer.inputs.includes(guess)));
    });
  }
  return (
    <div className="scores" role="status">
      <ul>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines keep their order
          <li key={index}>{line}</li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => predictions.setState({ scored: null })}>
        {text.close}
      </button>
    </div>
  );
}
