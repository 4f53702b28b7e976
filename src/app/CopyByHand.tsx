import { words } from '../text/words.ts';

/** A text that the page could not copy, selected as soon as the field has the focus. */
export function CopyByHand({ text }: { readonly text: string }) {
  return (
    <textarea
      className="notice__text"
      readOnly
      rows={2}
      value={text}
      aria-label={words().app.copyByHand}
      onFocus={({ currentTarget }) => currentTarget.select()}
    />
  );
}
