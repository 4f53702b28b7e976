import { type Fault, FaultError } from '../../experiment/fault.ts';
import { quotable } from '../../experiment/numberText.ts';
import type { FileProblem } from '../../share/files/fileError.ts';
import type { LateText } from '../../text/translation.ts';
import { faultDetail, writtenValues } from '../faultText.ts';

/** As many characters as the path of a field has that a person can still find. */
const LONGEST_PLACE = 80;

/** A sentence about a place in the file `name`; about all of it where `place` is null. */
export function said(name: string, place: string | null, detail: string): Fault {
  const at = place === null ? '' : `, ${quotable(place, LONGEST_PLACE)}`;
  return { code: 'of-a-file', field: quotable(name) + at, values: { detail: detail.replace(/\.$/, '') } };
}

/** What was thrown where the file `name` was read, as what the page says of it: one line that names the file and the place. */
export function faultOfFile(error: unknown, name: string, { problem: texts }: LateText['files']): Fault {
  if (!(error instanceof FaultError)) {
    // the browser's own: a file that has gone meanwhile, a folder
    const detail = error instanceof Error ? error.message : String(error);
    return said(name, null, faultDetail({ code: 'unreadable', field: null, values: { detail } }));
  }
  const { field, values } = error.fault;
  const { problem } = values;
  const isOfFile = error.fault.code === 'of-a-file';
  return said(
    name,
    field,
    isOfFile ? texts[problem as FileProblem](writtenValues(values)) : faultDetail(error.fault),
  );
}
