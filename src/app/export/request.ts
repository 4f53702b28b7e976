import { createContext, use } from 'react';
import type { PictureId } from '../../drawing/picture.ts';
import type { LateText } from '../../text/translation.ts';
import { lateWords } from '../../text/words.ts';

/** Which picture is to be taken away, and how it stands on the page. */
export interface ExportRequest {
  readonly id: PictureId;
  readonly settings: readonly string[];
  /** it fills the stage */
  readonly stage: boolean;
  /** of its box, with the line of its caption, CSS pixels */
  readonly pxWidth: number;
  readonly pxHeight: number;
  /** the playhead when the dialog was opened: the run may play on behind it */
  readonly time: number;
}

export const RequestContext = createContext<ExportRequest | null>(null);

/** @throws outside the dialog */
export function useRequest(): ExportRequest {
  const request = use(RequestContext);
  if (request === null) throw new Error('no picture is asked for');
  return request;
}

export type ExportText = LateText['export'];

/** The dialog's texts; the component waits for them. */
export function useExportText(): ExportText {
  return use(lateWords('export'));
}
