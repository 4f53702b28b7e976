import { useRef } from 'react';
import { useApp } from '../../state/react.ts';
import { DialectChoice } from './DialectChoice.tsx';
import { dataDialog } from './dataDialog.ts';
import { useDataText } from './dataText.ts';
import { Faults } from './Faults.tsx';
import { Preview } from './Preview.tsx';
import { SourceText } from './SourceText.tsx';
import { UseOptions } from './UseOptions.tsx';
import { useBeginAnew } from './useBeginAnew.ts';
import { useTableUse } from './useTableUse.ts';

/** A text or a file becomes a table, and the table, once it is seen what its columns are, the data of the run. */
export function TablePart() {
  const current = useTableUse();
  const setParameters = useApp((state) => state.setParameters);
  const beginAnew = useBeginAnew();
  const faults = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useDataText().table;
  const { read, use, data } = current;
  const found =
    read !== null && 'fault' in read ? [read.fault] : data !== null && 'faults' in data ? data.faults : [];
  const usable = data !== null && 'given' in data ? data : null;

  function apply() {
    if (usable === null) {
      faults.current?.focus();
      return;
    }
    setParameters({ scheme: 'given', given: usable.given, bias: usable.bias });
    beginAnew();
    dataDialog.setState({ open: false });
  }

  return (
    <>
      <SourceText field={field} />
      {read !== null && 'table' in read && use !== null && (
        <>
          <DialectChoice table={read.table} />
          <Preview
            table={read.table}
            use={use}
            faults={found}
            onRoles={(roles) => current.choose({ roles })}
          />
          <UseOptions table={read.table} current={current} use={use} />
        </>
      )}
      <Faults region={faults} field={field} faults={found} onFirst={() => current.choose({ first: true })} />
      {read !== null && (
        <div className="data__foot">
          <p aria-live="polite">{usable !== null && <Summary given={usable.given} bias={usable.bias} />}</p>
          <button type="button" className="button data__use" aria-disabled={usable === null} onClick={apply}>
            {text.use}
          </button>
        </div>
      )}
    </>
  );
}

function Summary({
  given,
  bias,
}: {
  readonly given: { inputs: readonly (readonly number[])[]; labels: readonly number[] | null };
  readonly bias: boolean;
}) {
  const text = useDataText().table;
  const { inputs, labels } = given;
  const count = (of: (label: number) => boolean) => labels?.filter(of).length ?? 0;
  const said =
    labels === null
      ? text.taught
      : text.labels(
          count((y) => y > 0),
          count((y) => y < 0),
          count((y) => y === 0),
        );
  return `${text.count(inputs.length, inputs[0]!.length, bias)}; ${said}`;
}
