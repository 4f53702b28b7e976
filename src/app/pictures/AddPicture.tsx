import { useRef, useState } from 'react';
import type { PictureId } from '../../drawing/picture.ts';
import { words } from '../../text/words.ts';
import { PlusIcon } from '../icons.tsx';

interface AddPictureProps {
  readonly closed: readonly PictureId[];
  readonly onAdd: (id: string) => void;
}

/** The menu of the pictures that are not open. */
export function AddPicture({ closed, onAdd }: AddPictureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  if (closed.length === 0) return <p className="add-picture soft">{words().arrange.allOpen}</p>;
  return (
    <details ref={details} className="add-picture" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="button">
        <PlusIcon />
        {words().arrange.add}
      </summary>
      <ul className="add-picture__list">
        {open &&
          closed.map((id) => (
            <li key={id}>
              <button
                type="button"
                className="add-picture__choice"
                aria-label={words().pictures[id].title}
                aria-describedby={`about-${id}`}
                onClick={() => {
                  onAdd(id);
                  details.current?.removeAttribute('open');
                }}
              >
                <span>{words().pictures[id].title}</span>
                <span id={`about-${id}`} className="soft">
                  {words().arrange.about[id]}
                </span>
              </button>
            </li>
          ))}
      </ul>
    </details>
  );
}
