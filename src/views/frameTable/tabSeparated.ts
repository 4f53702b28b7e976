import type { Run } from '../../state/run.ts';
import { frameWords } from '../../text/frameWords.ts';
import type { NetworkRow } from './networkRows.ts';
import { type Column, exactText } from './neuronColumns.ts';

/** Both tables as tab-separated values with all digits: a line a neuron, an empty line, a line a number of the network. */
export function tabSeparated(
  run: Run,
  columns: readonly Column[],
  neurons: Int32Array,
  rows: readonly NetworkRow[],
): string {
  const { samples } = run.start.dataset;
  const heads = columns.map(({ id, name }) =>
    id === 'active' ? frameWords().activeOf(name, samples) : name,
  );
  const lines = Array.from(neurons, (j) =>
    columns.map(({ id, value, exact }) => (id === 'group' ? exact(j) : exactText(value(j)))).join('\t'),
  );
  const network = rows.map(({ name, value, note }) => [name, exactText(value), note].join('\t').trimEnd());
  return `${[heads.join('\t'), ...lines, '', ...network].join('\n')}\n`;
}
