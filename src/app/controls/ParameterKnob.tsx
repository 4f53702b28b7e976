import { checkField, inputsOf, largestWidth } from '../../experiment/limits.ts';
import type { Parameters } from '../../experiment/parameters.ts';
import { NEWEST } from '../../share/versions.ts';
import { useApp, useLocked } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { useLit } from '../lit/useLit.ts';
import { Knob } from './Knob.tsx';
import { type KnobName, TRACKS } from './knobs.ts';
import { ScaleAside } from './ScaleAside.tsx';
import type { Typed } from './useTypedNumber.ts';

interface ParameterKnobProps {
  readonly name: KnobName;
  /** the value that holds, where the scheme sets it */
  readonly shown?: number | undefined;
  /** why the knob is out of use; it is in use where this is left out */
  readonly unused?: string | false | undefined;
  /** in place of the usual explanation */
  readonly explain?: string | false | undefined;
}

/** What a link calls the knobs. */
const CONTROLS: Readonly<Record<KnobName, string>> = {
  width: 'width',
  initScale: 'initial-scale',
  angle: 'correlation-angle',
  stretch: 'b',
  samples: 'samples',
  dimension: 'dimension',
  learningRate: 'learning-rate',
};

/** The knob of one parameter. */
export function ParameterKnob({ name, shown, unused, explain }: ParameterKnobProps) {
  const parameters = useApp((state) => state.parameters);
  const setParameters = useApp((state) => state.setParameters);
  const text: { label: string; symbol: string; unit?: string; explain: string } = words().controls[name];
  return (
    <Knob
      label={text.label}
      symbol={text.symbol}
      unit={text.unit}
      explain={unused || explain || text.explain}
      {...TRACKS[name]}
      value={shown ?? parameters[name]}
      defaultValue={NEWEST.parameters[name]}
      disabled={Boolean(unused)}
      control={CONTROLS[name]}
      locked={useLocked(name)}
      lit={useLit(`control:${name}`)}
      aside={name === 'initScale' ? <ScaleAside initScale={parameters.initScale} /> : null}
      check={(typed) => checkTyped(name, typed, parameters)}
      onChange={(next) => setParameters({ [name]: next })}
    />
  );
}

/** As `checkField`, and of the width also whether the page can hold so many neurons on so many inputs. */
function checkTyped(name: KnobName, typed: string, parameters: Parameters): Typed {
  const result = checkField(name, typed, words().decimal);
  if (name !== 'width' || 'fault' in result) return result;
  const max = largestWidth(inputsOf(parameters), parameters.dimension);
  if (result.value <= max) return result;
  return { fault: { code: 'too-large', field: name, values: { given: result.value, max } } };
}
