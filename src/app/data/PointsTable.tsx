import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { commandOf, FIELD_KEYS } from '../../drawing/keys/keys.ts';
import type { GivenData } from '../../experiment/parameters.ts';
import { labelsOf, withInput, withLabel, withoutInput, withTeacher } from '../../state/edits.ts';
import { CloseIcon } from '../icons.tsx';
import { Cell } from './Cell.tsx';
import { useDataText } from './dataText.ts';
import { type Caret, nextPlace, type Place } from './gridKeys.ts';
import { PageTurner } from './PageTurner.tsx';
import { PointsBar } from './PointsBar.tsx';
import { canChange, withoutCoordinate } from './tableEdits.ts';
import { useEdit } from './useEdit.ts';
import { usePages } from './usePages.ts';
import type { ShownPoints } from './useShownPoints.ts';

/** So many fields at once are set up without a wait that is felt. */
const PAGE_ROWS = 25;
const PAGE_COLUMNS = 10;

/** The teacher's row. */
const TEACHER = -1;

/** Inputs and labels, a row a point, the teacher above them; beyond a page they are turned. */
export function PointsTable({ shown }: { readonly shown: ShownPoints }) {
  const { given, own, bias } = shown;
  const { inputs, teacher } = given;
  const dimension = inputs[0]!.length;
  const text = useDataText().points;
  const labels = useMemo(() => labelsOf(given), [given]);
  const rows = usePages(inputs.length, PAGE_ROWS);
  const columns = usePages(dimension, PAGE_COLUMNS);
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<Place | null>(null);
  const edit = useEdit();
  const can = canChange(given, bias);
  const set = useCallback(
    (row: number, column: number, value: number) => edit((now) => withCell(now, row, column, value)),
    [edit],
  );

  // a cell on another page has to be there first
  useEffect(() => {
    if (wanted.current === null) return;
    focusCell(table.current, wanted.current);
    wanted.current = null;
  });

  function goTo(place: Place) {
    if (focusCell(table.current, place)) return;
    wanted.current = place;
    if (place.row >= 0) rows.show(place.row);
    if (place.column < dimension) columns.show(place.column);
  }
  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.dataset.row === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = { row: Number(target.dataset.row), column: Number(target.dataset.column) };
    const size = {
      firstRow: teacher === null ? 0 : TEACHER,
      rows: inputs.length,
      columns: dimension + (own && can.removePoint ? 2 : 1),
    };
    const next = nextPlace(event.key, event.shiftKey, caretIn(target), place, size);
    if (next === null || (commandOf(FIELD_KEYS, event.key) === 'take' && target instanceof HTMLButtonElement))
      return;
    event.preventDefault();
    goTo(next);
  }

  const shownColumns = range(columns.from, columns.to);
  const onChange = own ? set : null;
  return (
    <>
      {own && <PointsBar shown={shown} onAdded={(row) => goTo({ row, column: 0 })} />}
      <div className="data__turners">
        <PageTurner pages={rows} what={text.whatRows} said={text.rows} />
        <PageTurner pages={columns} what={text.whatColumns} said={text.columns} />
      </div>
      <section className="data__scroll" aria-label={text.table} tabIndex={own ? undefined : 0}>
        <table ref={table} className="data__table data__table--points" onKeyDown={onKeyDown}>
          <caption className="visually-hidden">{text.table}</caption>
          <thead>
            <tr>
              <th scope="col">{text.point}</th>
              {shownColumns.map((k) => (
                <th key={k} scope="col">
                  <span className="data__column">
                    <span>
                      <i className="math">x</i>
                      <sub>{k + 1}</sub>
                    </span>
                    {own && can.removeCoordinate && (
                      <RemoveButton
                        label={text.removeCoordinate(k + 1)}
                        onClick={() => edit((now) => withoutCoordinate(now, k))}
                      />
                    )}
                  </span>
                </th>
              ))}
              {bias && <th scope="col">{text.constant}</th>}
              <th scope="col" data-role="label">
                {text.label}
              </th>
              {own && can.removePoint && <td />}
            </tr>
          </thead>
          <tbody>
            {teacher !== null && (
              <tr className="data__teacher">
                <th scope="row">{text.teacher}</th>
                {shownColumns.map((k) => (
                  <Cell
                    key={k}
                    name={text.teacherCell(k + 1)}
                    row={TEACHER}
                    column={k}
                    value={teacher[k]!}
                    onChange={onChange}
                  />
                ))}
                {bias && (
                  <Cell
                    name={text.teacherCell(dimension + 1)}
                    row={TEACHER}
                    column={dimension}
                    value={teacher[dimension] ?? 0}
                    onChange={onChange}
                  />
                )}
                <td data-role="label" />
                {own && can.removePoint && <td />}
              </tr>
            )}
            {range(rows.from, rows.to).map((i) => (
              <tr key={i}>
                <th scope="row">{i + 1}</th>
                {shownColumns.map((k) => (
                  <Cell
                    key={k}
                    name={text.cell(i + 1, k + 1)}
                    row={i}
                    column={k}
                    value={inputs[i]![k]!}
                    onChange={onChange}
                  />
                ))}
                {bias && <td className="data__constant">1</td>}
                <Cell
                  name={text.labelOf(i + 1)}
                  row={i}
                  column={dimension}
                  value={labels[i]!}
                  onChange={given.labels === null ? null : onChange}
                  isLabel
                />
                {own && can.removePoint && (
                  <td>
                    <RemoveButton
                      label={text.removePoint(i + 1)}
                      // the tab key goes from cell to cell, and an arrow from the label to this
                      place={{ row: i, column: dimension + 1 }}
                      onClick={() => edit((now) => withoutInput(now, i))}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface RemoveButtonProps {
  readonly label: string;
  /** where it stands among the cells; else it is a stop of the tab key */
  readonly place?: Place;
  readonly onClick: () => void;
}

function RemoveButton({ label, place, onClick }: RemoveButtonProps) {
  return (
    <button
      type="button"
      className="button button--icon data__remove"
      aria-label={label}
      data-row={place?.row}
      data-column={place?.column}
      tabIndex={place === undefined ? 0 : -1}
      onClick={onClick}
    >
      <CloseIcon />
    </button>
  );
}

/** @returns whether the cell is on the page */
function focusCell(table: HTMLElement | null, { row, column }: Place): boolean {
  const cell = table?.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  if (!(cell instanceof HTMLElement)) return false;
  cell.focus();
  return true;
}

/** A button has no caret: every arrow leads away. All selected, as on arrival, leads away to both sides. */
function caretIn(target: HTMLElement): Caret {
  if (!(target instanceof HTMLInputElement)) return { atStart: true, atEnd: true };
  const { selectionStart: start, selectionEnd: end, value } = target;
  const all = start === 0 && end === value.length;
  return { atStart: all || end === 0, atEnd: all || start === value.length };
}

function withCell(given: GivenData, row: number, column: number, value: number): GivenData {
  const { inputs, teacher } = given;
  if (row !== TEACHER) {
    const coordinates = inputs[row]!;
    // Enter sets a cell and leaves it, and leaving sets it again
    if ((column === coordinates.length ? given.labels?.[row] : coordinates[column]) === value) return given;
    return column === coordinates.length
      ? withLabel(given, row, value)
      : withInput(given, row, coordinates.with(column, value));
  }
  // the coordinate of the constant is 0 until it is set
  const longer = column < teacher!.length ? teacher! : [...teacher!, 0];
  return longer[column] === value ? given : withTeacher(given, longer.with(column, value));
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
