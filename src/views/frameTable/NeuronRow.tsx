import { memo, useRef } from 'react';
import { local } from '../../drawing/axis/localNumber.ts';
import { Written } from '../../drawing/frame/Written.tsx';
import type { NeuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import { frameWords } from '../../text/frameWords.ts';
import type { Column } from './neuronColumns.ts';

const text = () => frameWords();

export interface NeuronRowProps {
  readonly neuron: number;
  readonly glyph: NeuronStyle['glyph'];
  /** other ones for every frame; the first is the neuron's number */
  readonly columns: readonly Column[];
  /** out of sight while the run plays: it stays as it was until it is in sight, or the run at rest */
  readonly asleep: boolean;
  /** with all digits for the pointer to find: not while the run plays */
  readonly exact: boolean;
  readonly selected: boolean;
  readonly pinned: boolean;
  /** the one row that the tab key stops at */
  readonly tabStop: boolean;
}

/** A neuron of the table: its number is the button that pins it. */
export const NeuronRow = memo(function NeuronRow(props: NeuronRowProps) {
  const { neuron, glyph, asleep, exact, selected, pinned, tabStop } = props;
  const awake = useRef(props.columns);
  if (!asleep) awake.current = props.columns;
  return (
    <tr data-neuron={neuron} data-selected={selected ? '' : undefined}>
      <th scope="row">
        <button
          type="button"
          className="frame-table__neuron"
          aria-label={text().pin(neuron + 1)}
          aria-pressed={pinned}
          tabIndex={tabStop ? 0 : -1}
        >
          <span className={`frame-table__glyph frame-table__glyph--${glyph}`} aria-hidden="true" />
          {neuron + 1}
        </button>
      </th>
      {awake.current.slice(1).map((column) => (
        <td key={column.id} data-note={exact ? local(column.exact(neuron)) : undefined}>
          <Written text={column.shown(neuron)} />
        </td>
      ))}
    </tr>
  );
}, sameRow);

function sameRow(a: NeuronRowProps, b: NeuronRowProps): boolean {
  return (
    (b.asleep || (a.columns === b.columns && !a.asleep)) &&
    a.exact === b.exact &&
    a.glyph === b.glyph &&
    a.selected === b.selected &&
    a.pinned === b.pinned &&
    a.tabStop === b.tabStop
  );
}
