import type { PointerEvent } from 'react';
import { Group } from '../../model/initialisation.ts';
import type { Ask } from '../../share/presentation.ts';
import type { Run } from '../../state/run.ts';
import { nearestSign, numberRings } from './dialPlaces.ts';

interface DialProps {
  readonly run: Run;
  readonly ask: Ask;
  /** degrees of the arrow, or the number of an input; null where none is pointed at */
  readonly value: number | null;
  readonly guesses: readonly number[];
  readonly onChange: (value: number) => void;
}

/** More than these are drawn over each other. */
const MOST_NEURONS = 400;

/**
 * The start of a run in the plane, its rim of radius 1; an arrow to be dragged, or inputs to be tapped. The teacher is not in it:
 * it would be most of the answer.
 */
export function Dial({ run, ask, value, guesses, onChange }: DialProps) {
  const { dataset, initial, groups } = run.start;
  const { inputs, labels, samples } = dataset;
  const angles = Array.from({ length: samples }, (_, i) => angleOf(inputs, i));
  const radii = ask === 'first' ? numberRings(angles) : angles.map(() => 1.06);
  const half = Math.max(1.2, ...radii) + 0.1;
  const largest = Math.max(...labels.map(Math.abs)) || 1;

  function point(event: PointerEvent<SVGSVGElement>) {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    // the drawing stands in the middle of its box, as large as the shorter side allows
    const scale = (2 * half) / (Math.min(box.width, box.height) || 1);
    const x = (event.clientX - box.left - box.width / 2) * scale;
    const y = (box.top + box.height / 2 - event.clientY) * scale;
    if (ask === 'first') onChange(nearestSign(angles, radii, x, y));
    // the middle points nowhere
    else if (Math.hypot(x, y) > 0.02) onChange(wholeDegrees(Math.atan2(y, x)));
  }

  return (
    <svg
      className="question__dial"
      viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`}
      aria-hidden="true"
      onPointerDown={point}
      onPointerMove={point}
    >
      <circle r="1" className="question__rim" />
      {Array.from({ length: Math.min(initial.width, MOST_NEURONS) }, (_, j) => {
        const [x, y] = at(angleOf(initial.hidden, j), 0.8);
        const group = groups[j]!;
        return group === Group.Negative ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a neuron is its number
          <rect key={j} x={x - 0.018} y={y - 0.018} width="0.036" height="0.036" data-group="negative" />
        ) : (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: a neuron is its number
            key={j}
            cx={x}
            cy={y}
            r="0.02"
            data-group={group === Group.Positive ? 'positive' : 'dead'}
          />
        );
      })}
      {angles.map((angle, i) => {
        const [x, y] = at(angle, radii[i]!);
        if (ask === 'where') {
          const size = 0.02 + 0.06 * (Math.abs(labels[i]!) / largest);
          // biome-ignore lint/suspicious/noArrayIndexKey: an input is its number
          return <path key={i} className="question__input" d={triangle(angle, size)} />;
        }
        const chosen = i === value || guesses.includes(i);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an input is its number
          <g key={i} data-chosen={chosen ? '' : undefined}>
            <path className="question__tick" d={`M${at(angle, 0.97)}L${at(angle, radii[i]! - 0.06)}`} />
            {chosen && <circle cx={x} cy={y} r="0.075" />}
            <text x={x} y={y}>
              {i + 1}
            </text>
          </g>
        );
      })}
      {ask === 'where' &&
        [...guesses, value ?? 90].map((degrees, index) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: guesses keep their order
            key={index}
            d={arrow((degrees * Math.PI) / 180)}
            className="question__arrow"
            data-now={index === guesses.length ? '' : undefined}
          />
        ))}
    </svg>
  );
}

const angleOf = (values: Float64Array, index: number) =>
  Math.atan2(values[2 * index + 1]!, values[2 * index]!);

/** A place of the dial in the coordinates of its drawing, where y goes down. */
const at = (angle: number, radius: number) => [radius * Math.cos(angle), -radius * Math.sin(angle)] as const;

/** From -179 to 180: half a degree below the first axis is not minus zero. */
function wholeDegrees(angle: number): number {
  const degrees = Math.round((angle * 180) / Math.PI);
  return degrees === -180 ? 180 : degrees + 0;
}

/** It stands outside the rim and points inwards, as the inputs of the picture do. */
const triangle = (angle: number, size: number) =>
  `M${at(angle, 1.02)}L${at(angle - size / 2, 1.02 + size)}L${at(angle + size / 2, 1.02 + size)}Z`;

const arrow = (angle: number) =>
  `M0 0L${at(angle, 0.95)}M${at(angle + 0.12, 0.82)}L${at(angle, 0.95)}L${at(angle - 0.12, 0.82)}`;
