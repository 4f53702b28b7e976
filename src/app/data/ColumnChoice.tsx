import { useId, useState } from 'react';
import { commandOf, FIELD_KEYS } from '../../drawing/keys/keys.ts';
import { readColumns, writeColumns } from '../../share/table/columnList.ts';
import type { Role } from '../../share/table/roles.ts';
import type { Table } from '../../share/table/table.ts';
import { useDataText } from './dataText.ts';

interface ColumnChoiceProps {
  readonly table: Table;
  readonly roles: readonly Role[];
  readonly nameOf: (k: number) => string;
  readonly onRoles: (roles: readonly Role[]) => void;
}

/** What the columns of a wide table are, chosen at once: the label by its name, the inputs by a list of their numbers. */
export function ColumnChoice({ table, roles, nameOf, onRoles }: ColumnChoiceProps) {
  const id = useId();
  const text = useDataText().table;
  const label = roles.indexOf('label');
  return (
    <div className="data__dialect">
      {table.labelled && (
        <span className="data__classes">
          <label htmlFor={`${id}-label`}>{text.labelColumn}</label>
          <select
            id={`${id}-label`}
            className="select"
            value={label}
            onChange={({ currentTarget: { value } }) => onRoles(withRole(roles, Number(value), 'label'))}
          >
            {label < 0 && <option value={-1}>{text.none}</option>}
            {roles.map((_, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <option key={k} value={k}>
                {text.numbered(k + 1, nameOf(k))}
              </option>
            ))}
          </select>
        </span>
      )}
      <InputList roles={roles} onRoles={onRoles} />
    </div>
  );
}

/** The numbers of the input columns, as long as nobody types in it those that are inputs now. */
function InputList({ roles, onRoles }: Pick<ColumnChoiceProps, 'roles' | 'onRoles'>) {
  const id = useId();
  const text = useDataText().table;
  const [typed, setTyped] = useState<string | null>(null);
  const written = writeColumns(roles.flatMap((role, k) => (role === 'input' ? [k] : [])));
  const wrong = typed !== null && readColumns(typed, roles.length) === null;
  const take = () => {
    const chosen = typed === null ? null : readColumns(typed, roles.length);
    // what is no list stays, with what is wrong with it beneath
    if (chosen === null) return;
    setTyped(null);
    // the label stays the label, whatever range it lies in
    onRoles(roles.map((role, k) => (role === 'label' ? role : chosen.has(k) ? 'input' : 'ignore')));
  };
  return (
    <span className="data__classes">
      <label htmlFor={id}>{text.inputColumns}</label>
      <input
        id={id}
        type="text"
        className="data__columns"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-fault` : undefined}
        value={typed ?? written}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (commandOf(FIELD_KEYS, event.key) === 'take') take();
          // the first Escape gives up what was typed, the next closes
          if (commandOf(FIELD_KEYS, event.key) === 'giveUp' && typed !== null) {
            event.preventDefault();
            setTyped(null);
          }
        }}
      />
      {wrong && (
        <span id={`${id}-fault`} role="alert" className="data__column-fault">
          {text.noColumns(roles.length)}
        </span>
      )}
    </span>
  );
}

/** The label is one: the column that had it becomes an input. */
export function withRole(roles: readonly Role[], k: number, role: Role): readonly Role[] {
  const others = role === 'label' ? roles.map((one) => (one === 'label' ? 'input' : one)) : roles;
  return others.with(k, role);
}
