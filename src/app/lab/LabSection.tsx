import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../../state/react.ts';
import { labFormWords } from '../../text/labFormWords.ts';
import { labWords } from '../../text/labWords.ts';
import { words } from '../../text/words.ts';
import type { Laboratory } from './engine/laboratory.ts';
import { LabDownloads } from './files/LabDownloads.tsx';
import { SpecForm } from './form/SpecForm.tsx';
import { LabChoice } from './LabChoice.tsx';
import { LabControls } from './LabControls.tsx';
import { LabFailures } from './LabFailures.tsx';
import { LabNotes } from './LabNotes.tsx';
import { LabPlot, type PlotShown } from './plot/LabPlot.tsx';
import { labTextOf } from './useLabLink.ts';
import { useLabMode } from './useLabMode.ts';

/** The laboratory, in the place of the stage and the pictures: a sweep, how far it is, and what it has come to. */
export function LabSection({ laboratory }: { readonly laboratory: Laboratory }) {
  const setLab = useApp((state) => state.setLab);
  const projector = useApp((state) => state.theme === 'projector');
  const spec = useStore(laboratory.store, (state) => state.spec);
  const running = useStore(laboratory.store, (state) => state.state === 'running');
  const currentRun = useApp((state) => state.parameters);
  const [shown, show] = useState<PlotShown | null>(null);
  const region = useRef<HTMLElement>(null);
  const close = () => setLab(null);
  useLabMode(region, close);
  const text = labWords();
  return (
    <section
      ref={region}
      className="lab"
      aria-label={words().app.laboratory}
      data-projector={projector || undefined}
      tabIndex={-1}
    >
      <header className="lab__head">
        <h2>{words().app.laboratory}</h2>
        <button type="button" className="button" onClick={close}>
          {text.close}
        </button>
      </header>
      <p className="lab__what">{text.what}</p>
      {spec !== null && (
        <>
          <LabChoice laboratory={laboratory} spec={spec} />
          <details className="lab__form">
            <summary>{labFormWords().title}</summary>
            <SpecForm
              spec={spec}
              currentRun={currentRun}
              locked={running}
              onSpec={(next) => {
                laboratory.open(next);
                setLab(labTextOf(next));
              }}
            />
          </details>
          <LabControls laboratory={laboratory} />
          <LabNotes laboratory={laboratory} spec={spec} />
          <LabPlot laboratory={laboratory} onShown={show} />
          <LabFailures laboratory={laboratory} spec={spec} />
          <LabDownloads laboratory={laboratory} shown={shown} />
        </>
      )}
    </section>
  );
}
