import { useRef } from 'react';
import type { OpenPicture } from '../../share/view.ts';
import { useApp } from '../../state/react.ts';
import { en } from '../../text/en.ts';
import type { Picture } from '../../views/picture.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { CloseIcon, StageIcon } from '../icons.tsx';
import { useBoxSize } from '../useBoxSize.ts';

interface PictureFrameProps {
  readonly picture: Picture;
  readonly open: OpenPicture;
  readonly stage: boolean;
  readonly onStage: () => void;
  readonly onClose: () => void;
  readonly onSettings: (settings: readonly string[]) => void;
}

/** The frame of one picture: its title, what can be done with it, and the box it fills. */
export function PictureFrame({ picture, open, stage, onStage, onClose, onSettings }: PictureFrameProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useBoxSize(box);
  const run = useApp((state) => state.run);
  const { title } = en.pictures[picture.id];
  const { settings } = open;
  return (
    <section className="picture" data-picture={picture.id}>
      <div className="picture__bar">
        <h2>{title}</h2>
        {picture.settings !== undefined && (
          <picture.settings.Controls settings={settings} onSettings={onSettings} />
        )}
        {!stage && (
          <>
            <button
              type="button"
              className="button button--icon"
              aria-label={en.app.fillStage(title)}
              title={en.app.fillStage(title)}
              onClick={onStage}
            >
              <StageIcon />
            </button>
            <button
              type="button"
              className="button button--icon"
              aria-label={en.app.closePicture(title)}
              title={en.app.closePicture(title)}
              onClick={onClose}
            >
              <CloseIcon />
            </button>
          </>
        )}
      </div>
      <div ref={box} className="picture__box">
        <ErrorBoundary attempt={run} fallback={<p className="picture__broken">{en.app.pictureBroken}</p>}>
          {size !== null && size.pxWidth > 0 && size.pxHeight > 0 && (
            <picture.Component {...size} stage={stage} settings={settings} />
          )}
        </ErrorBoundary>
      </div>
    </section>
  );
}
