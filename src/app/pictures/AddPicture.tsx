import { useRef, useState } from 'react';
import type { PictureId } from '../../drawing/picture.ts';
import { en } from '../../text/en.ts';
import { PlusIcon } from '../icons.tsx';

interface AddPictureProps {
  readonly closed: readonly PictureId[];
  readonly onAdd: (id: string) => void;
}

/** The menu of the pictures that are not open. */
export function AddPicture({ closed, onAdd }: AddPictureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  if (closed.length === 0) return <p className="add-picture soft">{en.arrange.allOpen}</p>;
  return (
    <details ref={details} className="add-picture" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="button">
        <PlusIcon />
        {en.arrange.add}
      </summary>
      <ul className="add-picture__list">
        {open &&
          closed.map((id) => (
            <li key={id}>
              <button
                type="button"
                className="add-picture__choice"
                aria-label={en.pictures[id].title}
                aria-describedby={`about-${id}`}
                onClick={() => {
                  onAdd(id);
                  details.current?.removeAttribute('open');
                }}
              >
                <span>{en.pictures[id].title}</span>
                <span id={`about-${id}`} className="soft">
                  {en.arrange.about[id]}
                </span>
              </button>
            </li>
          ))}
      </ul>
    </details>
  );
}
