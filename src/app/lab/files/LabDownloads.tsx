import { useState } from 'react';
import { useStore } from 'zustand';
import { useAppStore } from '../../../state/react.ts';
import { labFormWords } from '../../../text/labFormWords.ts';
import type { PlotShown } from '../plot/LabPlot.tsx';
import type { LabStore } from '../plot/labStore.ts';
import { LAB_FILES, type LabFile } from './fileKinds.ts';

interface LabDownloadsProps {
  readonly laboratory: { readonly store: LabStore };
  /** what the plot shows, which a figure then shows too; null where there is none */
  readonly shown: PlotShown | null;
}

const FIGURES: readonly LabFile[] = ['svgColumn', 'svgPage', 'png'];

/** The files that a sweep is taken away in; what makes them is fetched with the first. */
export function LabDownloads({ laboratory, shown }: LabDownloadsProps) {
  const text = labFormWords();
  const app = useAppStore();
  const spec = useStore(laboratory.store, (state) => state.spec);
  const done = useStore(laboratory.store, (state) => state.done);
  const total = useStore(laboratory.store, (state) => state.total);
  const [wrong, setWrong] = useState<string | null>(null);
  if (spec === null) return null;

  async function save(file: LabFile) {
    try {
      const { saveLabFile } = await import('./labFiles.ts');
      const { results } = laboratory.store.getState();
      await saveLabFile(file, { spec: spec!, results, shown, state: app.getState() });
      setWrong(null);
    } catch (error) {
      setWrong(text.fileFailed(error instanceof Error ? error.message : String(error)));
    }
  }

  return (
    <section className="lab-files" aria-label={text.downloads}>
      <h3>{text.downloads}</h3>
      <div className="lab-files__buttons">
        {LAB_FILES.filter((file) => shown !== null || !FIGURES.includes(file)).map((file) => (
          <button key={file} type="button" className="button" onClick={() => save(file)}>
            {text.files[file]}
          </button>
        ))}
      </div>
      {done < total && <p className="soft">{text.partly(done, total)}</p>}
      {wrong !== null && (
        <p className="knob__note" role="alert" data-error>
          {wrong}
        </p>
      )}
    </section>
  );
}
