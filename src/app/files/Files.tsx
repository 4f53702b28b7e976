import './files.css';
import { type RefObject, use, useCallback, useEffect, useRef, useState } from 'react';
import { useAppStore } from '../../state/react.ts';
import { lateWords } from '../../text/words.ts';
import { DataHost } from '../data/DataHost.tsx';
import { placeBeside } from '../floating.ts';
import { SaveRun } from './SaveRun.tsx';
import { watchFiles } from './watchFiles.ts';

interface FilesProps {
  readonly id: string;
  /** what opens the menu */
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** The menu of files. They are taken from all of the page besides: dropped on it, or pasted. */
export default function Files({ id, button }: FilesProps) {
  const menu = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const store = useAppStore();
  const [over, setOver] = useState(false);
  const text = use(lateWords('files'));
  // what reads them comes with the first
  const open = useCallback(
    async (files: readonly File[]) => (await import('./openFiles.ts')).openFiles(store, files),
    [store],
  );
  useEffect(() => watchFiles(window, text.pasted, open, setOver), [text, open]);
  return (
    <>
      <div
        ref={menu}
        id={id}
        className="file-menu"
        popover="auto"
        onToggle={({ newState }) => newState === 'open' && placeBeside(button, menu)}
      >
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {text.open}
        </button>
        <SaveRun />
        <p className="soft">{text.explain}</p>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          menu.current?.hidePopover();
          void open([...(currentTarget.files ?? [])]);
          // the same file can be opened again
          currentTarget.value = '';
        }}
      />
      <DataHost />
      {over && (
        <div className="drop-target">
          <p>{text.drop}</p>
        </div>
      )}
    </>
  );
}
