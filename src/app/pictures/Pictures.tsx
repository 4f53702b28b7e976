import { withChanged, withOnStage, withoutPicture, withPicture } from '../../state/arrangement.ts';
import { useApp } from '../../state/react.ts';
import { en } from '../../text/en.ts';
import { PICTURES } from '../../views/pictures.ts';
import { PlusIcon } from '../icons.tsx';
import { PictureFrame } from './PictureFrame.tsx';

/** The open pictures: the first of the view fills the stage, the others stand beside it in order. */
export function Pictures() {
  const view = useApp((state) => state.view);
  const setView = useApp((state) => state.setView);
  const opened = view.flatMap((open) => {
    const picture = PICTURES.find(({ id }) => id === open.id);
    return picture === undefined ? [] : [{ picture, open }];
  });
  const closed = PICTURES.filter(({ id }) => !view.some((open) => open.id === id));

  const frames = opened.map(({ picture, open }, place) => (
    <PictureFrame
      key={picture.id}
      picture={picture}
      open={open}
      stage={place === 0}
      onStage={() => setView(withOnStage(view, picture.id))}
      onClose={() => setView(withoutPicture(view, picture.id))}
      onSettings={(settings) => setView(withChanged(view, picture.id, { settings }))}
    />
  ));
  const [stage, ...side] = frames;

  return (
    <main className="pictures" aria-label={en.app.pictures}>
      <div className="stage-box">
        <div className="stage">{stage}</div>
      </div>
      <div className="side">
        {side}
        {closed.length > 0 && (
          <details className="add-picture">
            <summary className="button">
              <PlusIcon />
              {en.app.addPicture}
            </summary>
            <div className="add-picture__list">
              {closed.map(({ id }) => (
                <button
                  key={id}
                  type="button"
                  className="button"
                  onClick={() => setView(withPicture(view, id))}
                >
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
