import './share.css';
import { use, useMemo, useState } from 'react';
import { writeExactly } from '../../drawing/axis/localNumber.ts';
import { plainNumber } from '../../drawing/axis/number.ts';
import { MOST_OWN, ownLength } from '../../share/ownLength.ts';
import { kilobytes } from '../../state/addressBar.ts';
import type { AppState } from '../../state/appState.ts';
import { useAppStore } from '../../state/react.ts';
import type { LateText } from '../../text/translation.ts';
import { lateWords } from '../../text/words.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { SaveRun } from '../files/SaveRun.tsx';
import { SavePage } from '../single/SavePage.tsx';
import { EmbedPart } from './EmbedPart.tsx';
import { LinkPart } from './LinkPart.tsx';
import { QrPart } from './QrPart.tsx';
import { choiceOf, type ShareChoice, sharedLinks, sharedState, timeOf } from './shared.ts';

/** All ways to hand on the run on screen, as it was when the sheet was opened: the playhead may go on behind it. */
export function ShareSheet({ onClosed }: { readonly onClosed: () => void }) {
  const text = use(lateWords('share'));
  const store = useAppStore();
  const [state] = useState(() => store.getState());
  const [choice, setChoice] = useState(() => choiceOf(state));
  const [page] = useState(() => window.location.href.split('#')[0]!);
  const shared = useMemo(() => sharedState(state, choice), [state, choice]);
  // compressed anew for every sheet only
  const length = useMemo(() => ownLength(state.parameters), [state]);
  const fits = length <= MOST_OWN;
  const links = useMemo(() => (fits ? sharedLinks(shared, page) : null), [fits, shared, page]);
  return (
    <Dialog title={text.title} close={text.close} className="share" onClosed={onClosed}>
      {links === null ? (
        <p>{text.link.tooLarge(writeExactly(kilobytes(length)), writeExactly(kilobytes(MOST_OWN)))}</p>
      ) : (
        <Opens state={state} choice={choice} onChange={setChoice} text={text} />
      )}
      <div className="share__parts">
        <div className="share__main">
          {links !== null && <LinkPart links={links} text={text} />}
          {links !== null && <EmbedPart state={shared} page={page} text={text} />}
        </div>
        <div className="share__beside">
          {links !== null && <QrPart address={links.short} text={text} />}
          <section className="share__part">
            <h3>{text.file.title}</h3>
            <p className="soft">{text.file.about}</p>
            {/* whatever else holds the run as a file has its button here */}
            <div className="share__row">
              <SaveRun />
              <SavePage name={use(lateWords('files')).savePage} onPress={onClosed} />
            </div>
          </section>
        </div>
      </div>
    </Dialog>
  );
}

interface OpensProps {
  readonly state: AppState;
  readonly choice: ShareChoice;
  readonly onChange: (choice: ShareChoice) => void;
  readonly text: LateText['share'];
}

/** Where the run begins for who opens the link, and whether the kept ones go with it. */
function Opens({ state, choice, onChange, text }: OpensProps) {
  return (
    <fieldset className="share__opens">
      <legend className="visually-hidden">{text.choice.label}</legend>
      {([false, true] as const).map((atTime) => (
        <label key={String(atTime)} className="share__check">
          <input
            type="radio"
            name="share-time"
            checked={choice.atTime === atTime}
            onChange={() => onChange({ ...choice, atTime })}
          />
          {atTime ? text.choice.time(plainNumber(timeOf(state))) : text.choice.start}
        </label>
      ))}
      {state.kept.length > 0 && (
        <label className="share__check">
          <input
            type="checkbox"
            checked={choice.withKept}
            onChange={({ currentTarget }) => onChange({ ...choice, withKept: currentTarget.checked })}
          />
          {text.choice.kept(state.kept.length)}
        </label>
      )}
    </fieldset>
  );
}
