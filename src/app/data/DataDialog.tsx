import './data.css';
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { stepOf } from '../../drawing/keys/keys.ts';
import { TAB_KEYS } from '../../drawing/keys/lateKeys.ts';
import { type AppStore, useAppStore } from '../../state/react.ts';
import { CloseIcon } from '../icons.tsx';
import { dataDialog, PARTS, type Part } from './dataDialog.ts';
import { useDataText } from './dataText.ts';
import { KnownSets } from './KnownSets.tsx';
import { openFile } from './openFile.ts';
import { openTable } from './openTable.ts';
import { PointsPart } from './PointsPart.tsx';
import { TablePart } from './TablePart.tsx';

const BODIES: Readonly<Record<Part, () => React.ReactNode>> = {
  points: PointsPart,
  table: TablePart,
  sets: KnownSets,
};

/** The reader's own points: as a table, from a text or a file, or a set that people know. */
export function DataDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const store = useAppStore();
  const part = useStore(dataDialog, (state) => state.part);
  const text = useDataText();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // taken out of the page it would keep the focus from going back
    return () => shown?.close();
  }, []);
  const Body = BODIES[part];

  return (
    <dialog
      ref={dialog}
      className="data"
      aria-label={text.title}
      // while the page is developed effects run twice: it is closed and open again before this is heard
      onClose={() => dialog.current?.open !== true && dataDialog.setState({ open: false })}
      onPaste={takePasted}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => takeDropped(event, store)}
      onKeyDown={keepKeys}
    >
      <header className="data__head">
        <h2>{text.title}</h2>
        <Parts part={part} />
        <button
          type="button"
          className="button button--icon"
          aria-label={text.close}
          onClick={() => dialog.current?.close()}
        >
          <CloseIcon />
        </button>
      </header>
      <div className="data__body" id="data-part" role="tabpanel" aria-labelledby={`data-${part}`}>
        <Body />
      </div>
    </dialog>
  );
}

function Parts({ part }: { readonly part: Part }) {
  const text = useDataText();
  const show = (next: Part) => dataDialog.setState({ part: next });
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = stepOf(TAB_KEYS, event.key);
    if (step === undefined) return;
    event.preventDefault();
    const next = PARTS[(PARTS.indexOf(part) + step + PARTS.length) % PARTS.length]!;
    show(next);
    document.getElementById(`data-${next}`)?.focus();
  }
  return (
    <div className="data__parts" role="tablist" aria-label={text.parts.label} onKeyDown={onKeyDown}>
      {PARTS.map((one) => (
        <button
          key={one}
          id={`data-${one}`}
          type="button"
          role="tab"
          className="data__tab"
          aria-selected={one === part}
          aria-controls="data-part"
          tabIndex={one === part ? 0 : -1}
          onClick={() => show(one)}
        >
          {text.parts[one]}
        </button>
      ))}
    </div>
  );
}

/** The page's player has keys of its own, which are not meant while the dialog is open; what goes back goes back here too. */
function keepKeys(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
}

/** A table that is pasted beside the field of text; a single number goes into the cell that it is pasted in. */
function takePasted(event: ClipboardEvent): void {
  if (event.target instanceof HTMLTextAreaElement) return;
  const pasted = event.clipboardData.getData('text');
  if (!/[\t\n;]|\d\s*,\s*[-\d]/u.test(pasted.trim())) return;
  event.preventDefault();
  openTable(pasted, null);
}

function takeDropped(event: DragEvent, store: AppStore): void {
  event.preventDefault();
  event.stopPropagation();
  const file = event.dataTransfer.files[0];
  if (file !== undefined) void openFile(store, file);
  else openTable(event.dataTransfer.getData('text'), null);
}
