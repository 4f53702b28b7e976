import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { MULTIPLES } from '../../drawing/beside/multiples.ts';
import { ClaimRows } from '../../drawing/claims/ClaimRows.tsx';
import type { PictureId } from '../../drawing/picture.ts';
import { PictureView } from '../../drawing/react/PictureView.tsx';
import type { OpenPicture } from '../../share/view.ts';
import { isCovered } from '../../state/covered.ts';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { ExportButton } from '../export/ExportButton.tsx';
import { Cover } from '../predict/Cover.tsx';
import { useBoxSize } from '../useBoxSize.ts';
import { NotFetched } from './NotFetched.tsx';
import { TableButton } from './TableButton.tsx';
import { usePicture } from './usePicture.ts';

const Multiples = lazy(() => import('./multiples/Multiples.tsx'));
const SideBySide = lazy(() => import('./multiples/SideBySide.tsx'));
const Question = lazy(() => import('../predict/Question.tsx'));
const Scores = lazy(() => import('../predict/Scores.tsx'));

interface PictureFrameProps {
  readonly id: PictureId;
  readonly open: OpenPicture;
  readonly stage: boolean;
  readonly onSettings: (settings: readonly string[]) => void;
  /** before the title: what moves the picture */
  readonly handle?: ReactNode;
  /** at the end of the bar: what else can be done with it */
  readonly actions?: ReactNode;
}

/** The frame of one picture: its title, what can be done with it, and the box it fills. */
export function PictureFrame({ id, open, stage, onSettings, handle, actions }: PictureFrameProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useBoxSize(box);
  const run = useApp((state) => state.run);
  const { picture, missing } = usePicture(id);
  const { settings } = open;
  const ask = useApp((state) => state.ask);
  const covered = useApp((state) => isCovered(state, id));
  const scored = useApp((state) => stage && state.scored !== null && state.scored.run === state.run);
  const kept = useApp((state) => state.kept.length > 0);
  const several = kept && stage && picture !== null && !('Component' in picture);
  const sized = size !== null && size.pxWidth > 0 && size.pxHeight > 0;
  return (
    <>
      <div className="picture__bar">
        {handle}
        <h2 tabIndex={-1}>{words().pictures[id].title}</h2>
        {several && (
          <Suspense fallback={null}>
            <SideBySide settings={settings} onSettings={onSettings} />
          </Suspense>
        )}
        {picture !== null && (picture.settings !== undefined || picture.claims !== undefined) && (
          <div className="picture__settings">
            {picture.claims !== undefined && <ClaimRows claims={picture.claims} />}
            {picture.settings !== undefined && (
              <picture.settings.Controls settings={settings} onSettings={onSettings} />
            )}
          </div>
        )}
        {picture !== null && !('Component' in picture) && !covered && (
          <TableButton picture={picture} settings={settings} />
        )}
        {sized && !covered && <ExportButton id={id} settings={settings} stage={stage} {...size} />}
        {actions}
      </div>
      <div ref={box} className="picture__box">
        <ErrorBoundary attempt={run} fallback={<p className="picture__broken">{words().arrange.broken}</p>}>
          {covered && (ask === null || !stage) && <Cover id={id} />}
          {ask !== null && stage && (
            <Suspense fallback={<Cover id={id} />}>
              <Question key={ask} ask={ask} />
            </Suspense>
          )}
          {!covered && picture !== null && sized && (
            <Suspense fallback={null}>
              {several && settings.includes(MULTIPLES) ? (
                <Multiples picture={picture} {...size} settings={settings} />
              ) : (
                <PictureView picture={picture} {...size} stage={stage} settings={settings} />
              )}
            </Suspense>
          )}
          {picture === null && missing.failures > 0 && <NotFetched {...missing} />}
        </ErrorBoundary>
      </div>
      {scored && !covered && (
        <Suspense fallback={null}>
          <Scores />
        </Suspense>
      )}
    </>
  );
}
