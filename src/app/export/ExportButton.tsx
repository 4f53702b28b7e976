import { type ComponentType, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PictureBox, PictureId } from '../../drawing/picture.ts';
import { useAppStore } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { ExportIcon } from '../icons.tsx';
import type { ExportRequest } from './request.ts';

interface Opened {
  readonly Dialog: ComponentType<{ readonly request: ExportRequest; readonly onClose: () => void }>;
  readonly request: ExportRequest;
}

interface ExportButtonProps extends Omit<PictureBox, 'settings'> {
  readonly id: PictureId;
  readonly settings: readonly string[];
}

/** Opens the dialog in which a picture is taken away; all of that is fetched then. */
export function ExportButton(props: ExportButtonProps) {
  const store = useAppStore();
  const [opened, setOpened] = useState<Opened | null>(null);
  async function open() {
    const { player, notify } = store.getState();
    try {
      const { loadExport } = await import('./loadExport.ts');
      setOpened({ Dialog: await loadExport(), request: { ...props, time: player.time } });
    } catch (error) {
      notify([{ code: 'browser-refused', field: null, values: { detail: String(error) } }]);
    }
  }
  const name = words().arrange.export;
  return (
    <>
      <button
        type="button"
        className="button button--icon"
        aria-label={name}
        data-control="export"
        aria-haspopup="dialog"
        data-note={name}
        onClick={open}
      >
        <ExportIcon />
      </button>
      {opened !== null &&
        createPortal(
          <opened.Dialog request={opened.request} onClose={() => setOpened(null)} />,
          document.body,
        )}
    </>
  );
}
