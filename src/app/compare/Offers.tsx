import { useRef } from 'react';
import { flatText } from '../../drawing/axis/number.ts';
import { runLabel } from '../../drawing/beside/runLabel.ts';
import { asKeptStep } from '../../state/keptStep.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { compareWords } from '../../text/compareWords.ts';
import { placeBeside } from '../floating.ts';
import { type Offer, offersOf } from './offers.ts';

const MENU_ID = 'compare-with';

/** The menu of comparisons that are made in one go. */
export function Offers() {
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const parameters = useApp((state) => state.parameters);
  const store = useAppStore();
  const text = compareWords().offers;

  function take({ changes }: Offer) {
    menu.current?.hidePopover();
    asKeptStep(store, () => {
      const { clearKept, keepMany } = store.getState();
      clearKept();
      keepMany(changes);
    });
  }

  return (
    <>
      <button ref={button} type="button" className="button button--small" popoverTarget={MENU_ID}>
        {text.menu}
        <span aria-hidden="true" className="button__caret" />
      </button>
      <div
        ref={menu}
        id={MENU_ID}
        className="floating compare__offers"
        popover="auto"
        role="dialog"
        aria-label={text.menu}
        onToggle={(event) => event.newState === 'open' && placeBeside(button, menu)}
      >
        <p className="soft">{text.explain}</p>
        {offersOf(parameters).map((offer) => (
          <button key={offer.id} type="button" className="compare__offer" onClick={() => take(offer)}>
            <span>{text[offer.id]}</span>
            <span className="soft">
              {offer.changes
                .map((change) => flatText(runLabel({ ...parameters, ...change }, parameters)))
                .join(' \u00b7 ')}
            </span>
          </button>
        ))}
      </div>
    </>
  );
}
