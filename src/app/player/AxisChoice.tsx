import { useId } from 'react';
import type { TimeAxis } from '../../state/appState.ts';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';

const AXES: readonly TimeAxis[] = ['log', 'linear'];

/** Log or linear time, for the timeline and every picture over time. */
export function AxisChoice() {
  const name = useId();
  const timeAxis = useApp((state) => state.player.timeAxis);
  const setTimeAxis = useApp((state) => state.setTimeAxis);
  const text = words().player;
  return (
    <fieldset className="axis-choice" aria-label={text.axis}>
      {AXES.map((axis) => (
        <label key={axis}>
          <input type="radio" name={name} checked={axis === timeAxis} onChange={() => setTimeAxis(axis)} />
          {text.axes[axis]}
        </label>
      ))}
    </fieldset>
  );
}
