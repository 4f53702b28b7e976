import type { PointerEvent } from 'react';
import { Group } from '../../model/initialisation.ts';
import type { Ask } from '../../share/presentation.ts';
import type { Run } from '../../state/run.ts';

interface DialProps {
  readonly run: Run;
  readonly ask: Ask;
  /** degrees of the arrow, or the number of an input */
  readonly value: number;
  readonly guesses: readonly number[];
  readonly pxSide: number;
  readonly onChange: (value: number) => void;
}

/** The start of a run in the plane, its rim of radius 1; an arrow to be dragged, or inputs to be tapped. */
export function Dial({ run, ask, value, guesses, pxSide, onChange }: DialProps) {
  const { dataset, initial, groups, teachers } = run.start;
  const angleOf = (values: Float64Array, index: number) =>
    Math.atan2(values[2 * index + 1]!, values[2 * index]!);
  const at = (angle: number, radius: number) =>
    [radius * Math.cos(angle), -radius * Math.sin(angle)] as const;
  const inputAngles = Array.from({ length: dataset.samples }, (_, i) => angleOf(dataset.inputs, i));
  function point(event: PointerEvent<SVGSVGElement>) {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const angle = Math.atan2(
      box.top + box.height / 2 - event.clientY,
      event.clientX - box.left - box.width / 2,
    );
    if (ask === 'where') return onChange(Math.round((angle * 180) / Math.PI));
    // the input in the direction nearest to the tap
    const cosines = inputAngles.map((one) => Math.cos(one - angle));
    onChange(cosines.indexOf(Math.max(...cosines)));
  }
  const arrows = ask === 'where' ? [...guesses, value] : [];
  const shown = Math.min(initial.width, 400);
  return (
    <svg
      className="question__dial"
      width={pxSide}
      height={pxSide}
      viewBox="-1.25 -1.25 2.5 2.5"
      aria-hidden="true"
      onPointerDown={point}
      onPointerMove={point}
    >
      <circle r="1" className="question__rim" />
      {Array.from({ length: shown }, (_, j) => {
        const [x, y] = at(angleOf(initial.hidden, j), 0.8);
        const group =
          groups[j] === Group.Positive ? 'positive' : groups[j] === Group.Negative ? 'negative' : 'dead';
        // biome-ignore lint/suspicious/noArrayIndexKey: a neuron is its number
        return <circle key={j} cx={x} cy={y} r="0.02" data-group={group} />;
      })}
      {inputAngles.map((angle, i) => {
        const [x, y] = at(angle, 1.08);
        const chosen = ask === 'first' && (i === value || guesses.includes(i));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an input is its number
          <text key={i} x={x} y={y} data-chosen={chosen ? '' : undefined}>
            {ask === 'first' ? i : '▲'}
          </text>
        );
      })}
      {teachers !== null && (
        <text
          className="question__teacher"
          x={at(angleOf(teachers.hidden, 0), 1.2)[0]}
          y={at(angleOf(teachers.hidden, 0), 1.2)[1]}
        >
          ★
        </text>
      )}
      {arrows.map((degrees, index) => {
        const angle = (degrees * Math.PI) / 180;
        const [x, y] = at(angle, 0.95);
        const [lx, ly] = at(angle + 0.12, 0.82);
        const [rx, ry] = at(angle - 0.12, 0.82);
        return (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: guesses keep their order
            key={index}
            d={`M0 0L${x} ${y}M${lx} ${ly}L${x} ${y}L${rx} ${ry}`}
            className="question__arrow"
            data-now={index === arrows.length - 1 ? '' : undefined}
          />
        );
      })}
    </svg>
  );
}
