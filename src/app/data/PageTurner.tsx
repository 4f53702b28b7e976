import { useDataText } from './dataText.ts';
import type { Pages } from './usePages.ts';

interface PageTurnerProps {
  readonly pages: Pages;
  readonly what: string;
  readonly said: (first: number, last: number, all: number) => string;
}

/** Which of the points or coordinates are shown, and buttons to the others; nothing where all are. */
export function PageTurner({ pages, what, said }: PageTurnerProps) {
  const text = useDataText().points;
  const { from, to, count, turn } = pages;
  if (from === 0 && to === count) return null;
  return (
    <span className="data__pages">
      <button
        type="button"
        className="button button--small"
        aria-label={text.previous(what)}
        aria-disabled={from === 0}
        onClick={() => turn(-1)}
      >
        ‹
      </button>
      <span aria-live="polite">{said(from + 1, to, count)}</span>
      <button
        type="button"
        className="button button--small"
        aria-label={text.next(what)}
        aria-disabled={to === count}
        onClick={() => turn(1)}
      >
        ›
      </button>
    </span>
  );
}
