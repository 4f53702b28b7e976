import './export.css';
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useLayoutEffect, useRef, useState } from 'react';
import { words } from '../../text/words.ts';
import { pictureHere } from '../../views/pictures.ts';
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
  const dialog = useRef<HTMLDialogElement>(null);
  const text = useExportText();
  const [part, setPart] = useState<Part>('picture');
  const title = text.dialog(words().pictures[request.id].title);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // taken out of the page it would keep the focus from going back
    return () => shown?.close();
  }, []);
  const Body = BODIES[part];
  // what is written stands still: there is nothing to film
  const picture = pictureHere(request.id);
  const written = picture !== null && 'Component' in picture;
  const parts = ALL_PARTS.filter((each) => each !== 'video' || !written);
  return (
    <dialog
      ref={dialog}
      className="export"
      aria-label={title}
      // while the page is developed effects run twice: it is closed and open again before this is heard
      onClose={() => dialog.current?.open !== true && onClose()}
      onKeyDown={keepKeys}
    >
      <header className="export__head">
        <h2>{title}</h2>
        <Parts parts={parts} part={part} onPart={setPart} />
        <button
          type="button"
          className="button button--icon"
          aria-label={text.close}
          onClick={() => dialog.current?.close()}
        >
          <CloseIcon />
        </button>
      </header>
      <div className="export__body" id="export-part" role="tabpanel" aria-labelledby={`export-${part}`}>
        <RequestContext value={request}>
          <Suspense fallback={null}>
            <Body />
          </Suspense>
        </RequestContext>
      </div>
    </dialog>
  );
}

interface PartsProps {
  readonly parts: readonly Part[];
  readonly part: Part;
  readonly onPart: (part: Part) => void;
}

function Parts({ parts, part, onPart }: PartsProps) {
  const text = useExportText();
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = parts[(parts.indexOf(part) + step + parts.length) % parts.length]!;
    onPart(next);
    document.getElementById(`export-${next}`)?.focus();
  }
  return (
    <div className="export__parts" role="tablist" aria-label={text.parts.label} onKeyDown={onKeyDown}>
      {parts.map((one) => (
        <button
          key={one}
          id={`export-${one}`}
          type="button"
          role="tab"
          className="export__tab"
          aria-selected={one === part}
          aria-controls="export-part"
          tabIndex={one === part ? 0 : -1}
          onClick={() => onPart(one)}
        >
          {text.parts[one]}
        </button>
      ))}
    </div>
  );
}

/** The page's player has keys of its own, which are not meant while the dialog is open. */
function keepKeys(event: KeyboardEvent): void {
  event.stopPropagation();
}
