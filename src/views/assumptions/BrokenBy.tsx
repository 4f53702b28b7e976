import { memo, useState } from 'react';
import { lowered, symbol, upright } from '../../drawing/axis/number.ts';
import { Written } from '../../drawing/frame/Written.tsx';
import type { AppState } from '../../state/appState.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { pinOrRelease } from '../../state/selection.ts';
import { assumptionWords } from '../../text/assumptionWords.ts';
import type { Broken } from './rows.ts';

const text = () => assumptionWords();

/** Of many the first ones are named; the others on demand, as far as a reader can read. */
const FIRST = 12;
const MOST = 500;

/** What breaks an assumption, by number; neurons are buttons that pin them. */
export const BrokenBy = memo(function BrokenBy({ kind, indices }: Broken) {
  const [all, setAll] = useState(false);
  const shown = indices.slice(0, all ? MOST : FIRST);
  const rest = indices.length - shown.length;
  return (
    <span className="assumption__broken">
      {shown.map((index) =>
        kind === 'neurons' ? (
          <NeuronButton key={index} neuron={index} />
        ) : (
          <span key={index}>
            <Written text={[symbol(kind === 'inputs' ? 'x' : '\u03b7'), lowered(String(index + 1))]} />
          </span>
        ),
      )}
      {rest > 0 && all && <span>{text().more(rest)}</span>}
      {(rest > 0 || all) && (
        // one button for both ways: it keeps the focus
        <button type="button" className="assumption__more" onClick={() => setAll(!all)}>
          {all ? text().fewer : text().more(rest)}
        </button>
      )}
    </span>
  );
});

function NeuronButton({ neuron }: { readonly neuron: number }) {
  const store = useAppStore();
  const pinned = useApp((state: AppState) => state.pinned === neuron);
  const { hover } = store.getState();
  return (
    <button
      type="button"
      className="assumption__neuron"
      aria-label={text().neuron(neuron + 1)}
      aria-pressed={pinned}
      onClick={() => pinOrRelease(store.getState(), neuron)}
      onPointerEnter={() => hover(neuron)}
      onPointerLeave={() => hover(null)}
    >
      <Written text={[upright(`#${neuron + 1}`)]} />
    </button>
  );
}
