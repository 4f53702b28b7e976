import './specForm.css';
import { useId, useMemo, useState } from 'react';
import { flatText } from '../../../drawing/axis/number.ts';
import type { Parameters } from '../../../experiment/parameters.ts';
import { sameParameters } from '../../../experiment/parameters.ts';
import { runFileOf } from '../../../experiment/runFileParameters.ts';
import { canonicalJson } from '../../../experiment/sweep/canonicalJson.ts';
import { cellCount, pointCount } from '../../../experiment/sweep/cells.ts';
import { SWEEP_MEASURES } from '../../../experiment/sweep/measures.ts';
import { type SweepSpec, TRIAL_SEEDS } from '../../../experiment/sweep/spec.ts';
import { shownParameters } from '../../../experiment/sweep/tables.ts';
import { type LabFormText, labFormWords } from '../../../text/labFormWords.ts';
import { lateWords } from '../../../text/words.ts';
import { SelectField } from '../../controls/SelectField.tsx';
import { runWords } from '../../export/runWords.ts';
import { useLate } from '../../files/useLate.ts';
import { axisName } from '../plot/axisText.ts';
import { measureName } from '../plot/pointText.ts';
import { AxisFields } from './AxisFields.tsx';
import { type AxisDraft, draftOf, fileOf, parametersOf, type SpecDraft } from './draft.ts';
import { roughTime } from './estimate.ts';
import { FormField } from './FormField.tsx';
import { OpenSpec } from './OpenSpec.tsx';
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
  const faultAt = (path: string) => (isAt(fault, path) ? detail : null);
  const id = useId();

  function take(next: SpecDraft) {
    const { spec: made } = next === draft ? checked : checkSpec(fileOf(next));
    if (made === null) return;
    const name = canonicalJson(made);
    if (name === canonicalJson(spec)) return;
    onOwn(name);
    onSpec(made);
  }
  /** @param settled nothing is being typed */
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

  const run = runFileOf(currentRun);
  const shown = shownParameters(draft.base);
  const third = draft.axes[2];
  const axisField = (place: number) => (
    <AxisFields
      axis={draft.axes[place] ?? null}
      place={place}
      base={draft.base}
      fault={fault}
      faultText={detail}
      onAxis={(axis, settled) => setAxis(place, axis, settled)}
      onDone={done}
    />
  );
  return (
    <form className="lab-form" aria-label={text.title} onSubmit={(event) => event.preventDefault()}>
      {locked && <p className="soft">{text.running}</p>}
      <fieldset className="lab-form__all" disabled={locked}>
        <p className="lab-form__base">
          {text.base(flatText(runWords(shown)))}{' '}
          {sameParameters(shown, currentRun) ? (
            <span className="soft">{text.usesRun}</span>
          ) : (
            <button
              type="button"
              className="button"
              onClick={() =>
                change(
                  { base: { ...draft.base, data: run.data, network: run.network, training: run.training } },
                  true,
                )
              }
            >
              {text.useRun}
            </button>
          )}
        </p>
        {isAt(fault, 'base') && (
          <p className="knob__note" data-error>
            {detail}
          </p>
        )}
        {axisField(0)}
        {axisField(1)}
        {third !== undefined && (
          <p>
            {text.third(axisName({ over: parametersOf(third.over) }))}{' '}
            <button type="button" className="button" onClick={() => setAxis(2, null, true)}>
              {text.drop(axisName({ over: parametersOf(third.over) }))}
            </button>
            {faultAt('axes[2]') !== null && (
              <span className="knob__note" data-error>
                {detail}
              </span>
            )}
          </p>
        )}
        <div className="lab-form__row">
          <FormField
            label={text.trials}
            value={draft.trials}
            help={text.trialsHelp}
            fault={faultAt('trials.count')}
            onChange={(trials) => change({ trials })}
            onDone={done}
          />
        </div>
        <details className="lab-form__more" open={isHidden(fault?.field ?? null) || undefined}>
          <summary>{text.more}</summary>
          <div className="lab-form__row">
            <SelectField
              label={text.seeds}
              choices={TRIAL_SEEDS}
              nameOf={(seeds) => text.seedsOf[seeds]}
              value={draft.seeds}
              onChange={(seeds) => change({ seeds }, true)}
            />
            <FormField
              label={text.first}
              value={draft.first}
              help={text.allowed('0', String(2 ** 32 - 1))}
              fault={faultAt('trials.first')}
              onChange={(first) => change({ first })}
              onDone={done}
            />
            {faultAt('trials.seeds') !== null && (
              <p className="knob__note lab-form__over" data-error>
                {detail}
              </p>
            )}
          </div>
          <div className="lab-form__row">
            <FormField
              label={text.lossTarget}
              value={draft.lossTarget}
              help={text.allowed('0', '1')}
              fault={faultAt('stop.lossTarget')}
              onChange={(lossTarget) => change({ lossTarget })}
              onDone={done}
            />
            <FormField
              label={text.maxTime}
              value={draft.maxTime}
              fault={faultAt('stop.maxTime')}
              onChange={(maxTime) => change({ maxTime })}
              onDone={done}
            />
            <FormField
              label={text.maxSteps}
              value={draft.maxSteps}
              help={text.maxStepsHelp}
              fault={faultAt('stop.maxSteps')}
              onChange={(maxSteps) => change({ maxSteps })}
              onDone={done}
            />
          </div>
          <fieldset className="lab-form__measures">
            <legend>{text.measures}</legend>
            {SWEEP_MEASURES.map((measure) => (
              <label key={measure} className="lab-form__measure" htmlFor={`${id}${measure}`}>
                <input
                  id={`${id}${measure}`}
                  type="checkbox"
                  checked={draft.measures.includes(measure)}
                  // a sweep that measures nothing has nothing to show
                  disabled={draft.measures.length === 1 && draft.measures[0] === measure}
                  onChange={({ currentTarget: { checked: wanted } }) =>
                    change(
                      {
                        measures: wanted
                          ? [...draft.measures, measure]
                          : draft.measures.filter((one) => one !== measure),
                      },
                      true,
                    )
                  }
                />
                {measureName(measure)}
              </label>
            ))}
          </fieldset>
          <OpenSpec spec={checked.spec ?? spec} files={files} onSpec={onSpec} />
        </details>
      </fieldset>
      <p className="lab-form__cost" role="status" data-error={fault !== null || undefined}>
        {checked.spec === null ? `${text.wrong} ${fault?.field ?? ''}` : costOf(checked.spec, text)}
      </p>
    </form>
  );
}

/** Whether what is wrong stands among the fields that are folded away. */
function isHidden(field: string | null): boolean {
  return field !== null && /^(stop|measures|trials\.(first|seeds))/.test(field);
}

/** How many runs it makes, and roughly how long they take here. */
function costOf(spec: SweepSpec, text: LabFormText): string {
  const runs = text.runs(pointCount(spec), spec.trials.count, cellCount(spec));
  const seconds = roughTime(spec, navigator.hardwareConcurrency || 2) / 1000;
  const { time } = text;
  if (seconds < 8) return text.rough(runs, time.moment);
  if (seconds < 90) return text.rough(runs, time.seconds(10 * Math.ceil(seconds / 10)));
  if (seconds < 5400) return text.rough(runs, time.minutes(Math.ceil(seconds / 60)));
  return text.rough(runs, time.hours(Math.ceil(seconds / 3600)));
}
