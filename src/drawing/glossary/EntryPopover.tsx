import './entry.css';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { isClosing } from '../keys/keys.ts';

const PX_GAP = 6;
const PX_MARGIN = 8;

interface EntryPopoverProps {
  readonly id: string;
  readonly anchor: HTMLElement;
  readonly label: string;
  readonly onClosed: () => void;
  readonly children: ReactNode;
}

/** What floats beside a word until Escape, or a press elsewhere, closes it. It stays beside the word while the page scrolls. */
export function EntryPopover({ id, anchor, label, onClosed, children }: EntryPopoverProps) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const popover = box.current!;
    const move = () => place(popover, anchor);
    // nested in the popover that the word stands in, if it does: that one stays open
    popover.showPopover({ source: anchor });
    move();
    popover.focus({ preventScroll: true });
    // before anybody else on the page hears of it: Escape closes what was opened last, and nothing besides
    function onKeyDown(event: KeyboardEvent) {
      if (!isClosing(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      popover.hidePopover();
      if (anchor.isConnected) anchor.focus();
    }
    const resized = new ResizeObserver(move);
    resized.observe(popover);
    window.addEventListener('scroll', move, { capture: true, passive: true });
    window.addEventListener('resize', move);
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      resized.disconnect();
      window.removeEventListener('scroll', move, { capture: true });
      window.removeEventListener('resize', move);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [anchor]);

  return (
    <div
      ref={box}
      id={id}
      className="entry"
      popover="auto"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      onToggle={({ newState }) => newState === 'closed' && onClosed()}
    >
      {children}
    </div>
  );
}

/** Under the word where there is room, else above it; within the window. */
function place(popover: HTMLElement, anchor: HTMLElement): void {
  // a word that is gone leaves the entry where it was
  if (!anchor.isConnected) return;
  const word = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = popover;
  const left = Math.max(PX_MARGIN, Math.min(word.left, clientWidth - offsetWidth - PX_MARGIN));
  const below = word.bottom + PX_GAP;
  const above = word.top - PX_GAP - offsetHeight;
  const fits = below + offsetHeight <= clientHeight - PX_MARGIN || above < PX_MARGIN;
  popover.style.left = `${left}px`;
  popover.style.top = `${Math.max(PX_MARGIN, fits ? Math.min(below, clientHeight - offsetHeight - PX_MARGIN) : above)}px`;
}
