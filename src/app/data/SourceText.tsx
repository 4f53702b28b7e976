import { type RefObject, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { local } from '../../drawing/axis/localNumber.ts';
import { useAppStore } from '../../state/react.ts';
import { dataDialog, EDITABLE } from './dataDialog.ts';
import { useDataText } from './dataText.ts';
import { openFile } from './openFile.ts';

/** The table as text: pasted, typed, or from a file; it stays as it is whatever is wrong with it. */
export function SourceText({ field }: { readonly field: RefObject<HTMLTextAreaElement | null> }) {
  const id = useId();
  const store = useAppStore();
  const file = useRef<HTMLInputElement>(null);
  const { text: source, name } = useStore(dataDialog);
  const text = useDataText().table;
  return (
    <>
      <div className="data__bar">
        <label htmlFor={id} className="data__label">
          {text.text}
          {name !== null && <span className="soft"> {text.from(name)}</span>}
        </label>
        <span className="data__copy">
          <span className="soft data__drop">{text.drop}</span>
          <input
            ref={file}
            type="file"
            className="visually-hidden"
            aria-label={text.open}
            tabIndex={-1}
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0];
              if (chosen !== undefined) void openFile(store, chosen);
              // the same file again is a choice too
              event.currentTarget.value = '';
            }}
          />
          <button type="button" className="button button--small" onClick={() => file.current?.click()}>
            {text.open}
          </button>
          {source !== '' && (
            <button
              type="button"
              className="button button--small"
              onClick={() => {
                dataDialog.setState({ text: '', name: null, dialect: {} });
                field.current?.focus();
              }}
            >
              {text.clear}
            </button>
          )}
        </span>
      </div>
      {source.length > EDITABLE ? (
        <p className="soft">{text.long(local((source.length / 1e6).toFixed(1)))}</p>
      ) : (
        <textarea
          ref={field}
          id={id}
          className="data__text"
          rows={7}
          spellCheck={false}
          autoComplete="off"
          placeholder={text.placeholder}
          value={source}
          onChange={(event) => dataDialog.setState({ text: event.currentTarget.value })}
        />
      )}
    </>
  );
}
