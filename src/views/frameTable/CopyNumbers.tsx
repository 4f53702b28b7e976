import { useClipboard } from '../../drawing/frame/useClipboard.ts';
import { frameWords } from '../../text/frameWords.ts';

const text = () => frameWords();

/** Copies what `numbers` gives. */
export function CopyNumbers({ numbers }: { readonly numbers: () => string }) {
  const [copied, copy] = useClipboard();
  return (
    <>
      <span className="soft" aria-live="polite">
        {copied ? text().copied : ''}
      </span>
      <button
        type="button"
        className="button button--small"
        aria-description={text().copyHint}
        data-note={text().copyHint}
        onClick={() => copy(numbers())}
      >
        {text().copy}
      </button>
    </>
  );
}
