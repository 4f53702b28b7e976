import './guide.css';
import { useStore } from 'zustand';
import { plainNumber } from '../../drawing/axis/number.ts';
import { useAppStore } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { CloseIcon, FoldIcon } from '../icons.tsx';
import { SCENES_BUTTON_ID } from '../scenes/SceneMenu.tsx';
import type { Beat } from './beat.ts';
import { GuideWords } from './GuideWords.tsx';
import { guideOf } from './guideState.ts';
import { useGuideText } from './guideText.ts';
import { useWalk } from './useWalk.ts';

/** A scene beside its run: what it is about, where to look, and what came of it. */
export default function SceneGuide() {
  const text = useGuideText();
  const guide = guideOf(useAppStore());
  const { left, folded, stands } = useStore(guide);
  const walk = useWalk();
  if (walk === null || walk.scene === null) return null;
  const { title, beats, place: at, run, growing, scene, go } = walk;

  return (
    <>
      <div className="guide__bar">
        <h2 className="guide__title">{title}</h2>
        <button
          type="button"
          className="button button--icon"
          aria-expanded={!folded}
          aria-label={folded ? text.unfold : text.fold}
          data-note={folded ? text.unfold : text.fold}
          onClick={() => guide.setState({ folded: !folded })}
        >
          <FoldIcon />
        </button>
        <button
          type="button"
          className="button button--icon"
          aria-label={text.close}
          data-note={text.close}
          onClick={() => {
            guide.setState({ closed: true });
            // where it comes back from
            document.getElementById(SCENES_BUTTON_ID)?.focus();
          }}
        >
          <CloseIcon />
        </button>
      </div>
      {!folded && left && (
        <p className="guide__left">
          {text.left(title)}{' '}
          <a className="button button--small" href={`#${beats[0]!.link}`}>
            {text.back}
          </a>
        </p>
      )}
      {!folded && !left && (
        <>
          <p>{growing !== null && <GuideWords text={scene.about(growing)} />}</p>
          <ol className="guide__beats" aria-label={text.beats}>
            {beats.map((one, place) => (
              <BeatItem
                key={one.id}
                beat={one}
                run={run}
                open={place === at}
                here={place === at && stands}
                onShow={() => go(place, false)}
              />
            ))}
          </ol>
          {run !== null && <Outcome text={scene.outcome(run)} />}
        </>
      )}
    </>
  );
}

interface BeatItemProps {
  readonly beat: Beat;
  /** null while it is not complete */
  readonly run: Run | null;
  /** it was gone to last */
  readonly open: boolean;
  /** the page stands as it was set for it */
  readonly here: boolean;
  readonly onShow: () => void;
}

function BeatItem({ beat, run, open, here, onShow }: BeatItemProps) {
  const text = useGuideText();
  const time = run === null ? null : beat.time(run);
  return (
    <li>
      <button type="button" className="guide__beat" aria-current={here ? 'step' : undefined} onClick={onShow}>
        <span>{beat.title}</span>
        <span className="guide__time">{time !== null && text.at(plainNumber(time))}</span>
      </button>
      {open && <p aria-live="polite">{run === null ? text.waiting : <GuideWords text={beat.text(run)} />}</p>}
    </li>
  );
}

function Outcome({ text }: { readonly text: string | null }) {
  return (
    text !== null && (
      <p className="guide__outcome">
        <GuideWords text={text} />
      </p>
    )
  );
}
