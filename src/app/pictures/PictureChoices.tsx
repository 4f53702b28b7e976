import { useEffect, useRef } from 'react';
import type { PictureId } from '../../drawing/picture.ts';
import { solveMapAhead } from '../../findings/map/mapAhead.ts';
import { useAppStore } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { fetchPicture } from '../../views/pictures.ts';
import { PictureOutline } from './PictureOutline.tsx';

interface PictureChoicesProps {
  readonly closed: readonly PictureId[];
  readonly onChoose: (id: PictureId) => void;
}

/**
 * The pictures that can be opened, each with an outline of what it looks like and a line on what it shows. One that is pointed at
 * is fetched, and the map of scales, which is solved first, is begun: while somebody reads the lines there is time.
 */
export function PictureChoices({ closed, onChoose }: PictureChoicesProps) {
  const store = useAppStore();
  const stop = useRef(() => {});
  const solvesAhead = closed.includes('scales');
  useEffect(() => {
    if (!solvesAhead) return;
    soon('scales');
    stop.current = solveMapAhead(store);
    return () => stop.current();
  }, [store, solvesAhead]);
  const choose = (id: PictureId) => {
    // a picture that is opened has its own rows solved
    stop.current();
    onChoose(id);
  };
  return (
    <ul className="add-picture__list">
      {closed.map((id) => (
        <li key={id}>
          <button
            type="button"
            className="add-picture__choice"
            aria-label={words().pictures[id].title}
            aria-describedby={`about-${id}`}
            onPointerEnter={() => soon(id)}
            onFocus={() => soon(id)}
            onClick={() => choose(id)}
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

/** Without a network it is fetched when it is opened, and the page says then that it cannot be had. */
function soon(id: PictureId): void {
  fetchPicture(id).catch(() => {});
}
