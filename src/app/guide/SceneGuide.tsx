import './guide.css';
import { useStore } from 'zustand';
import { plainNumber } from '../../drawing/axis/number.ts';
import { useAppStore } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';
import { CloseIcon, FoldIcon } from '../icons.tsx';
import { SCENES, type SceneId } from '../scenes/scenes.ts';
import { GuideWords } from './GuideWords.tsx';
import { guideOf } from './guideState.ts';
import { useGuideText } from './guideText.ts';
import { goTo } from './journey.ts';
import { openedBy } from './opened.ts';
import type { SceneBeat } from './sceneGuide.ts';
import { sceneGuide } from './scenes/sceneGuides.ts';
import { useGuideRun } from './useGuideRun.ts';

/** A scene beside its run: what it is about, where to look, and what came of it. */
export default function SceneGuide({ id }: { readonly id: SceneId }) {
  const store = useAppStore();
  const text = useGuideText();
  const guide = guideOf(store);
  const { left, folded, beat, stands } = useStore(guide);
  const { link } = SCENES.find((scene) => scene.id === id)!;
  const run = useGuideRun(openedBy(link));
  const { title } = words().scenes.list[id];
  const { about, beats, outcome } = sceneGuide(id, text);

  function show(place: number) {
    goTo(store, { ...beats[place]!, link }, null, false);
    guide.setState({ beat: place });
  }

  return (
    <>
      <div className="guide__bar">
        <h2 className="guide__title">{title}</h2>
        <button
          type="button"
          className="button button--icon"
          aria-expanded={!folded}
          aria-label={folded ? text.unfold : text.fold}
          title={folded ? text.unfold : text.fold}
          onClick={() => guide.setState({ folded: !folded })}
        >
          <FoldIcon />
        </button>
        <button
          type="button"
          className="button button--icon"
          aria-label={text.close}
          title={text.close}
          onClick={() => guide.setState({ closed: true })}
        >
          <CloseIcon />
        </button>
      </div>
      {!folded && left && (
        <p className="guide__left">
          {text.left(title)}{' '}
          <a className="button button--small" href={`#${link}`}>
            {text.back}
          </a>
        </p>
      )}
      {!folded && !left && (
        <>
          <p>{run !== null && <GuideWords text={about(run)} />}</p>
          <ol className="guide__beats" aria-label={text.beats}>
            {beats.map((one, place) => (
              <BeatItem
                key={one.id}
                beat={one}
                run={run?.complete ? run : null}
                open={place === beat}
                here={place === beat && stands}
                onShow={() => show(place)}
              />
            ))}
          </ol>
          {run?.complete && <Outcome text={outcome(run)} />}
        </>
      )}
    </>
  );
}

interface BeatItemProps {
  readonly beat: SceneBeat;
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
