import { useEffect, useRef, useState } from 'react';
import { words } from '../../text/words.ts';
import { idle } from '../idle.ts';
import { loadFiles } from './loadFiles.ts';
import { useLate } from './useLate.ts';

const FILES_ID = 'files';

/** Opens a file, whatever it is, and saves the run as one. */
export function FileMenu() {
  const button = useRef<HTMLButtonElement>(null);
  const [standing, setStanding] = useState(false);
  const [asked, setAsked] = useState(0);
  // what takes files from the page comes once the page stands, or with the first press
  useEffect(() => void idle().then(() => setStanding(true)), []);
  const late = useLate(asked + Number(standing), loadFiles);
  const Files = late?.[0].Files;
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button"
        popoverTarget={FILES_ID}
        onClick={() => setAsked(asked + 1)}
      >
        {words().app.files.menu}
        <span aria-hidden="true" className="button__caret" />
      </button>
      {Files !== undefined && <Files id={FILES_ID} button={button} text={late![1]} opens={asked > 0} />}
    </>
  );
}
