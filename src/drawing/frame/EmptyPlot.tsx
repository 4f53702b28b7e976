import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';

export interface EmptyPlotProps {
  readonly pxWidth: number;
  readonly pxHeight: number;
  /** what will be there: a faint outline of it keeps its place; `none` for what is written */
  readonly outline: 'axes' | 'circle' | 'none';
  /** why there is nothing to draw of this run; without it, what the page is waiting for */
  readonly reason?: string;
  /** how far what it waits for is, in words */
  readonly wait?: string | null;
}

/** The body of a picture before there is anything to draw. */
export function EmptyPlot({ pxWidth, pxHeight, outline, reason, wait }: EmptyPlotProps) {
  const kind = useApp((state) => state.solve.kind);
  const text = words().pictures;
  return (
    <div
      className={`plot__body plot__empty plot__empty--${outline}`}
      style={{ width: pxWidth, height: pxHeight }}
    >
      <p>
        {reason ?? (kind === 'solving' ? text.waiting : kind === 'failed' ? text.failed : text.empty)}
        {wait && <span className="plot__so-far">{wait}</span>}
      </p>
    </div>
  );
}
