import { useEffect, useState } from 'react';
import { useApp } from '../state/react.ts';
import { en } from '../text/en.ts';
import { LinkIcon } from './icons.tsx';

const PRAISE_MS = 2000;

/** Copies the address of the page as it stands, run, playhead and view included. */
export function CopyLink({ address }: { readonly address: () => string }) {
  const notify = useApp((state) => state.notify);
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), PRAISE_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(address());
      setCopied(true);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      notify([{ code: 'browser-refused', field: null, values: { detail } }]);
    }
  }

  return (
    <>
      <span className="copied" aria-live="polite">
        {copied ? en.app.linkCopied : ''}
      </span>
      <button type="button" className="button" onClick={copy}>
        <LinkIcon />
        {en.app.copyLink}
      </button>
    </>
  );
}
