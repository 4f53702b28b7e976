import './export.css';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { words } from '../../text/words.ts';
import { pictureHere } from '../../views/pictures.ts';
import { keepKeys } from '../dialog/Dialog.tsx';
import { idOfTab, Tabs } from '../dialog/Tabs.tsx';
import { useModal } from '../dialog/useModal.ts';
import { CloseIcon } from '../icons.tsx';
import { CitePart } from './CitePart.tsx';
import { DataPart } from './DataPart.tsx';
import { PicturePart } from './PicturePart.tsx';
import { type ExportRequest, RequestContext, useExportText } from './request.ts';

const ALL_PARTS = ['picture', 'video', 'data', 'cite'] as const;
type Part = (typeof ALL_PARTS)[number];

/** With what encodes, which is large. */
const VideoPart = lazy(async () => ({ default: (await import('./video/VideoPart.tsx')).VideoPart }));

const BODIES: Readonly<Record<Part, () => ReactNode>> = {
  picture: PicturePart,
  video: () => <VideoPart />,
  data: DataPart,
  cite: CitePart,
};

interface ExportDialogProps {
  readonly request: ExportRequest;
  readonly onClose: () => void;
}

/** A picture as a file, what it shows as numbers, its run, and how all of it is cited. */
export function ExportDialog({ request, onClose }: ExportDialogProps) {
  const { ref, onClose: closed, close } = useModal(onClose);
  const text = useExportText();
  const [part, setPart] = useState<Part>('picture');
  const title = text.dialog(words().pictures[request.id].title);
  const Body = BODIES[part];
  // what is written stands still: there is nothing to film
  const picture = pictureHere(request.id);
  const written = picture !== null && 'Component' in picture;
  const parts = ALL_PARTS.filter((each) => each !== 'video' || !written);
  return (
    <dialog ref={ref} className="export" aria-label={title} onClose={closed} onKeyDown={keepKeys}>
      <header className="export__head">
        <h2>{title}</h2>
        <Tabs id="export" parts={parts} part={part} text={text.parts} onPart={setPart} />
        <button type="button" className="button button--icon" aria-label={text.close} onClick={close}>
          <CloseIcon />
        </button>
      </header>
      <div
        className="export__body"
        id="export-part"
        role="tabpanel"
        aria-labelledby={idOfTab('export', part)}
      >
        <RequestContext value={request}>
          <Suspense fallback={null}>
            <Body />
          </Suspense>
        </RequestContext>
      </div>
    </dialog>
  );
}
