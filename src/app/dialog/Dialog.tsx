import './dialog.css';
import type { KeyboardEvent, ReactNode } from 'react';
import { CloseIcon } from '../icons.tsx';
import { useModal } from './useModal.ts';

interface DialogProps {
  readonly title: string;
  /** of the button that closes it */
  readonly close: string;
  readonly className?: string;
  readonly onClosed: () => void;
  readonly children: ReactNode;
}

/** What is read over the page, under a title. */
export function Dialog({ title, close, className = '', onClosed, children }: DialogProps) {
  const { ref, onClose, close: shut } = useModal(onClosed);
  return (
    <dialog
      ref={ref}
      className={`dialog ${className}`}
      aria-label={title}
      onClose={onClose}
      onKeyDown={keepKeys}
    >
      <header className="dialog__head">
        <h2>{title}</h2>
        <button type="button" className="button button--icon" aria-label={close} onClick={shut}>
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

/** The page has keys of its own, which are not meant while a dialog is open. */
export function keepKeys(event: KeyboardEvent): void {
  event.stopPropagation();
}
