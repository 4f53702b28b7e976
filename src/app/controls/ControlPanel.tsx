import { useRef } from 'react';
import { checkField } from '../../experiment/limits.ts';
import { METHODS } from '../../experiment/parameters.ts';
import type { Scheme } from '../../model/schemes/scheme.ts';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { ParameterKnob } from './ParameterKnob.tsx';
import { SeedField } from './SeedField.tsx';
import { SelectField } from './SelectField.tsx';
import { TheoryNote } from './TheoryNote.tsx';
import { PANEL_ID } from './useDrawer.ts';

const SCHEMES: readonly Scheme[] = ['cone', 'centred', 'uncentred', 'opposed', 'z-matrix', 'counterexample'];
const BASES = ['centred', 'uncentred'] as const;

/** Everything that determines a run. */
export function ControlPanel() {
  const parameters = useApp((state) => state.parameters);
  const setParameters = useApp((state) => state.setParameters);
  const resetParameters = useApp((state) => state.resetParameters);
  const { scheme, base, dimension, method, given, dataSeed, networkSeed } = parameters;
  const text = words().controls;
  const asManyAsDimensions = scheme === 'z-matrix' || scheme === 'counterexample';
  // Points that came with a link can be had again after another scheme was looked at.
  const lastGiven = useRef(given);
  if (given !== null) lastGiven.current = given;
  const ownAngles = scheme === 'counterexample' || scheme === 'given';

  return (
    <aside className="panel" id={PANEL_ID} aria-label={text.panel} tabIndex={-1}>
      <section className="panel__section">
        <div className="panel__head">
          <h2>{text.network}</h2>
          <button type="button" className="button" onClick={resetParameters}>
            {text.reset}
          </button>
        </div>
        <ParameterKnob name="width" />
        <ParameterKnob name="initScale" />
      </section>
      <section className="panel__section">
        <h2>{text.data}</h2>
        <SelectField
          label={text.scheme.label}
          quiet
          options={text.scheme.options}
          choices={lastGiven.current === null ? SCHEMES : [...SCHEMES, 'given']}
          value={scheme}
          explain={text.scheme.explain[scheme]}
          onChange={(next) =>
            setParameters({ scheme: next, given: next === 'given' ? lastGiven.current : null })
          }
        />
        {scheme === 'opposed' && (
          <SelectField
            label={text.base.label}
            options={text.base.options}
            choices={BASES}
            value={base}
            onChange={(next) => setParameters({ base: next })}
          />
        )}
        <ParameterKnob name="angle" unused={ownAngles && text.angleUnused} />
        <TheoryNote />
        <ParameterKnob
          name="samples"
          shown={
            asManyAsDimensions ? dimension : given && scheme === 'given' ? given.inputs.length : undefined
          }
          unused={asManyAsDimensions ? text.samplesSet : scheme === 'given' && text.samplesGiven}
          explain={scheme === 'opposed' ? text.samplesPerSide : undefined}
        />
        <ParameterKnob
          name="dimension"
          shown={given && scheme === 'given' ? given.inputs[0]?.length : undefined}
          unused={scheme === 'given' && text.dimensionGiven}
        />
        <div className="panel__pair">
          <SeedField
            {...text.dataSeed}
            value={dataSeed}
            check={(typed) => checkField('dataSeed', typed)}
            onChange={(seed) => setParameters({ dataSeed: seed })}
          />
          <SeedField
            {...text.networkSeed}
            value={networkSeed}
            check={(typed) => checkField('networkSeed', typed)}
            onChange={(seed) => setParameters({ networkSeed: seed })}
          />
        </div>
      </section>
      <section className="panel__section">
        <h2>{text.method}</h2>
        <SelectField
          label={text.methodChoice.label}
          quiet
          options={text.methodChoice.options}
          choices={METHODS}
          value={method}
          onChange={(next) => setParameters({ method: next })}
        />
        <ParameterKnob name="learningRate" unused={method === 'flow' && text.learningRateUnused} />
      </section>
    </aside>
  );
}
