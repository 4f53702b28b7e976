import { type FocusEvent, type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { plainNumber } from '../../drawing/axis/number.ts';
import { Written } from '../../drawing/frame/Written.tsx';
import { isClosing, stepOf } from '../../drawing/keys/keys.ts';
import { ROW_KEYS } from '../../drawing/keys/lateKeys.ts';
import { neuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import { Noted } from '../../drawing/note/Noted.tsx';
import { useApp, useAppStore } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { pinOrRelease, selectedNeuron } from '../../state/selection.ts';
import { frameWords } from '../../text/frameWords.ts';
import { pictureMarkWords } from '../../text/pictureMarkWords.ts';
import { NeuronRow } from './NeuronRow.tsx';
import type { Column, ColumnId } from './neuronColumns.ts';
import { type Order, pressed } from './order.ts';

const text = () => frameWords();

interface NeuronTableProps {
  readonly run: Run;
  readonly time: number;
  readonly playing: boolean;
  readonly columns: readonly Column[];
  readonly page: number;
  /** the neurons of the page, in order */
  readonly shown: Int32Array;
  readonly order: Order<ColumnId>;
  readonly onOrder: (order: Order<ColumnId>) => void;
}

/** The neurons of a frame: rows light up with the selection of every picture, and pin a neuron. */
export function NeuronTable({ run, time, playing, columns, page, shown, order, onOrder }: NeuronTableProps) {
  const store = useAppStore();
  const selected = useApp(selectedNeuron);
  const pinned = useApp((state) => state.pinned);
  const [stop, setStop] = useState<number | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const tabStop = stop !== null && shown.includes(stop) ? stop : shown[0];

  // biome-ignore lint/correctness/useExhaustiveDependencies: `page` stands for the rows that are there
  useEffect(() => {
    const row = pinned === null ? null : body.current?.querySelector(`[data-neuron="${pinned}"]`);
    if (row instanceof HTMLElement) bringIntoView(row);
  }, [pinned, page]);

  // 100 rows five times a second would cost a tick each time: those that nobody sees wait
  const inSight = rowsInSight(body.current);

  function hover(event: SyntheticEvent) {
    const neuron = neuronOf(event);
    if (store.getState().hovered !== neuron) store.getState().hover(neuron);
  }
  function onFocus(event: FocusEvent) {
    setStop(neuronOf(event));
    if (event.target.matches(':focus-visible')) hover(event);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (isClosing(event.key)) {
      store.getState().pin(null);
      return;
    }
    const place = shown.indexOf(neuronOf(event) ?? -1);
    const next = stepped(event.key, place, shown.length);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    body.current?.querySelectorAll('button')[next]?.focus();
  }

  return (
    <table className="frame-table__neurons">
      <caption className="visually-hidden">{text().neurons(plainNumber(time))}</caption>
      <thead>
        <tr>
          {columns.map(({ id, name, heading }) => (
            <th
              key={id}
              scope="col"
              aria-sort={order.column !== id ? undefined : order.descending ? 'descending' : 'ascending'}
            >
              <button
                type="button"
                aria-label={text().sortBy(name)}
                onClick={() => onOrder(pressed(order, id))}
              >
                <Noted name={name} formula={pictureMarkWords().frame.columns[id]} focusable={false}>
                  <Written text={heading} />
                </Noted>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody
        ref={body}
        onPointerOver={hover}
        onPointerLeave={() => store.getState().hover(null)}
        onClick={(event) => pinOrRelease(store.getState(), neuronOf(event))}
        onFocus={onFocus}
        onBlur={() => store.getState().hover(null)}
        onKeyDown={onKeyDown}
      >
        {Array.from(shown, (j, place) => (
          <NeuronRow
            key={j}
            neuron={j}
            glyph={neuronStyle(run.start.groups[j]!).glyph}
            columns={columns}
            asleep={playing && !inSight(place)}
            exact={!playing}
            selected={j === selected}
            pinned={j === pinned}
            tabStop={j === tabStop}
          />
        ))}
      </tbody>
    </table>
  );
}

/** The neuron of the row that an event comes from. */
function neuronOf({ target }: SyntheticEvent): number | null {
  const row = target instanceof Element ? target.closest('tr[data-neuron]') : null;
  return row instanceof HTMLElement ? Number(row.dataset.neuron) : null;
}

/** The place that a key goes to among `count` rows; null where it is none of these keys. */
function stepped(key: string, place: number, count: number): number | null {
  const step = stepOf(ROW_KEYS, key);
  return step === undefined || place < 0 ? null : Math.min(count - 1, Math.max(0, place + step));
}

/** Scrolls the table, never the page. */
function bringIntoView(row: HTMLElement): void {
  const region = row.closest('.frame-table__scroll');
  if (region === null) return;
  const [outer, inner] = [region.getBoundingClientRect(), row.getBoundingClientRect()];
  const head = row.closest('table')?.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  if (inner.top < outer.top + head) region.scrollTop += inner.top - outer.top - head;
  else if (inner.bottom > outer.bottom) region.scrollTop += inner.bottom - outer.bottom;
}

/** Which places of the table, as it was drawn last, are in sight; all before it was drawn. */
function rowsInSight(body: HTMLElement | null): (place: number) => boolean {
  const region = body?.closest('.frame-table__scroll');
  const first = body?.firstElementChild;
  if (!region || !first) return () => true;
  const [outer, inner] = [region.getBoundingClientRect(), first.getBoundingClientRect()];
  const above = (outer.top - inner.top) / inner.height - 1;
  const below = (outer.bottom - inner.top) / inner.height;
  return (place) => !(place < above || place > below);
}
