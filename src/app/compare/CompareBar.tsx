import './compare.css';
import { isKept, MOST_KEPT } from '../../state/kept.ts';
import { useApp } from '../../state/react.ts';
import { compareWords } from '../../text/compareWords.ts';
import { Chip, FileChip } from './Chip.tsx';
import { Offers } from './Offers.tsx';
import { Swatch } from './Swatch.tsx';

/** Keeps the run on screen, and shows those that are kept: away while a question about the run is to be answered. */
export default function CompareBar() {
  const kept = useApp((state) => state.kept);
  const parameters = useApp((state) => state.parameters);
  const logged = useApp((state) => state.logged);
  const asked = useApp((state) => state.ask !== null);
  const keep = useApp((state) => state.keep);
  const clearKept = useApp((state) => state.clearKept);
  const text = compareWords();
  if (asked) return null;
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
            <Chip key={one.id} kept={one} present={parameters} />
          ))}
          {logged !== null && <FileChip name={logged.name} />}
        </ul>
      )}
      {kept.length > 1 && (
        <button type="button" className="button button--small" onClick={clearKept}>
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
