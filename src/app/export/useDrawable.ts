import { useCallback, useMemo, useState } from 'react';
import type { Context2D } from '../../drawing/canvas/context.ts';
import { compose, type Said } from '../../drawing/export/composition.ts';
import type { Picture } from '../../drawing/picture.ts';
import type { AppState } from '../../state/appState.ts';
import { words } from '../../text/words.ts';
import { drawElement } from './domDrawing.ts';
import { bodyDrawer, type PxSize } from './drawable.ts';
import { type PictureOptions, pxSizeOf } from './options.ts';
import { exportPalette } from './palettes.ts';
import { type Drawable, measuringContext } from './pictureFiles.ts';
import { POSTER_PICTURE } from './poster.ts';
import { useRequest } from './request.ts';
import { runWords } from './runWords.ts';

/** What a written picture looks like, once it is laid out in the size that it needs. */
export interface Laid extends PxSize {
  readonly element: HTMLElement;
}

interface DrawableOf {
  /** null while a written picture is laid out */
  readonly drawable: Drawable | null;
  readonly size: PxSize;
  readonly onLaid: (laid: Laid) => void;
}

/** A picture as the options ask for it, ready to be drawn. */
export function useDrawable(
  picture: Picture,
  options: PictureOptions,
  state: AppState,
  link: string,
): DrawableOf {
  const request = useRequest();
  const { size: named, colours } = options;
  const poster = options.format === 'poster';
  // a poster has its own words around the picture
  const [title, parameters, withLink] = [options.title, options.parameters, options.link].map(
    (on) => on && !poster,
  );
  const size = useMemo(() => (poster ? POSTER_PICTURE : pxSizeOf(named, request)), [poster, named, request]);
  const [laid, setLaid] = useState<Laid | null>(null);
  const drawable = useMemo((): Drawable | null => {
    const palette = exportPalette(colours, document.documentElement);
    const written = 'Component' in picture;
    if (written && laid === null) return null;
    const said: Said = {
      title: title ? words().pictures[picture.id].title : null,
      // a written picture says in itself what it shows
      caption:
        title && !written
          ? picture.caption(state, { ...size, stage: true, settings: request.settings })
          : null,
      parameters: parameters ? runWords(state.run?.parameters ?? state.parameters) : null,
      link: withLink ? link : null,
    };
    const drawn = written ? laid! : size;
    const composition = compose(measuringContext(), palette, drawn, said);
    if (written)
      return { composition, palette, body: (context) => drawElement(context, palette, laid!.element) };
    const draw = bodyDrawer(picture, request.settings, size, state);
    const body = (context: Context2D) => draw({ context, ...size, palette, state });
    return { composition, palette, body };
  }, [picture, size, laid, colours, title, parameters, withLink, link, state, request]);
  return { drawable, size, onLaid: useCallback(setLaid, []) };
}
