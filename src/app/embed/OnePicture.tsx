import { PICTURE_IDS } from '../../drawing/picture.ts';
import { withChanged } from '../../state/arrangement.ts';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { PauseIcon, PlayIcon } from '../icons.tsx';
import { PictureFrame } from '../pictures/PictureFrame.tsx';
import { Stage } from '../pictures/Stage.tsx';
import { PLAY_ID } from '../player/Player.tsx';
import { Readout } from '../player/Readout.tsx';
import { OpenPage } from './OpenPage.tsx';

/** The first picture of the view alone, and under it what plays it. */
export function OnePicture() {
  const view = useApp((state) => state.view);
  const setView = useApp((state) => state.setView);
  const playing = useApp((state) => state.player.playing);
  const play = useApp((state) => state.play);
  const pause = useApp((state) => state.pause);
  const open = view[0];
  const id = PICTURE_IDS.find((known) => known === open?.id);
  const text = words().player;
  return (
    <main className="one-picture">
      {id !== undefined && open !== undefined && (
        <Stage id={id}>
          <PictureFrame
            id={id}
            open={open}
            stage
            onSettings={(settings) => setView(withChanged(view, id, { settings }))}
          />
        </Stage>
      )}
      <div className="one-picture__foot">
        <button
          type="button"
          id={PLAY_ID}
          className="button button--icon button--main"
          data-control="play"
          aria-label={playing ? text.pause : text.play}
          onClick={playing ? pause : play}
        >
          {playing ? <PauseIcon /> : <PlayIcon />}
        </button>
        <Readout />
        <OpenPage />
      </div>
    </main>
  );
}
