import { focusTitleAround } from '../../drawing/frame/focusTitle.ts';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';

/** In place of a picture that is to be guessed first. */
export function Cover({ id }: { readonly id: string }) {
  const asked = useApp((state) => state.ask !== null);
  const reveal = useApp((state) => state.reveal);
  const text = words().predict;
  return (
    <div className="picture__broken">
      <div>
        <p>{text.hidden}</p>
        {/* a question uncovers everything by its own button */}
        {!asked && (
          <button
            type="button"
            className="button"
            onClick={(event) => {
              focusTitleAround(event.currentTarget);
              reveal(id);
            }}
          >
            {text.reveal}
          </button>
        )}
      </div>
    </div>
  );
}
