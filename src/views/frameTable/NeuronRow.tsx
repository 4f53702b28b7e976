import { memo } from 'react';
import { en } from '../../text/en.ts';
import type { RichText } from '../axis/number.ts';
import { Written } from '../frame/Written.tsx';
import type { NeuronStyle } from '../neurons/neuronStyle.ts';

const text = en.pictures.frame;

export interface NeuronRowProps {
  readonly neuron: number;
  readonly glyph: NeuronStyle['glyph'];
  /** of every column but the neuron's number */
  readonly cells: readonly RichText[];
  /** the same with all digits, for the pointer to find; none while the run plays */
  readonly exact: readonly string[] | null;
  readonly selected: boolean;
  readonly pinned: boolean;
  /** the one row that the tab key stops at */
  readonly tabStop: boolean;
}

/** A neuron of the table: its number is the button that pins it. */
export const NeuronRow = memo(function NeuronRow(props: NeuronRowProps) {
  const { neuron, glyph, cells, exact, selected, pinned, tabStop } = props;
  return (
    <tr data-neuron={neuron} data-selected={selected ? '' : undefined}>
      <th scope="row">
        <button
          type="button"
          className="frame-table__neuron"
          aria-label={text.pin(neuron + 1)}
          aria-pressed={pinned}
          tabIndex={tabStop ? 0 : -1}
        >
          <span className={`frame-table__glyph frame-table__glyph--${glyph}`} aria-hidden="true" />
          {neuron + 1}
        </button>
      </th>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no order but their own
        <td key={index} title={exact?.[index]}>
          <Written text={cell} />
        </td>
      ))}
    </tr>
  );
}, sameRow);

/** Texts are new objects in every frame, and mostly say the same: of a dead neuron always. */
function sameRow(a: NeuronRowProps, b: NeuronRowProps): boolean {
  return (
    a.neuron === b.neuron &&
    a.glyph === b.glyph &&
    a.selected === b.selected &&
    a.pinned === b.pinned &&
    a.tabStop === b.tabStop &&
    sameTexts(a.exact, b.exact) &&
    sameTexts(a.cells.map(plain), b.cells.map(plain))
  );
}

function sameTexts(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function plain(cell: RichText): string {
  return cell.map(({ text, style }) => (style === 'raised' ? `^${text}` : text)).join('');
}
