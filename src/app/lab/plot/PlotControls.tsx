import { useId } from 'react';
import type { SweepMeasure } from '../../../experiment/sweep/measures.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';
import { labPlotWords } from '../../../text/labPlotWords.ts';
import { SelectField } from '../../controls/SelectField.tsx';
import { canBeLog, SPACINGS, type Spacing } from './axisScale.ts';
import { axisName, valueWritten } from './axisText.ts';
import { PLOT_KINDS, type PlotKind } from './plotView.ts';
import { measureName } from './pointText.ts';

/** What a reader has chosen of a plot. */
export interface PlotChoice {
  /** null for how the runs ended */
  readonly measure: SweepMeasure | null;
  readonly kind: PlotKind;
  /** number of the value of the third axis */
  readonly third: number;
  readonly xSpacing: Spacing | null;
  readonly ySpacing: Spacing | null;
  readonly trials: boolean;
}

interface PlotControlsProps {
  readonly spec: SweepSpec;
  readonly choice: PlotChoice;
  readonly onChoice: (choice: PlotChoice) => void;
}

const OUTCOME = 'outcome';
const AUTO = 'auto';

export function PlotControls({ spec, choice, onChoice }: PlotControlsProps) {
  const text = labPlotWords().controls;
  const change = (part: Partial<PlotChoice>) => onChoice({ ...choice, ...part });
  const [xAxis, second, third] = spec.axes;
  const isGrid = second !== undefined;
  const measures = [...spec.measures, ...(isGrid ? [OUTCOME] : [])];
  const spacings = [AUTO, ...SPACINGS];
  const spacingOf = (value: string) => (value === AUTO ? null : (value as Spacing));
  const trialsId = useId();
  return (
    <fieldset className="lab-plot__controls" aria-label={text.label}>
      <SelectField
        label={text.measure}
        choices={measures}
        nameOf={(name) => measureName(name === OUTCOME ? null : (name as SweepMeasure))}
        value={choice.measure ?? OUTCOME}
        onChange={(name) =>
          change({
            measure: name === OUTCOME ? null : (name as SweepMeasure),
            // how runs ended is no number: it has no curve
            kind: name === OUTCOME ? 'map' : choice.kind,
            ySpacing: null,
          })
        }
      />
      {isGrid && (
        <SelectField
          label={text.kind}
          choices={choice.measure === null ? (['map'] as const) : PLOT_KINDS}
          nameOf={(kind) => text.kinds[kind]}
          value={choice.kind}
          onChange={(kind) => change({ kind })}
        />
      )}
      {third !== undefined && (
        <SelectField
          label={axisName(third)}
          choices={third.values.map((_, k) => String(k))}
          nameOf={(k) => valueWritten(third, third.values[Number(k)]!)}
          value={String(choice.third)}
          onChange={(k) => change({ third: Number(k) })}
        />
      )}
      {choice.kind === 'curves' && xAxis !== undefined && canBeLog(xAxis) && (
        <SelectField
          label={text.axis(axisName(xAxis))}
          choices={spacings}
          nameOf={(name) => text.spacings[name as keyof typeof text.spacings]}
          value={choice.xSpacing ?? AUTO}
          onChange={(name) => change({ xSpacing: spacingOf(name) })}
        />
      )}
      {choice.measure !== null && (
        <SelectField
          label={text.value}
          choices={spacings}
          nameOf={(name) => text.spacings[name as keyof typeof text.spacings]}
          value={choice.ySpacing ?? AUTO}
          onChange={(name) => change({ ySpacing: spacingOf(name) })}
        />
      )}
      {choice.kind === 'curves' && spec.trials.count > 1 && (
        <label className="check-field lab-plot__check" htmlFor={trialsId}>
          <input
            id={trialsId}
            type="checkbox"
            checked={choice.trials}
            onChange={(event) => change({ trials: event.currentTarget.checked })}
          />
          {text.trials}
        </label>
      )}
    </fieldset>
  );
}
