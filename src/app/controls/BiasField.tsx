import { useId } from 'react';
import { RANGES } from '../../experiment/parameters.ts';
import { schemeUses } from '../../model/schemes/scheme.ts';
import { useApp, useLocked } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { useLit } from '../lit/useLit.ts';

/**
 * Whether every input has the constant coordinate of a bias. The others are kept as they are: it is one dimension more with
 * it, and one less without.
 */
export function BiasField() {
  const id = useId();
  const { scheme, dimension, bias, given } = useApp((state) => state.parameters);
  const setParameters = useApp((state) => state.setParameters);
  const locked = useLocked('bias');
  const text = words().controls.bias;
  // a single coordinate is too few by itself, and of the most there can be there is no one more
  const needed = bias && (given?.inputs[0]?.length ?? dimension - 1) < RANGES.dimension.min;
  const full = !bias && dimension >= RANGES.dimension.max;
  const note = needed && schemeUses(scheme, 'given') ? text.needed : full ? text.full : text.explain;
  return (
    <div
      className="check-field"
      data-control="bias"
      data-locked={locked || undefined}
      data-lit={useLit('control:bias')}
    >
      <label htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={bias}
          disabled={locked || full || (needed && schemeUses(scheme, 'given'))}
          aria-describedby={`${id}-note`}
          onChange={() => setParameters({ bias: !bias, dimension: dimension + (bias ? -1 : 1) })}
        />
        {text.label}
      </label>
      <p id={`${id}-note`} className="knob__note">
        {note}
      </p>
    </div>
  );
}
