import { lazy, Suspense, useRef } from 'react';
import { words } from '../../text/words.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { idle } from '../idle.ts';

const FILES_ID = 'files';

/** What takes files from the page comes once the page stands. */
const Files = lazy(() => idle().then(() => import('./Files.tsx')));

/** Opens a file, whatever it is, and saves the run as one. */
export function FileMenu() {
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button ref={button} type="button" className="button" popoverTarget={FILES_ID}>
        {words().app.files.menu}
        <span aria-hidden="true" className="button__caret" />
      </button>
      <ErrorBoundary attempt={null} fallback={null}>
        <Suspense>
          <Files id={FILES_ID} button={button} />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}
