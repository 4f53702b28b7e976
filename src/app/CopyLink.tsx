import { useClipboard } from '../drawing/frame/useClipboard.ts';
import { tooLargeForLink } from '../state/addressBar.ts';
import { useAppStore } from '../state/react.ts';
import { words } from '../text/words.ts';
import { LinkIcon } from './icons.tsx';

/** Copies the address of the page as it stands, run, playhead and view included; where it is too long, that is said instead. */
export function CopyLink({ address }: { readonly address: () => string }) {
  const [copied, copy] = useClipboard();
  const store = useAppStore();
  function press() {
    const fault = tooLargeForLink(store.getState());
    if (fault === null) copy(address());
    else store.getState().notify([fault]);
  }
  return (
    <>
      <span className="copied" aria-live="polite">
        {copied ? words().app.linkCopied : ''}
      </span>
      <button type="button" className="button copy-link" onClick={press}>
        <LinkIcon />
        <span>{words().app.copyLink}</span>
      </button>
    </>
  );
}
