import { lazy, Suspense } from 'react';
import { idle } from '../idle.ts';

const CompareBar = lazy(async () => {
  await idle();
  // without a network there is nothing to keep runs with
  const fetched = await import('./CompareBar.tsx').catch(() => null);
  return { default: fetched?.default ?? (() => null) };
});

/** What keeps runs: fetched once the page has drawn what it has to draw. */
export function Compare() {
  return (
    <Suspense>
      <CompareBar />
    </Suspense>
  );
}
