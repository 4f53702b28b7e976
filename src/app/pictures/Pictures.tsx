import { useApp } from '../../state/react.ts';
import { en } from '../../text/en.ts';
import type { Picture } from '../../views/picture.ts';
import { PICTURES } from '../../views/pictures.ts';
import { PlusIcon } from '../icons.tsx';
import { PictureFrame } from './PictureFrame.tsx';

/** The open pictures: the first of the view fills the stage, the others stand beside it in order. */
export function Pictures() {
  const view = useApp((state) => state.view);
  const setView = useApp((state) => state.setView);
  const open = view
    .map((id) => PICTURES.find((picture) => picture.id === id))
    .filter((picture): picture is Picture => picture !== undefined);
  const closed = PICTURES.filter((picture) => !open.includes(picture));
  const [stage, ...side] = open;

  /** The picture that was on the stage takes the place of the one that goes there. */
  const toStage = (id: string) =>
    setView(view.map((other) => (other === id ? view[0]! : other === view[0] ? id : other)));
  const close = (id: string) => setView(view.filter((other) => other !== id));

  const frame = (picture: Picture) => (
    <PictureFrame
      key={picture.id}
      picture={picture}
      stage={picture === stage}
      onStage={() => toStage(picture.id)}
      onClose={() => close(picture.id)}
    />
  );

  return (
    <main className="pictures" aria-label={en.app.pictures}>
      <div className="stage-box">
        <div className="stage">{stage && frame(stage)}</div>
      </div>
      <div className="side">
        {side.map(frame)}
        {closed.length > 0 && (
          <details className="add-picture">
            <summary className="button">
              <PlusIcon />
              {en.app.addPicture}
            </summary>
            <div className="add-picture__list">
              {closed.map(({ id }) => (
                <button key={id} type="button" className="button" onClick={() => setView([...view, id])}>
                  {en.pictures[id].title}
                </button>
              ))}
            </div>
          </details>
        )}
      </div>
    </main>
  );
}
