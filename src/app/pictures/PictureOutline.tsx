import { COLOURS } from '../../drawing/palette.ts';
import type { PictureId } from '../../drawing/picture.ts';
import { OUTLINES } from './outlines.ts';

/** A picture at the size of a stamp. */
export function PictureOutline({ id }: { readonly id: PictureId }) {
  return (
    <svg className="picture-outline" viewBox="0 0 64 40" aria-hidden="true">
      {OUTLINES[id].map(([colour, pxThick, path]) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke={`var(${COLOURS[colour].property})`}
          strokeWidth={pxThick}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  );
}
