import './compare.css';
import { useRef } from 'react';
import type { Parameters } from '../../experiment/parameters.ts';
import { notInLink } from '../../share/withRuns.ts';
import { isKept, type KeptRun, MOST_KEPT } from '../../state/kept.ts';
import { asKeptStep } from '../../state/keptStep.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { compareWords } from '../../text/compareWords.ts';
import { Chip, FileChip } from './Chip.tsx';
import { Offers } from './Offers.tsx';
import { Swatch } from './Swatch.tsx';

/** Those of the kept runs that the link of the page does not carry. */
function stayingHere(kept: readonly KeptRun[], present: Parameters): readonly Parameters[] {
  return notInLink(
    kept.map((one) => one.parameters),
    present,
  );
}

/** Keeps the run on screen, and shows those that are kept: away while a question about the run is to be answered. */
export default function CompareBar() {
  const kept = useApp((state) => state.kept);
  const parameters = useApp((state) => state.parameters);
  const logged = useApp((state) => state.logged);
  const asked = useApp((state) => state.ask !== null);
  const keep = useApp((state) => state.keep);
  const store = useAppStore();
  const gesture = useApp((state) => state.gesture);
  const left = useRef<readonly Parameters[]>([]);
  const text = compareWords();
  if (asked) return null;
  // long data are compressed to tell: not at every move of a finger
  if (!gesture) left.current = stayingHere(kept, parameters);
  const there = isKept(kept, parameters);
  const full = kept.length >= MOST_KEPT;
  const help = there ? text.keptAlready : full ? text.full(kept.length) : text.keepHelp;
  return (
    <section className="compare" aria-label={text.region}>
      {(kept.length > 0 || logged !== null) && (
        <ul className="compare__runs">
          {kept.length > 0 && (
            <li className="chip chip--present">
              <Swatch place={null} />
              {text.present}
            </li>
          )}
          {kept.map((one) => (
            <Chip
              key={one.id}
              kept={one}
              present={parameters}
              travels={!left.current.includes(one.parameters)}
            />
          ))}
          {logged !== null && <FileChip name={logged.name} />}
        </ul>
      )}
      {kept.length > 1 && (
        <button
          type="button"
          className="button button--small"
          onClick={() => asKeptStep(store, store.getState().clearKept)}
        >
          {text.clear}
        </button>
      )}
      <div className="compare__add">
        <button
          type="button"
          className="button button--small"
          // not disabled: the focus stays on it after it was pressed, and its note says why
          aria-disabled={there || full || undefined}
          aria-description={help}
          data-note={help}
          onClick={() => !there && !full && keep()}
        >
          {text.keep}
        </button>
        <Offers />
      </div>
    </section>
  );
}
