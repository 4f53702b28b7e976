import { lazy, Suspense, useCallback } from 'react';
import { keepsBack } from '../state/covered.ts';
import { useApp, useAppStore } from '../state/react.ts';
import { lateWords, words } from '../text/words.ts';
import { CopyLink } from './CopyLink.tsx';
import { ControlPanel } from './controls/ControlPanel.tsx';
import { useDrawer } from './controls/useDrawer.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FileMenu } from './files/FileMenu.tsx';
import { TourButton } from './guide/tour/TourButton.tsx';
import { idle } from './idle.ts';
import { Intro } from './intro/Intro.tsx';
import { IntroButton } from './intro/IntroButton.tsx';
import { useIntro } from './intro/useIntro.ts';
import { KeyboardButton } from './keyboard/KeyboardButton.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Lab } from './lab/Lab.tsx';
import { LabButton } from './lab/LabButton.tsx';
import { PresentButton } from './lecture/PresentButton.tsx';
import { Notices } from './Notices.tsx';
import { NowSentence } from './now/NowSentence.tsx';
import { PageNote } from './PageNote.tsx';
import { PrintedLink } from './PrintedLink.tsx';
import { Pictures } from './pictures/Pictures.tsx';
import { usePlayerClock } from './player/clock.ts';
import { usePlayerKeys } from './player/keyboard.ts';
import { Player } from './player/Player.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import { SceneMenu } from './scenes/SceneMenu.tsx';
import { ShareButton } from './share/ShareButton.tsx';

/** Fetched once the page has drawn what it has to draw; without a network nothing is said. */
const Aloud = lazy(async () => {
  await idle();
  const [fetched] = await Promise.all([import('./aloud/Aloud.tsx'), lateWords('aloud')]).catch(() => [null]);
  return { default: fetched?.default ?? (() => null) };
});
const Lecture = lazy(() => import('./lecture/Lecture.tsx'));

interface AppProps {
  /** the link to the page as it stands */
  readonly address: () => string;
}

/** The page. */
export function App({ address }: AppProps) {
  const store = useAppStore();
  usePlayerClock();
  usePlayerKeys(useCallback(() => store.getState(), [store]));

  const { drawer, toggleDrawer } = useDrawer();
  const intro = useIntro();
  const lit = useApp((state) => state.lit);
  const secret = useApp(keepsBack);
  const presenting = useApp((state) => state.theme === 'projector' && state.lab === null);

  return (
    <div
      className="page"
      data-drawer={drawer ? 'open' : 'closed'}
      data-lit={lit ?? undefined}
      data-secret={secret ? '' : undefined}
    >
      <SkipLinks onDrawer={toggleDrawer} />
      <header className="header">
        <h1>{words().app.title}</h1>
        {!intro.open && <IntroButton button={intro.button} onUnfold={intro.unfold} />}
        <div className="header__menus">
          <SceneMenu />
          <TourButton />
          <LabButton />
          <PresentButton />
          <KeyboardButton />
        </div>
        <NowSentence />
        <div className="header__actions">
          <LanguageSwitch />
          <FileMenu />
          <CopyLink address={address} />
          <ShareButton />
        </div>
      </header>
      {intro.open && <Intro region={intro.region} onFold={intro.fold} />}
      <ControlPanel />
      <Pictures />
      <Player drawer={drawer} onDrawer={toggleDrawer} />
      <Lab />
      <Notices />
      <PageNote />
      <Suspense>
        <Aloud />
      </Suspense>
      <PrintedLink address={address} />
      {presenting && (
        <ErrorBoundary attempt={presenting} fallback={null}>
          <Suspense>
            <Lecture drawer={drawer} onDrawer={toggleDrawer} />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}
