import './files.css';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useAppStore } from '../../state/react.ts';
import type { LateText } from '../../text/translation.ts';
import { DataHost } from '../data/DataHost.tsx';
import { placeBeside } from '../floating.ts';
import { SavePage } from '../single/SavePage.tsx';
import { heldFiles } from './heldFiles.ts';
import { SaveRun } from './SaveRun.tsx';
import { watchFiles } from './watchFiles.ts';

export { Travel } from './Travel.tsx';

interface FilesProps {
  readonly id: string;
  /** what opens the menu */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly text: LateText['files'];
  /** it was asked for before it was here */
  readonly opens: boolean;
}

/** The menu of files. They are taken from all of the page besides: dropped on it, or pasted. */
export function Files({ id, button, text, opens }: FilesProps) {
  const menu = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const store = useAppStore();
  const [over, setOver] = useState(false);
  const openedAtFirst = useRef(opens);
  useEffect(() => {
    if (openedAtFirst.current) menu.current?.showPopover();
  }, []);
  // what reads them comes with the first
  const open = useCallback(
    async (files: readonly File[]) => (await import('./openFiles.ts')).openFiles(store, files),
    [store],
  );
  useEffect(() => {
    const early = heldFiles();
    if (early.length > 0) void open(early);
    return watchFiles(window, text.pasted, open, setOver);
  }, [text, open]);
  const close = () => menu.current?.hidePopover();
  return (
    <>
      <div
        ref={menu}
        id={id}
        className="file-menu"
        popover="auto"
        onToggle={({ newState }) => newState === 'open' && placeBeside(button, menu)}
      >
        <button
          type="button"
          className="button"
          onClick={() => {
            close();
            input.current?.click();
          }}
        >
          {text.open}
        </button>
        <SaveRun onPress={close} />
        <SavePage name={text.savePage} onPress={close} />
        <p className="soft">{text.explain}</p>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
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
