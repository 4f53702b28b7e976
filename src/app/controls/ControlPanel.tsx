import { lazy, Suspense, useRef } from 'react';
import { checkField, inputsOf } from '../../experiment/limits.ts';
import { METHODS } from '../../experiment/parameters.ts';
import { BASES, type Recipe } from '../../model/schemes/recipe.ts';
import { SCHEMES, type Scheme, schemeUses } from '../../model/schemes/scheme.ts';
import { useApp, useLocked } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { EditData } from '../data/EditData.tsx';
import { OwnData } from '../files/OwnData.tsx';
import { useLit } from '../lit/useLit.ts';
import { BiasField } from './BiasField.tsx';
import { ParameterKnob } from './ParameterKnob.tsx';
import { RhoKnob } from './RhoKnob.tsx';
import { ScaleRules } from './ScaleRules.tsx';
import { SeedField } from './SeedField.tsx';
import { SelectField } from './SelectField.tsx';
import { TheoryNote } from './TheoryNote.tsx';
import { PANEL_ID } from './useDrawer.ts';

const HistoryButtons = lazy(() => import('../own/HistoryButtons.tsx'));

interface SchemeText {
  readonly name: string;
  readonly explain: string;
  /** of the samples, where it is not the usual */
  readonly samples?: string;
}

/** What is said of every scheme: one without its text is a type error. */
const schemeTexts = () => words().controls.schemes satisfies Readonly<Record<Scheme, SchemeText>>;

/** Everything that determines a run. */
export function ControlPanel() {
  const parameters = useApp((state) => state.parameters);
  const setParameters = useApp((state) => state.setParameters);
  const resetParameters = useApp((state) => state.resetParameters);
  const { scheme, base, bias, method, given, dataSeed, network, networkSeed } = parameters;
  const baseLocked = useLocked('base');
  const text = words().controls;
  const schemes: Readonly<Record<Scheme, SchemeText>> = schemeTexts();
  const uses = (ingredient: keyof Recipe) => schemeUses(scheme, ingredient);
  const asGiven = uses('given');
  // Points that came with a link can be had again after another scheme was looked at.
  const lastGiven = useRef(given);
  if (given !== null) lastGiven.current = given;

  return (
    <aside className="panel" id={PANEL_ID} aria-label={text.panel} tabIndex={-1}>
      <section className="panel__section">
        <div className="panel__head">
          <h2>{text.network}</h2>
          <div className="panel__buttons">
            <Suspense>
              <HistoryButtons />
            </Suspense>
            <button
              type="button"
              className="button"
              data-control="reset-parameters"
              onClick={resetParameters}
            >
              {text.reset}
            </button>
          </div>
        </div>
        <ParameterKnob name="width" explain={network !== null && text.widthGiven} />
        <ParameterKnob name="initScale" />
        <ScaleRules />
      </section>
      <section className="panel__section">
        <div className="panel__choice">
          <h2>{text.data}</h2>
          <SelectField
            label={text.scheme}
            quiet
            nameOf={(choice) => schemes[choice].name}
            choices={SCHEMES.filter((choice) => lastGiven.current !== null || !schemeUses(choice, 'given'))}
            value={scheme}
            explain={schemes[scheme].explain}
            control="data"
            locked={useLocked('scheme')}
            lit={useLit('control:scheme')}
            onChange={(next) =>
              setParameters({ scheme: next, given: schemeUses(next, 'given') ? lastGiven.current : null })
            }
          />
          <EditData />
        </div>
        <OwnData />
        {uses('base') && (
          <SelectField
            label={text.base.label}
            nameOf={(choice) => text.base.options[choice]}
            choices={BASES}
            value={base}
            control="each-group"
            locked={baseLocked}
            onChange={(next) => setParameters({ base: next })}
          />
        )}
        <ParameterKnob name="angle" unused={!uses('angle') && text.angleUnused} />
        <RhoKnob />
        {uses('stretch') && <ParameterKnob name="stretch" />}
        <TheoryNote />
        <ParameterKnob
          name="samples"
          shown={uses('samples') ? undefined : inputsOf(parameters)}
          unused={asGiven ? text.samplesGiven : !uses('samples') && text.samplesSet(bias)}
          explain={schemes[scheme].samples}
        />
        <ParameterKnob
          name="dimension"
          unused={asGiven && text.dimensionGiven}
          explain={bias && text.dimensionWithBias}
        />
        <BiasField />
        <div className="panel__pair">
          <SeedField
            {...text.dataSeed}
            value={dataSeed}
            control="data-seed"
            locked={useLocked('dataSeed')}
            lit={useLit('control:dataSeed')}
            check={(typed) => checkField('dataSeed', typed, words().decimal)}
            onChange={(seed) => setParameters({ dataSeed: seed })}
          />
          <SeedField
            {...text.networkSeed}
            value={networkSeed}
            control="network-seed"
            locked={useLocked('networkSeed')}
            lit={useLit('control:networkSeed')}
            check={(typed) => checkField('networkSeed', typed, words().decimal)}
            onChange={(seed) => setParameters({ networkSeed: seed })}
          />
        </div>
      </section>
      <section className="panel__section">
        <div className="panel__choice">
          <h2>{text.method}</h2>
          <SelectField
            label={text.methodChoice.label}
            quiet
            nameOf={(choice) => text.methodChoice.options[choice]}
            choices={METHODS}
            value={method}
            control="method"
            locked={useLocked('method')}
            lit={useLit('control:method')}
            onChange={(next) => setParameters({ method: next })}
          />
        </div>
        <ParameterKnob name="learningRate" unused={method === 'flow' && text.learningRateUnused} />
      </section>
    </aside>
  );
}
