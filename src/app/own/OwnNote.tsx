import type { Parameters } from '../../experiment/parameters.ts';
import { DATA_PARAMETERS } from '../../experiment/setup.ts';
import { schemeUses } from '../../model/schemes/scheme.ts';
import { useApp } from '../../state/react.ts';
import { ownWords } from '../../text/ownWords.ts';
import { words } from '../../text/words.ts';

/** Says that the data or the start are the reader's own, with the way back to what was there before. */
export function OwnNote({ of }: { readonly of: 'data' | 'start' }) {
  const parameters = useApp((state) => state.parameters);
  const origin = useApp((state) => state.origin[of]);
  const setParameters = useApp((state) => state.setParameters);
  const own = (of === 'data' ? parameters.given : parameters.network) !== null;
  if (!own) return null;
  const back = wayBack(of, origin);
  return (
    <p className="own-note" aria-live="polite">
      {ownWords()[of]}
      {back !== null && (
        <button type="button" className="button" onClick={() => setParameters(back)}>
          {backText(of, origin)}
        </button>
      )}
    </p>
  );
}

/** Null where there was nothing before: given data came so by their link. A drawn start can always be had. */
function wayBack(of: 'data' | 'start', origin: Parameters | null): Partial<Parameters> | null {
  if (of === 'start') {
    const drawn = origin === null ? {} : { width: origin.width, networkSeed: origin.networkSeed };
    return { ...drawn, network: null };
  }
  return origin === null ? null : Object.fromEntries(DATA_PARAMETERS.map((key) => [key, origin[key]]));
}

function backText(of: 'data' | 'start', origin: Parameters | null): string {
  const text = ownWords();
  if (of === 'start' || origin === null) return text.backToStart;
  const { scheme, angle } = origin;
  return text.backTo(words().controls.schemes[scheme].name, schemeUses(scheme, 'angle') ? angle : null);
}
