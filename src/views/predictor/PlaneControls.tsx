import type { SettingsProps } from '../../drawing/picture.ts';
import { useApp } from '../../state/react.ts';
import { predictorWords } from '../../text/predictorWords.ts';
import { type AxisPair, axesOf, SHOWN, type Shown, shownOf, withAxes, withShown } from './settings.ts';

/** More axes than this do not fit a select that anyone would read. */
const MOST_AXES = 256;

/** How the plane is scaled and, above two dimensions, which two eigen-axes span it. */
export function PlaneControls({ settings, onSettings }: SettingsProps) {
  const text = predictorWords().controls;
  const dimension = useApp((state) => state.run?.start.dataset.dimension ?? 2);
  const [a, b] = axesOf(settings, dimension);
  const choose = (one: number, other: number) => {
    const pair: AxisPair = one < other ? [one, other] : [other, one];
    // the same axis twice is no plane: the other one gives way
    if (one !== other) onSettings(withAxes(settings, pair));
  };
  return (
    <>
      {dimension > 2 && dimension <= MOST_AXES && (
        <span className="predictor__axes">
          <AxisSelect
            name={text.first}
            dimension={dimension}
            value={a}
            taken={b}
            onChange={(k) => choose(k, b)}
          />
          <AxisSelect
            name={text.second}
            dimension={dimension}
            value={b}
            taken={a}
            onChange={(k) => choose(a, k)}
          />
        </span>
      )}
      <select
        className="select"
        aria-label={text.shown}
        data-note={text.shown}
        value={shownOf(settings)}
        onChange={(event) => onSettings(withShown(settings, event.target.value as Shown))}
      >
        {SHOWN.map((shown) => (
          <option key={shown} value={shown}>
            {text.options[shown]}
          </option>
        ))}
      </select>
    </>
  );
}

interface AxisSelectProps {
  readonly name: string;
  readonly dimension: number;
  readonly value: number;
  readonly taken: number;
  readonly onChange: (k: number) => void;
}

function AxisSelect({ name, dimension, value, taken, onChange }: AxisSelectProps) {
  return (
    <select
      className="select"
      aria-label={name}
      data-note={name}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {Array.from({ length: dimension }, (_, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its index
        <option key={k} value={k} disabled={k === taken}>
          {predictorWords().controls.axis(k + 1)}
        </option>
      ))}
    </select>
  );
}
