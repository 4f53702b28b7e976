import './specForm.css';
import { useMemo, useState } from 'react';
import { flatText } from '../../../drawing/axis/number.ts';
import type { Parameters } from '../../../experiment/parameters.ts';
import { sameParameters } from '../../../experiment/parameters.ts';
import { runFileOf } from '../../../experiment/runFileParameters.ts';
import { canonicalJson } from '../../../experiment/sweep/canonicalJson.ts';
import { MOST_AXES, type SweepSpec } from '../../../experiment/sweep/spec.ts';
import { shownParameters } from '../../../experiment/sweep/tables.ts';
import { labFormWords } from '../../../text/labFormWords.ts';
import { lateWords } from '../../../text/words.ts';
import { runWords } from '../../export/runWords.ts';
import { useLate } from '../../files/useLate.ts';
import { AxisFields } from './AxisFields.tsx';
import { costText } from './costText.ts';
import { type AxisDraft, draftOf, fileOf, type SpecDraft } from './draft.ts';
import { FormField } from './FormField.tsx';
import { MoreFields } from './MoreFields.tsx';
import { checkSpec, detailOf, isAt } from './specFault.ts';

interface SpecFormProps {
  readonly spec: SweepSpec;
  /** a sweep that can be run is asked for; the one that is shown is not told again */
  readonly onSpec: (spec: SweepSpec) => void;
  /** of the run on screen */
  readonly currentRun: Parameters;
  /** while cells are solved the sweep stays */
  readonly locked?: boolean;
}

const filesText = () => lateWords('files');

/** A sweep to be set up: what varies first, all else folded away. What was typed stays, also where it cannot be taken. */
export function SpecForm(props: SpecFormProps) {
  // another sweep begins another form
  const name = canonicalJson(props.spec);
  const [own, setOwn] = useState(name);
  const [begun, begin] = useState({ name, count: 0 });
  if (begun.name !== name) begin({ name, count: name === own ? begun.count : begun.count + 1 });
  return <Form key={begun.count} {...props} onOwn={setOwn} />;
}

function Form({
  spec,
  onSpec,
  currentRun,
  locked = false,
  onOwn,
}: SpecFormProps & { readonly onOwn: (name: string) => void }) {
  const text = labFormWords();
  const [draft, setDraft] = useState(() => draftOf(spec));
  const files = useLate(1, filesText);
  const checked = useMemo(() => checkSpec(fileOf(draft)), [draft]);
  const { fault } = checked;
  const detail = fault === null ? null : detailOf(fault, files);

  function take(next: SpecDraft) {
    const { spec: made } = next === draft ? checked : checkSpec(fileOf(next));
    if (made === null) return;
    const name = canonicalJson(made);
    if (name === canonicalJson(spec)) return;
    onOwn(name);
    onSpec(made);
  }
  function change(part: Partial<SpecDraft>, settled = false) {
    const next = { ...draft, ...part };
    setDraft(next);
    if (settled) take(next);
  }
  const done = () => take(draft);
  function setAxis(place: number, axis: AxisDraft | null, settled: boolean) {
    const axes = [...draft.axes];
    if (axis === null) axes.splice(place, 1);
    else axes[place] = axis;
    change({ axes }, settled);
  }

  // those that there are, and a place for one more
  const places = Array.from({ length: Math.min(MOST_AXES, draft.axes.length + 1) }, (_, place) => place);
  return (
    <form className="lab-form" aria-label={text.title} onSubmit={(event) => event.preventDefault()}>
      {locked && <p className="soft">{text.running}</p>}
      <fieldset className="lab-form__all" disabled={locked}>
        <BaseRun base={draft.base} currentRun={currentRun} onBase={(base) => change({ base }, true)} />
        {isAt(fault, 'base') && (
          <p className="knob__note" data-error>
            {detail}
          </p>
        )}
        {places.map((place) => (
          <AxisFields
            key={place}
            axis={draft.axes[place] ?? null}
            place={place}
            base={draft.base}
            fault={fault}
            faultText={detail}
            onAxis={(axis, settled) => setAxis(place, axis, settled)}
            onDone={done}
          />
        ))}
        <div className="lab-form__row">
          <FormField
            label={text.trials}
            value={draft.trials}
            help={text.trialsHelp}
            fault={isAt(fault, 'trials.count') ? detail : null}
            onChange={(trials) => change({ trials })}
            onDone={done}
          />
        </div>
        <MoreFields
          draft={draft}
          fault={fault}
          faultText={detail}
          spec={checked.spec ?? spec}
          files={files}
          onChange={change}
          onDone={done}
          onSpec={onSpec}
        />
      </fieldset>
      <p className="lab-form__cost" role="status" data-error={fault !== null || undefined}>
        {checked.spec === null ? text.wrong(detail ?? '') : costText(checked.spec)}
      </p>
    </form>
  );
}

interface BaseRunProps {
  readonly base: SpecDraft['base'];
  readonly currentRun: Parameters;
  readonly onBase: (base: SpecDraft['base']) => void;
}

/** What all runs have in common, and the way to have it from the run on screen. */
function BaseRun({ base, currentRun, onBase }: BaseRunProps) {
  const text = labFormWords();
  const shown = shownParameters(base);
  const { data, network, training } = runFileOf(currentRun);
  return (
    <p className="lab-form__base">
      {text.base(flatText(runWords(shown)))}{' '}
      {sameParameters(shown, currentRun) ? (
        <span className="soft">{text.usesRun}</span>
      ) : (
        <button type="button" className="button" onClick={() => onBase({ ...base, data, network, training })}>
          {text.useRun}
        </button>
      )}
    </p>
  );
}
