import { useEffect } from 'react';
import type { PictureId } from '../../drawing/picture.ts';
import { prepareMapClient } from '../../findings/map/mapClientHere.ts';
import { words } from '../../text/words.ts';
import { PictureOutline } from './PictureOutline.tsx';

interface PictureChoicesProps {
  readonly closed: readonly PictureId[];
  readonly onChoose: (id: PictureId) => void;
}

/** The pictures that can be opened, each with an outline of what it looks like and a line on what it shows. */
export function PictureChoices({ closed, onChoose }: PictureChoicesProps) {
  useEffect(() => {
    if (closed.includes('scales')) prepareMapClient();
  }, [closed]);
  return (
    <ul className="add-picture__list">
      {closed.map((id) => (
        <li key={id}>
          <button
            type="button"
            className="add-picture__choice"
            aria-label={words().pictures[id].title}
            aria-describedby={`about-${id}`}
            onClick={() => onChoose(id)}
          >
            <PictureOutline id={id} />
            <span className="add-picture__title">{words().pictures[id].title}</span>
            <span id={`about-${id}`} className="soft">
              {words().arrange.about[id]}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
