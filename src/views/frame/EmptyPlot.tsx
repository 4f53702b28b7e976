import { useApp } from '../../state/react.ts';
import { en } from '../../text/en.ts';

export interface EmptyPlotProps {
  readonly pxWidth: number;
  readonly pxHeight: number;
  /** what will be there: a faint outline of it keeps its place */
  readonly outline: 'axes' | 'circle';
}

/** The body of a picture before there is anything to draw. */
export function EmptyPlot({ pxWidth, pxHeight, outline }: EmptyPlotProps) {
  const kind = useApp((state) => state.solve.kind);
  const text = en.pictures;
  return (
    <div
      className={`plot__body plot__empty plot__empty--${outline}`}
      style={{ width: pxWidth, height: pxHeight }}
    >
      <p>{kind === 'solving' ? text.waiting : kind === 'failed' ? text.failed : text.empty}</p>
    </div>
  );
}
