import { useEffect, useRef, useState } from 'react';
import type { PagePicture, Picture } from '../../drawing/picture.ts';
import type { AppState } from '../../state/appState.ts';
import { useAppStore } from '../../state/react.ts';
import { pictureHere } from '../../views/pictures.ts';
import { download } from '../files/download.ts';
import { fileWords } from './fileWords.ts';
import { linkToExport, useFrozen } from './frozen.ts';
import { FIRST_OPTIONS, type PictureOptions, pxText } from './options.ts';
import { PictureChoice } from './PictureChoice.tsx';
import { Preview } from './Preview.tsx';
import { canvasOf, type Drawable, pngOf, svgOf } from './pictureFiles.ts';
import { posterOf } from './poster.ts';
import { useExportText, useRequest } from './request.ts';
import { useDrawable } from './useDrawable.ts';
import { WrittenSheet } from './WrittenSheet.tsx';

/** A picture as a file. What was chosen is kept for the next, as long as the page is open. */
let chosen = FIRST_OPTIONS;

export function PicturePart() {
  const request = useRequest();
  const picture = pictureHere(request.id)!;
  const state = useFrozen();
  const link = linkToExport(window.location, state, request);
  const [options, setOptions] = useState<PictureOptions>(chosen);
  useEffect(() => {
    chosen = options;
  }, [options]);
  const { drawable, size, onLaid } = useDrawable(picture, options, state, link);
  return (
    <div className="export__picture">
      <Preview drawable={drawable} options={options} link={link} />
      {'Component' in picture && (
        <WrittenSheet
          picture={picture as PagePicture}
          size={size}
          colours={options.colours}
          onLaid={onLaid}
        />
      )}
      <div className="export__options">
        <PictureChoice options={options} onOptions={setOptions} />
        <SavePicture drawable={drawable} picture={picture} options={options} state={state} link={link} />
      </div>
    </div>
  );
}

interface SavePictureProps {
  readonly drawable: Drawable | null;
  readonly picture: Picture;
  readonly options: PictureOptions;
  readonly state: AppState;
  readonly link: string;
}

function SavePicture({ drawable, picture, options, state, link }: SavePictureProps) {
  const text = useExportText().picture;
  const store = useAppStore();
  const busy = useRef(false);
  const { format, scale } = options;
  const name = `relu-flow-${picture.id}-${(state.run?.parameters ?? state.parameters).scheme}`;
  async function save() {
    if (drawable === null || busy.current) return;
    busy.current = true;
    try {
      const said = fileWords(picture, state, link);
      if (format === 'svg') {
        download(`${name}.svg`, [await svgOf(drawable, said, options.fonts)], 'image/svg+xml');
      } else {
        const canvas =
          format === 'png' ? canvasOf(drawable, scale) : posterOf(drawable, { id: picture.id, link, state });
        download(`${name}${format === 'png' ? '' : '-poster'}.png`, [await pngOf(canvas, said)], 'image/png');
      }
    } catch (error) {
      store.getState().notify([{ code: 'browser-refused', field: null, values: { detail: String(error) } }]);
    } finally {
      busy.current = false;
    }
  }
  const px = drawable?.composition;
  return (
    <div className="export__save">
      <button type="button" className="button export__main" disabled={drawable === null} onClick={save}>
        {text.save}
      </button>
      {px !== undefined && format === 'png' && (
        <p className="soft">
          {text.pixels(pxText({ pxWidth: px.pxWidth * scale, pxHeight: px.pxHeight * scale }))}
        </p>
      )}
      {format === 'svg' && <p className="soft">{text.vector}</p>}
      <p className="soft">{text.inside}</p>
    </div>
  );
}
