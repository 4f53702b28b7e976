import { useId } from 'react';
import type { TimeAxis } from '../../share/presentation.ts';
import { useApp } from '../../state/react.ts';
import { axisOf } from '../../state/timeAxis.ts';
import { words } from '../../text/words.ts';

const AXES: readonly TimeAxis[] = ['log', 'linear', 'iterations'];

/** Log or linear time, or the iterations of gradient descent, for the timeline and every picture over time. */
export function AxisChoice() {
  const name = useId();
  const method = useApp((state) => (state.run?.parameters ?? state.parameters).method);
  const shown = axisOf(
    useApp((state) => state.player.timeAxis),
    method,
  );
  const setTimeAxis = useApp((state) => state.setTimeAxis);
  const text = words().player;
  return (
    <fieldset className="axis-choice" data-control="time-axis" aria-label={text.axis}>
      {AXES.filter((axis) => axisOf(axis, method) === axis).map((axis) => (
        <label key={axis}>
          <input type="radio" name={name} checked={axis === shown} onChange={() => setTimeAxis(axis)} />
          {text.axes[axis]}
        </label>
      ))}
    </fieldset>
  );
}
