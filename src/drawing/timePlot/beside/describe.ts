import type { AppState } from '../../../state/appState.ts';
import { besideWords } from '../../../text/besideWords.ts';
import { flatText } from '../../axis/number.ts';
import { CurveColumns } from '../columns.ts';
import type { Panel } from '../definition.ts';
import { BesideModel } from './model.ts';
import { readAgainst } from './reading.ts';

/** For those who do not see the curves: no picture draws from these. */
const models = new WeakMap<Panel, BesideModel>();

/** What the kept runs are at the playhead, all panels together, and how far from the run on screen; empty where there are none. */
export function describeBeside(
  panels: readonly Panel[],
  state: AppState,
  settings: readonly string[],
): string {
  const { run, player } = state;
  if (run === null || run.frameCount === 0) return '';
  const said = new Map<number, { label: string; values: string[] }>();
  for (const panel of panels) {
    const { valueAxis, lines } = panel;
    const of = new CurveColumns({ valueAxis, ...(lines && { lines }) }, run, 0, settings);
    const model = models.get(panel) ?? new BesideModel(panel);
    models.set(panel, model);
    const found = model.update(of, settings, { ...state, logged: null });
    for (const { beside, columns } of found?.runs ?? []) {
      const one = said.get(beside.id) ?? { label: flatText(beside.label), values: [] };
      one.values.push(flatText(readAgainst(columns, found!.present, panel, player.time)));
      said.set(beside.id, one);
    }
  }
  const text = besideWords();
  const runs = [...said.values()].map(({ label, values }) => text.oneRun(label, values));
  return runs.length === 0 ? '' : text.alternative(runs);
}
