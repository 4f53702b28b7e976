import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useApp, useAppStore } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { guideOf } from './guideState.ts';

const SceneGuide = lazy(() => import('./SceneGuide.tsx'));
const TourGuide = lazy(() => import('./tour/TourGuide.tsx'));

/** What goes with the run on screen, above the pictures: the beat of the tour, or the scene that it is; nothing elsewhere. */
export function Guide() {
  const tour = useApp((state) => state.tour);
  const { scene, closed } = useStore(guideOf(useAppStore()));
  if (tour === null && (scene === null || closed)) return null;
  const title = tour === null ? words().scenes.list[scene!].title : words().scenes.tour;
  return (
    <section
      className="guide"
      aria-label={words().scenes.guide}
      data-guide={tour === null ? 'scene' : 'tour'}
    >
      <ErrorBoundary attempt={tour} fallback={<h2 className="guide__title">{title}</h2>}>
        <Suspense fallback={<h2 className="guide__title">{title}</h2>}>
          {tour === null ? <SceneGuide /> : <TourGuide />}
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}
