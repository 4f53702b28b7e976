import './data.css';
import type { ClipboardEvent, DragEvent, KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { type AppStore, useAppStore } from '../../state/react.ts';
import { idOfTab, Tabs } from '../dialog/Tabs.tsx';
import { useModal } from '../dialog/useModal.ts';
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
  const { ref, onClose, close } = useModal(() => dataDialog.setState({ open: false }));
  const store = useAppStore();
  const part = useStore(dataDialog, (state) => state.part);
  const text = useDataText();
  const Body = BODIES[part];

  return (
    <dialog
      ref={ref}
      className="data"
      aria-label={text.title}
      onClose={onClose}
      onPaste={takePasted}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => takeDropped(event, store)}
      onKeyDown={keepKeys}
    >
      <header className="data__head">
        <h2>{text.title}</h2>
        <Tabs
          id="data"
          parts={PARTS}
          part={part}
          text={text.parts}
          onPart={(next) => dataDialog.setState({ part: next })}
        />
        <button type="button" className="button button--icon" aria-label={text.close} onClick={close}>
          <CloseIcon />
        </button>
      </header>
      <div className="data__body" id="data-part" role="tabpanel" aria-labelledby={idOfTab('data', part)}>
        <Body />
      </div>
    </dialog>
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
