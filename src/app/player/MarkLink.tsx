import { type MouseEvent, type ReactNode, useId, useRef } from 'react';
import { useNoted } from '../../drawing/note/useNoted.ts';
import { formatLink } from '../../share/link.ts';
import { linkOf, tooLargeForLink } from '../../state/addressBar.ts';
import type { AppState } from '../../state/appState.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import type { TermId } from '../../text/translation.ts';

interface MarkLinkProps {
  readonly time: number;
  readonly className: string;
  readonly pxLeft: number;
  readonly pxRoom: number;
  readonly name: string;
  readonly formula?: string;
  readonly value: string;
  readonly explanation: string;
  readonly term: TermId;
  readonly children: ReactNode;
}

/**
 * A link on the timeline to the run at a time, and a place to jump to. Pointer, focus and tap have it named; a tap does
 * nothing else, or who asks what it is would lose their place.
 */
export function MarkLink({ time, className, pxLeft, pxRoom, children, ...text }: MarkLinkProps) {
  const store = useAppStore();
  // with what the page shows now: the parameters and pictures may have changed since
  useApp((state) => state.view);
  useApp((state) => state.gesture);
  const told = useId();
  const noted = useNoted({ ...text, silent: true });
  const state = store.getState();
  const href = useRef('#');
  // nobody follows it while a hand moves data, of which every move would be written down anew
  if (!state.gesture || href.current === '#') href.current = hrefAt(state, time);

  function jump(event: MouseEvent) {
    // a link opened beside, or copied, stays a link
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { nativeEvent } = event;
    const byFinger = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch';
    if (!byFinger) store.getState().seek(time);
  }

  return (
    <>
      <a
        {...noted}
        href={href.current}
        className={className}
        style={{ left: pxLeft, width: pxRoom }}
        aria-label={text.name}
        aria-describedby={told}
        onClick={jump}
      >
        {children}
      </a>
      <span id={told} className="visually-hidden">
        {text.explanation}
      </span>
    </>
  );
}

/** What no link can carry is not in this one either: it leads to where the address does. */
function hrefAt(state: AppState, time: number): string {
  if (tooLargeForLink(state) !== null) return window.location.hash || '#';
  return `#${formatLink({ ...linkOf(state), time })}`;
}
