import { keptStyle } from '../../drawing/beside/keptStyle.ts';
import { COLOURS } from '../../drawing/palette.ts';

const PX_LONG = 24;

/** How the curves of a run look in the plots: a piece of one. @param place of a kept run; null for the run on screen */
export function Swatch({ place }: { readonly place: number | null }) {
  const style = place === null ? null : keptStyle(place);
  return (
    <svg className="swatch" viewBox={`0 0 ${PX_LONG} 8`} width={PX_LONG} height={8} aria-hidden="true">
      <line
        x2={PX_LONG}
        y1={4}
        y2={4}
        stroke={`var(${COLOURS[style?.colour ?? 'ink'].property})`}
        strokeWidth={2}
        strokeDasharray={style?.dash.join(' ')}
      />
    </svg>
  );
}
