import { plainNumber } from '../../drawing/axis/number.ts';
import { neuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import type { CanvasPicture } from '../../drawing/picture.ts';
import type { DataTable } from '../../drawing/table.ts';
import type { AppState } from '../../state/appState.ts';
import type { LateText } from '../../text/translation.ts';
import { words } from '../../text/words.ts';

/** A table of more rows is not read; the table of a frame (`views/frameTable`) turns the pages of all neurons. */
const MOST_NEURONS = 100;

/** As it is drawn on a stage: no table depends on the size that it has on the page. */
const BOX = { pxWidth: 800, pxHeight: 600, stage: true };

/**
 * What a picture shows of the run at the playhead as tables: its curves over time, what else can be named in it, and its neurons.
 * They are told by what tells the notes of the same things.
 */
export async function tablesOf(
  text: LateText['tables'],
  picture: CanvasPicture,
  settings: readonly string[],
  state: AppState,
): Promise<readonly DataTable[]> {
  const { run, player } = state;
  const local = { ...picture.own, pointer: null };
  const view = run === null ? null : picture.createModel().update({ ...BOX, settings, local }, state);
  if (run === null || view === null) return [];
  const overTime = picture.overTime?.(text, view, state) ?? [];
  await picture.marksReady?.();
  const time = plainNumber(player.time);
  const tables = [...(await overTime)];
  const marks = picture.marks?.(view, state) ?? [];
  if (marks.length > 0)
    tables.push({
      caption: text.marks(time),
      columns: [text.what, text.value, text.about],
      rows: marks.map(({ name, value, explanation = '' }) => [name, value, explanation]),
    });
  if (picture.describeNeuron !== undefined) {
    const { groups, initial } = run.start;
    const shown = Math.min(initial.width, MOST_NEURONS);
    const names = words().pictures.neurons.groups;
    tables.push({
      caption: text.ofNeurons(time, shown, initial.width),
      columns: [text.neuron, text.group, text.shows],
      rows: Array.from({ length: shown }, (_, j) => [
        String(j + 1),
        names[neuronStyle(groups[j]!).name],
        picture.describeNeuron!(state, view, j),
      ]),
    });
  }
  return tables;
}
