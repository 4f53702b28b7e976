import { words } from '../../text/words.ts';
import { EntryPopover } from './EntryPopover.tsx';
import type { EntryProps } from './entryProps.ts';

/** In place of an entry that could not be had. */
export function NotFetched({ id, anchor, onClosed }: EntryProps) {
  const text = words().app.glossaryNotFetched;
  return (
    <EntryPopover id={id} anchor={anchor} label={text} onClosed={onClosed}>
      <p>{text}</p>
    </EntryPopover>
  );
}
