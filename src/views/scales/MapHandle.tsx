import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { spoken } from '../../drawing/axis/spoken.ts';
import { SCALE_KEYS, stepOf } from '../../drawing/keys/keys.ts';
import type { MappedParameter } from '../../experiment/parameterMap.ts';
import { mapAxisOf } from '../../findings/map/mapAxis.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import type { mapBox } from './layout.ts';
import { plainValue } from './valueText.ts';

interface MapHandleProps {
  readonly over: MappedParameter;
  readonly place: ReturnType<typeof mapBox>;
}

/** The handle at the left end of the run's line: a slider, dragged or moved by keys; with Shift ten steps at once. */
export function MapHandle({ over, place }: MapHandleProps) {
  const store = useAppStore();
  const parameters = useApp((state) => state.parameters);
  const axis = mapAxisOf(over, parameters);
  /** from the pointer to the line, CSS pixels */
  const grip = useRef<number | null>(null);
  if (axis === null) return null;
  const value = parameters[over];
  const position = axis.position(value);
  const height = place.bottom - place.top;
  const py = place.bottom - height * position;
  const set = (next: number) => {
    if (next !== value) store.getState().setParameters({ [over]: next });
  };

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = py - event.clientY;
    store.getState().beginGesture();
  }
  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    event.stopPropagation();
    if (grip.current === null) return;
    set(axis!.byHand((place.bottom - (event.clientY + grip.current)) / height));
  }
  function release(event: PointerEvent<HTMLDivElement>) {
    event.stopPropagation();
    if (grip.current !== null) store.getState().endGesture();
    grip.current = null;
  }
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = valueAfter(event.key, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    set(next);
  }
  function valueAfter(key: string, strides: boolean): number | null {
    const steps = stepOf(SCALE_KEYS, key);
    if (steps === undefined) return null;
    // as `MapAxis.stepped` counts them
    if (Number.isFinite(steps)) return axis!.stepped(value, steps * (strides ? 10 : 1));
    return steps < 0 ? axis!.low : axis!.high;
  }

  return (
    <div
      className="scales__handle"
      style={{ left: place.left, top: py }}
      role="slider"
      tabIndex={0}
      aria-label={words().pictures.scales.handle(words().controls[over].label)}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={position}
      aria-valuetext={spoken(plainValue(over, value))}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
      onLostPointerCapture={release}
      onKeyDown={onKeyDown}
    />
  );
}
