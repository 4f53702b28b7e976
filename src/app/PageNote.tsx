import { lazy, Suspense } from 'react';
import { idle } from './idle.ts';

const NoteHost = lazy(async () => {
  await idle();
  // without a network the page goes on without its notes
  const fetched = await import('../drawing/note/NoteHost.tsx').catch(() => null);
  return { default: fetched?.NoteHost ?? (() => null) };
});

/** The note that names what a reader points at: fetched once the page has drawn what it has to draw. */
export function PageNote() {
  return (
    <Suspense>
      <NoteHost />
    </Suspense>
  );
}
