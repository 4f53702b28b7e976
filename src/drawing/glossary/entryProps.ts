import type { TermId } from '../../text/translation.ts';

export interface EntryProps {
  readonly term: TermId;
  /** of the popover, which the button names as its own */
  readonly id: string;
  /** the word that it stands beside */
  readonly anchor: HTMLElement;
  readonly onClosed: () => void;
}
