import { useCallback } from 'react';
import { SETTER_NAMES } from '../../share/controlNames.ts';
import { keepsBack } from '../../state/covered.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { ControlPanel } from '../controls/ControlPanel.tsx';
import { useDrawer } from '../controls/useDrawer.ts';
import { Lab } from '../lab/Lab.tsx';
import { Notices } from '../Notices.tsx';
import { NowSentence } from '../now/NowSentence.tsx';
import { PageNote } from '../PageNote.tsx';
import { Pictures } from '../pictures/Pictures.tsx';
import { usePlayerClock } from '../player/clock.ts';
import { usePlayerKeys } from '../player/keyboard.ts';
import { Player } from '../player/Player.tsx';
import { OnePicture } from './OnePicture.tsx';
import { OpenPage } from './OpenPage.tsx';

/** The page where another shows it, as much of it as the link says. */
export function EmbeddedPage() {
  const store = useAppStore();
  usePlayerClock();
  usePlayerKeys(useCallback(() => store.getState(), [store]));
  const { drawer, toggleDrawer } = useDrawer();
  const { embed, without } = useApp((state) => state.embedding);
  const lit = useApp((state) => state.lit);
  const secret = useApp(keepsBack);
  const controls = SETTER_NAMES.some((name) => !without.includes(name));
  return (
    <div
      className="page"
      data-embed={embed}
      data-controls={controls ? '' : undefined}
      data-drawer={drawer ? 'open' : 'closed'}
      data-lit={lit ?? undefined}
      data-secret={secret ? '' : undefined}
    >
      {embed === 'picture' ? (
        <OnePicture />
      ) : (
        <>
          {embed === 'full' && (
            <header className="header">
              <h1>
                <OpenPage titled />
              </h1>
              <NowSentence />
            </header>
          )}
          {controls && <ControlPanel />}
          <Pictures />
          <Player drawer={drawer} onDrawer={toggleDrawer} />
        </>
      )}
      <Lab />
      <Notices />
      <PageNote />
    </div>
  );
}
