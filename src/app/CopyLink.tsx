import { useClipboard } from '../drawing/frame/useClipboard.ts';
import { words } from '../text/words.ts';
import { LinkIcon } from './icons.tsx';

/** Copies the address of the page as it stands, run, playhead and view included. */
export function CopyLink({ address }: { readonly address: () => string }) {
  const [copied, copy] = useClipboard();
  return (
    <>
      <span className="copied" aria-live="polite">
        {copied ? words().app.linkCopied : ''}
      </span>
      <button type="button" className="button copy-link" onClick={() => copy(address())}>
        <LinkIcon />
        <span>{words().app.copyLink}</span>
      </button>
    </>
  );
}
