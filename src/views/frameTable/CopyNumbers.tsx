import { useEffect, useState } from 'react';
import { useApp } from '../../state/react.ts';
import { en } from '../../text/en.ts';

const text = en.pictures.frame;

const PRAISE_MS = 2000;

/** Copies what `numbers` gives; a browser that refuses is named in a notice. */
export function CopyNumbers({ numbers }: { readonly numbers: () => string }) {
  const notify = useApp((state) => state.notify);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), PRAISE_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(numbers());
      setCopied(true);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      notify([{ code: 'browser-refused', field: null, values: { detail } }]);
    }
  }

  return (
    <>
      <span className="soft" aria-live="polite">
        {copied ? text.copied : ''}
      </span>
      <button type="button" className="button button--small" title={text.copyHint} onClick={copy}>
        {text.copy}
      </button>
    </>
  );
}
