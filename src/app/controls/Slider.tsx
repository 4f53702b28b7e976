import type { CSSProperties, KeyboardEvent } from 'react';
import { commandOf, SCALE_KEYS } from '../../drawing/keys/keys.ts';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import type { KnobScale, KnobTick } from './knobScale.ts';

interface SliderProps {
  readonly label: string;
  readonly describedBy: string;
  readonly scale: KnobScale;
  readonly ticks: readonly KnobTick[];
  readonly value: number;
  readonly valueText: string;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
  readonly onReset: () => void;
}

/**
 * A native range (the one kind that screen readers can turn on a touch screen too) over the positions of a track.
 * While it is held the store knows of a gesture, so that the axes keep still.
 */
export function Slider(props: SliderProps) {
  const { label, describedBy, scale, ticks, value, valueText, disabled, onChange, onReset } = props;
  const beginGesture = useApp((state) => state.beginGesture);
  const endGesture = useApp((state) => state.endGesture);
  const position = scale.position(value);

  function hold() {
    beginGesture();
    // The hand may let go anywhere on the screen.
    const letGo = () => {
      window.removeEventListener('pointerup', letGo);
      window.removeEventListener('pointercancel', letGo);
      endGesture();
    };
    window.addEventListener('pointerup', letGo);
    window.addEventListener('pointercancel', letGo);
  }

  function turn(event: KeyboardEvent<HTMLInputElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = valueAfterKey(event.key, scale, value);
    if (next === null) return;
    event.preventDefault();
    if (!event.repeat) beginGesture();
    if (next !== value) onChange(next);
  }

  return (
    <div className="knob__slider" data-note={words().controls.doubleClick}>
      <div className="knob__ticks" aria-hidden="true">
        {ticks.map((tick) => (
          <span
            key={tick.value}
            className="knob__tick"
            data-strong={tick.strong || undefined}
            style={{ left: `${100 * scale.position(tick.value)}%` }}
          />
        ))}
      </div>
      <input
        className="slider"
        type="range"
        min={0}
        max={1}
        step="any"
        value={position}
        disabled={disabled}
        aria-label={label}
        aria-describedby={describedBy}
        aria-valuetext={valueText}
        style={{ '--fill': `${100 * position}%` } as CSSProperties}
        onChange={(event) => {
          const next = scale.value(event.currentTarget.valueAsNumber);
          if (next !== value) onChange(next);
        }}
        onPointerDown={hold}
        onKeyDown={turn}
        onKeyUp={endGesture}
        onBlur={endGesture}
        onDoubleClick={onReset}
      />
    </div>
  );
}

/** The value a key asks for, null where the key is not the slider's. */
function valueAfterKey(key: string, scale: KnobScale, value: number): number | null {
  const command = commandOf(SCALE_KEYS, key);
  return command === null ? null : REACHES[command](scale, value);
}

const REACHES: Readonly<Record<keyof typeof SCALE_KEYS, (scale: KnobScale, value: number) => number>> = {
  next: (scale, value) => scale.next(value, 1),
  previous: (scale, value) => scale.next(value, -1),
  nextTen: (scale, value) => scale.stride(value, 1),
  previousTen: (scale, value) => scale.stride(value, -1),
  first: ({ min }) => min,
  last: ({ max }) => max,
};
