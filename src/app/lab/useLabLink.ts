import { useEffect } from 'react';
import { FaultError } from '../../experiment/fault.ts';
import { presetOf } from '../../experiment/sweep/presets/presets.ts';
import type { SweepSpec } from '../../experiment/sweep/spec.ts';
import { packLab, readLab } from '../../share/labLink.ts';
import { LAST_SWEEP } from '../../share/presentation.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { lateWords } from '../../text/words.ts';
import { faultOfFile } from '../files/faultOfFile.ts';
import type { Laboratory } from './engine/laboratory.ts';

/** What is shown where nothing was ever: done within a minute, and the paper's main figure. */
const FIRST = 'figure-1-quick';

/** Keeps the laboratory at the sweep of the link, and the link at that of the laboratory. */
export function useLabLink(laboratory: Laboratory): void {
  const store = useAppStore();
  const lab = useApp((state) => state.lab);
  useEffect(() => {
    if (lab === null) return;
    let left = false;
    specOf(lab, laboratory)
      .catch(async (error: unknown) => {
        if (!(error instanceof FaultError)) throw error;
        const { notify } = store.getState();
        if (!left) notify([faultOfFile(error, 'lab', await lateWords('files'))]);
        return lastOf(laboratory);
      })
      .then((spec) => {
        if (left) return;
        laboratory.open(spec);
        store.getState().setLab(labTextOf(spec));
      });
    return () => {
      left = true;
    };
  }, [lab, laboratory, store]);
}

/** What a link says of a sweep: one that it cannot carry is the last that was solved here. */
export function labTextOf(spec: SweepSpec): string {
  return packLab(spec) ?? LAST_SWEEP;
}

async function specOf(text: string, laboratory: Laboratory): Promise<SweepSpec> {
  return text === LAST_SWEEP ? lastOf(laboratory) : readLab(text);
}

async function lastOf(laboratory: Laboratory): Promise<SweepSpec> {
  const { spec } = laboratory.store.getState();
  if (spec !== null) return spec;
  const [last] = await laboratory.recent();
  return last ?? presetOf(FIRST).spec;
}
