import { lateWords, words } from '../../text/words.ts';
import { useLateDialog } from '../dialog/useLateDialog.tsx';

async function load() {
  const [fetched] = await Promise.all([import('./ShareSheet.tsx'), lateWords('share'), lateWords('files')]);
  return fetched.ShareSheet;
}

/** Opens the sheet with all ways to hand on the run, which is fetched then. */
export function ShareButton() {
  const [open, dialog] = useLateDialog(load, {});
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={open}>
        {words().app.share}
      </button>
      {dialog}
    </>
  );
}
