import { type KeyboardEvent, type PointerEventHandler, type ReactNode, useState } from 'react';
import { words } from '../../text/words.ts';
import { spoken } from '../axis/spoken.ts';
import { MARK_KEYS, MARK_WALK_KEYS, stepOf } from '../keys/keys.ts';

interface MarkSurfaceProps {
  readonly pxWidth: number;
  readonly pxHeight: number;
  /** the picture's name */
  readonly title: string;
  readonly onPointerDown: PointerEventHandler<HTMLDivElement>;
  readonly onPointerMove: PointerEventHandler<HTMLDivElement>;
  readonly onPointerUp: PointerEventHandler<HTMLDivElement>;
  readonly onPointerCancel: PointerEventHandler<HTMLDivElement>;
  readonly onPointerLeave: PointerEventHandler<HTMLDivElement>;
  readonly onLostPointerCapture: PointerEventHandler<HTMLDivElement>;
  /** keys go on by so many marks; `say` is told the one they come to */
  readonly onStep: (body: HTMLElement, step: number, say: (said: string) => void) => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** The body of a picture without neurons: one stop of the tab key, a slider whose value is what keys have come to. */
export function MarkSurface(props: MarkSurfaceProps) {
  const { pxWidth, pxHeight, title, onStep, onLeave, children, ...pointer } = props;
  const text = words().pictures.marks;
  const [said, say] = useState<string | null>(null);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOf(MARK_KEYS, event.key) ?? stepOf(MARK_WALK_KEYS, event.key);
    if (step === undefined) return;
    // The page's own arrows step the player: not from here.
    event.preventDefault();
    event.stopPropagation();
    onStep(event.currentTarget, step, say);
  }

  return (
    <div
      {...pointer}
      className="plot__body"
      style={{ width: pxWidth, height: pxHeight }}
      role="slider"
      tabIndex={0}
      aria-label={text.surface(title)}
      aria-valuenow={0}
      aria-valuetext={said === null ? text.none : spoken(said)}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) onStep(event.currentTarget, 0, say);
      }}
      onBlur={onLeave}
    >
      {children}
    </div>
  );
}
