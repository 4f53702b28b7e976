import { useLayoutEffect, useRef } from 'react';
import { plainNumber } from '../../drawing/axis/number.ts';
import { words } from '../../text/words.ts';
import { useFrozen } from './frozen.ts';
import type { PictureOptions } from './options.ts';
import { type Drawable, drawOn } from './pictureFiles.ts';
import { drawPoster, POSTER } from './poster.ts';
import { useExportText, useRequest } from './request.ts';

interface PreviewProps {
  /** null while it is laid out */
  readonly drawable: Drawable | null;
  readonly options: PictureOptions;
  readonly link: string;
}

/** A picture as it will be in the file, as large as there is room. */
export function Preview({ drawable, options, link }: PreviewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useExportText();
  const { id, time } = useRequest();
  const state = useFrozen();
  const poster = options.format === 'poster';
  useLayoutEffect(() => {
    if (canvas.current === null || drawable === null) return;
    if (poster) drawPoster(canvas.current, drawable, { id, link, state });
    else drawOn(canvas.current, drawable, window.devicePixelRatio || 1);
  }, [drawable, poster, id, link, state]);
  const { pxWidth, pxHeight } = poster ? POSTER : (drawable?.composition ?? POSTER);
  return (
    <div className="export__preview">
      <canvas
        ref={canvas}
        role="img"
        aria-label={text.preview(words().pictures[id].title, plainNumber(time))}
        // as large as the file where there is room, whatever the screen makes of a pixel
        style={{ maxWidth: `min(100%, ${pxWidth}px)`, aspectRatio: `${pxWidth} / ${pxHeight}` }}
      />
    </div>
  );
}
