import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import type { Remedy } from '../picture.ts';
import { focusTitleAround } from './focusTitle.ts';

export interface EmptyPlotProps {
  readonly pxWidth: number;
  readonly pxHeight: number;
  /** what will be there: a faint outline of it keeps its place; `none` for what is written */
  readonly outline: 'axes' | 'circle' | 'none';
  /** why there is nothing to draw of this run; without it, what the page is waiting for */
  readonly reason?: string;
  /** what would give it something to draw */
  readonly remedy?: Remedy | undefined;
  /** how far what it waits for is, in words */
  readonly wait?: string | null;
}

/** The body of a picture before there is anything to draw. */
export function EmptyPlot({ pxWidth, pxHeight, outline, reason, remedy, wait }: EmptyPlotProps) {
  const kind = useApp((state) => state.solve.kind);
  const setParameters = useApp((state) => state.setParameters);
  const text = words().pictures;
  return (
    <div
      className={`plot__body plot__empty plot__empty--${outline}`}
      style={{ width: pxWidth, height: pxHeight }}
    >
      <p>
        {reason ?? (kind === 'solving' ? text.waiting : kind === 'failed' ? text.failed : text.empty)}
        {wait && <span className="plot__so-far">{wait}</span>}
        {remedy && (
          <button
            type="button"
            className="button button--small plot__remedy"
            onClick={({ currentTarget }) => {
              // it leaves the page with the run that it is there for
              focusTitleAround(currentTarget);
              setParameters(remedy.change);
            }}
          >
            {remedy.label()}
          </button>
        )}
      </p>
    </div>
  );
}
