import { lazy, Suspense, useCallback } from 'react';
import { useAppStore } from '../state/react.ts';
import { words } from '../text/words.ts';
import { CopyLink } from './CopyLink.tsx';
import { ControlPanel } from './controls/ControlPanel.tsx';
import { useDrawer } from './controls/useDrawer.ts';
import { idle } from './idle.ts';
import { Notices } from './Notices.tsx';
import { NowSentence } from './now/NowSentence.tsx';
import { Pictures } from './pictures/Pictures.tsx';
import { usePlayerClock } from './player/clock.ts';
import { usePlayerKeys } from './player/keyboard.ts';
import { Player } from './player/Player.tsx';
import { SceneMenu } from './scenes/SceneMenu.tsx';

/** Nothing is named before somebody wants to know a name. */
const NoteHost = lazy(async () => {
  await idle();
  // without a network the page goes on without its notes
  const fetched = await import('../drawing/note/NoteHost.tsx').catch(() => null);
  return { default: fetched?.NoteHost ?? (() => null) };
});

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

  return (
    <div className="page" data-drawer={drawer ? 'open' : 'closed'}>
      <header className="header">
        <h1>{words().app.title}</h1>
        <SceneMenu />
        <NowSentence />
        <div className="header__actions">
          <CopyLink address={address} />
        </div>
      </header>
      <ControlPanel />
      <Pictures />
      <Player drawer={drawer} onDrawer={toggleDrawer} />
      <Notices />
      <Suspense>
        <NoteHost />
      </Suspense>
    </div>
  );
}
