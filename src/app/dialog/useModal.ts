import { type RefObject, useLayoutEffect, useRef } from 'react';

export interface Modal {
  readonly ref: RefObject<HTMLDialogElement | null>;
  /** to be told of the element's own `close` */
  readonly onClose: () => void;
  readonly close: () => void;
}

/** A native dialog that is open as long as it is mounted: Escape closes it, and the focus goes back to what had it. */
export function useModal(onClosed: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = ref.current;
    shown?.showModal();
    // taken out of the page it would keep the focus from going back
    return () => shown?.close();
  }, []);
  return {
    ref,
    // while the page is developed effects run twice: it is closed and open again before this is heard
    onClose: () => ref.current?.open !== true && onClosed(),
    close: () => ref.current?.close(),
  };
}
