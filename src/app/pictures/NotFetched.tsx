import { focusTitleAround } from '../../drawing/frame/focusTitle.ts';
import { words } from '../../text/words.ts';
import type { Missing } from './usePicture.ts';

/**
 * In place of a picture whose script could not be had. The page loaded again is the last resort, where what the script itself needs could
 * not be had either: the address keeps the run and what is open.
 */
export function NotFetched({ failures, coming, retry }: Missing) {
  return (
    <div className="picture__broken">
      <div>
        <p role="alert">{coming ? words().arrange.fetching : words().arrange.notFetched}</p>
        <button
          type="button"
          className="button"
          aria-disabled={coming}
          onClick={({ currentTarget }) => {
            if (coming) return;
            // it leaves the page when the picture comes
            focusTitleAround(currentTarget);
            retry();
          }}
        >
          {words().arrange.fetchAgain}
        </button>
        {failures > 1 && (
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {words().app.reload}
          </button>
        )}
      </div>
    </div>
  );
}
