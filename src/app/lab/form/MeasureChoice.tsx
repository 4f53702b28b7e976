import { useId } from 'react';
import { SWEEP_MEASURES } from '../../../experiment/sweep/measures.ts';
import { labFormWords } from '../../../text/labFormWords.ts';
import { measureName } from '../plot/pointText.ts';

interface MeasureChoiceProps {
  readonly chosen: readonly string[];
  readonly onChosen: (measures: readonly string[]) => void;
}

/** What is kept of the end of each run. */
export function MeasureChoice({ chosen, onChosen }: MeasureChoiceProps) {
  const id = useId();
  return (
    <fieldset className="lab-form__measures">
      <legend>{labFormWords().measures}</legend>
      {SWEEP_MEASURES.map((measure) => (
        <label key={measure} className="lab-form__measure" htmlFor={`${id}${measure}`}>
          <input
            id={`${id}${measure}`}
            type="checkbox"
            checked={chosen.includes(measure)}
            // a sweep that measures nothing has nothing to show
            disabled={chosen.length === 1 && chosen[0] === measure}
            onChange={({ currentTarget: { checked } }) =>
              onChosen(checked ? [...chosen, measure] : chosen.filter((one) => one !== measure))
            }
          />
          {measureName(measure)}
        </label>
      ))}
    </fieldset>
  );
}
