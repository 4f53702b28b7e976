import { useEffect, useState } from 'react';
import { useApp } from '../../state/react.ts';

/** How long it is said that something was copied. */
const PRAISE_MS = 2000;

/** Copies text; a browser that refuses is named in a notice. @returns whether something was copied just now, and what copies */
export function useClipboard(): [copied: boolean, copy: (text: string) => Promise<void>] {
  const notify = useApp((state) => state.notify);
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), PRAISE_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      notify([{ code: 'browser-refused', field: null, values: { detail } }]);
    }
  }

  return [copied, copy];
}
