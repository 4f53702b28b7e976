import type { Fault } from '../../../experiment/fault.ts';
import { type SweepSpec, TRIAL_SEEDS } from '../../../experiment/sweep/spec.ts';
import { labFormWords } from '../../../text/labFormWords.ts';
import type { LateText } from '../../../text/translation.ts';
import { SelectField } from '../../controls/SelectField.tsx';
import type { SpecDraft } from './draft.ts';
import { FormField } from './FormField.tsx';
import { MeasureChoice } from './MeasureChoice.tsx';
import { OpenSpec } from './OpenSpec.tsx';
import { isAt } from './specFault.ts';

interface MoreFieldsProps {
  readonly draft: SpecDraft;
  readonly fault: Fault | null;
  readonly faultText: string | null;
  /** what is written out as a file */
  readonly spec: SweepSpec;
  readonly files: LateText['files'] | null;
  /** @param settled nothing is being typed: it can be taken as it is */
  readonly onChange: (part: Partial<SpecDraft>, settled?: boolean) => void;
  readonly onDone: () => void;
  readonly onSpec: (spec: SweepSpec) => void;
}

/** What is left as it is by most: seeds, when a run ends, what is measured, and the sweep as a file. */
export function MoreFields({
  draft,
  fault,
  faultText,
  spec,
  files,
  onChange,
  onDone,
  onSpec,
}: MoreFieldsProps) {
  const text = labFormWords();
  const faultAt = (path: string) => (isAt(fault, path) ? faultText : null);
  return (
    <details className="lab-form__more" open={isHidden(fault?.field ?? null) || undefined}>
      <summary>{text.more}</summary>
      <div className="lab-form__row">
        <SelectField
          label={text.seeds}
          choices={TRIAL_SEEDS}
          nameOf={(seeds) => text.seedsOf[seeds]}
          value={draft.seeds}
          onChange={(seeds) => onChange({ seeds }, true)}
        />
        <FormField
          label={text.first}
          value={draft.first}
          help={text.allowed('0', String(2 ** 32 - 1))}
          fault={faultAt('trials.first')}
          onChange={(first) => onChange({ first })}
          onDone={onDone}
        />
        {faultAt('trials.seeds') !== null && (
          <p className="knob__note lab-form__over" data-error>
            {faultText}
          </p>
        )}
      </div>
      <div className="lab-form__row">
        <FormField
          label={text.lossTarget}
          value={draft.lossTarget}
          help={text.allowed('0', '1')}
          fault={faultAt('stop.lossTarget')}
          onChange={(lossTarget) => onChange({ lossTarget })}
          onDone={onDone}
        />
        <FormField
          label={text.maxTime}
          value={draft.maxTime}
          fault={faultAt('stop.maxTime')}
          onChange={(maxTime) => onChange({ maxTime })}
          onDone={onDone}
        />
        <FormField
          label={text.maxSteps}
          value={draft.maxSteps}
          help={text.maxStepsHelp}
          fault={faultAt('stop.maxSteps')}
          onChange={(maxSteps) => onChange({ maxSteps })}
          onDone={onDone}
        />
      </div>
      <MeasureChoice chosen={draft.measures} onChosen={(measures) => onChange({ measures }, true)} />
      <OpenSpec spec={spec} files={files} onSpec={onSpec} />
    </details>
  );
}

/** Whether what is wrong stands among the fields that are folded away. */
function isHidden(field: string | null): boolean {
  return field !== null && /^(stop|measures|trials\.(first|seeds))/.test(field);
}
