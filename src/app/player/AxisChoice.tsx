import { useId } from 'react';
import type { TimeAxis } from '../../state/appState.ts';
import { useApp } from '../../state/react.ts';
import { en } from '../../text/en.ts';

const AXES: readonly { axis: TimeAxis; label: string }[] = [
  { axis: 'log', label: en.player.axisLog },
  { axis: 'linear', label: en.player.axisLinear },
];

/** Log or linear time, for the timeline and every picture over time. */
export function AxisChoice() {
  const name = useId();
  const timeAxis = useApp((state) => state.player.timeAxis);
  const setTimeAxis = useApp((state) => state.setTimeAxis);
  return (
    <fieldset className="axis-choice" aria-label={en.player.axis}>
      {AXES.map(({ axis, label }) => (
        <label key={axis}>
          <input type="radio" name={name} checked={axis === timeAxis} onChange={() => setTimeAxis(axis)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
