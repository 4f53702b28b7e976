import { useEffect, useState } from 'react';
import { useApp } from '../../state/react.ts';
import { copyText } from './copyText.ts';

/** How long it is said that something was copied. */
const PRAISE_MS = 2000;

/**
 * Copies text; where the browser lets no page copy, a notice has the text in it, to be copied by hand.
 * @returns whether something was copied just now, and what copies
 */
export function useClipboard(): [copied: boolean, copy: (text: string) => Promise<void>] {
  const notify = useApp((state) => state.notify);
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), PRAISE_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(text: string) {
    if (await copyText(text)) setCopied(true);
    else notify([{ code: 'not-copied', field: null, values: { text } }]);
  }

  return [copied, copy];
}
