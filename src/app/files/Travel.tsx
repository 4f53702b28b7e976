import './files.css';
import { useRef } from 'react';
import { writeExactly } from '../../drawing/axis/localNumber.ts';
import { MOST_OWN, ownLength } from '../../share/ownLength.ts';
import { kilobytes } from '../../state/addressBar.ts';
import { useApp } from '../../state/react.ts';
import type { LateText } from '../../text/translation.ts';
import { OwnNote } from '../own/OwnNote.tsx';
import { SaveRun } from './SaveRun.tsx';

/** Which way the reader's own data and start travel. */
export function Travel({ text }: { readonly text: LateText['files'] }) {
  const parameters = useApp((state) => state.parameters);
  const gesture = useApp((state) => state.gesture);
  const own = parameters.given !== null || parameters.network !== null;
  // long data are compressed to tell: not at every move of a finger, which changes little of their length
  const known = useRef<number | null>(null);
  if (!own) known.current = null;
  else if (known.current === null || !gesture) known.current = ownLength(parameters);
  const length = known.current ?? 0;
  const large = length > MOST_OWN;
  return (
    <div className="own-data">
      <OwnNote of="data" />
      <OwnNote of="start" />
      {own && (
        <p>
          {text.travel[large ? 'file' : 'link'](
            writeExactly(kilobytes(length)),
            writeExactly(kilobytes(MOST_OWN)),
          )}
        </p>
      )}
      {own && large && <SaveRun />}
    </div>
  );
}
