import './dialog.css';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { CloseIcon } from '../icons.tsx';

interface DialogProps {
  readonly title: string;
  /** of the button that closes it */
  readonly close: string;
  readonly className?: string;
  readonly onClosed: () => void;
  readonly children: ReactNode;
}

/** A native dialog over the page: Escape closes it, and the focus goes back to what had it. It is open as long as it is mounted. */
export function Dialog({ title, close, className = '', onClosed, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // taken out of the page it would keep the focus from going back
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-label={title}
      // while the page is developed effects run twice: it is closed and open again before this is heard
      onClose={() => dialog.current?.open !== true && onClosed()}
      onKeyDown={keepKeys}
    >
      <header className="dialog__head">
        <h2>{title}</h2>
        <button
          type="button"
          className="button button--icon"
          aria-label={close}
          onClick={() => dialog.current?.close()}
        >
          <CloseIcon />
        </button>
      </header>
      {/* what scrolls is reached by the keys that scroll */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <div className="dialog__body" tabIndex={0}>
        {children}
      </div>
    </dialog>
  );
}

/** The page's keys are not meant while it is open. */
function keepKeys(event: KeyboardEvent): void {
  event.stopPropagation();
}
