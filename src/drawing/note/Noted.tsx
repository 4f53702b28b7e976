import type { ElementType, ReactNode } from 'react';
import { type NotedText, useNoted } from './useNoted.ts';

interface NotedProps extends NotedText {
  /** what it is on the page: `span` unless told, `g` in an SVG */
  readonly as?: ElementType;
  /** false where the keys come to what is around it */
  readonly focusable?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Something of a picture that is written: pointer, tap and focus open the note of what it is, as of any mark. */
export function Noted({ as: Element = 'span', focusable = true, className, children, ...text }: NotedProps) {
  return (
    <Element
      {...useNoted(text)}
      className={className === undefined ? 'noted' : `noted ${className}`}
      tabIndex={focusable ? 0 : undefined}
    >
      {children}
    </Element>
  );
}
