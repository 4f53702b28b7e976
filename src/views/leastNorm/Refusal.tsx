import { MAX_SEARCH_DIMENSION, type SearchState } from '../../findings/leastNorm/searches.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';

const text = () => words().pictures['least-norm'];

interface RefusalProps {
  readonly run: Run;
  readonly kind: Exclude<SearchState['kind'], 'waiting' | 'searching' | 'paused' | 'done'>;
}

/** The schemes that draw as many inputs as they are asked for. */
const DRAWN = ['cone', 'centred', 'uncentred'];

/** Why there is no M for these data, and a way to data that have one. */
export function Refusal({ run, kind }: RefusalProps) {
  const scheme = useApp((state) => state.parameters.scheme);
  const { setParameters } = useAppStore().getState();
  const { dimension } = run.start.dataset;
  const drawn = kind === 'notSquare' && DRAWN.includes(scheme);
  const other = kind === 'notSquare' || kind === 'noTeacher' || kind === 'dependent';
  return (
    <div className="least-norm__refusal">
      <p>{sentenceOf(run, kind)}</p>
      {drawn && (
        <button
          type="button"
          className="button button--small"
          onClick={() => setParameters({ samples: dimension })}
        >
          {text().square(dimension)}
        </button>
      )}
      {other && !drawn && (
        <button
          type="button"
          className="button button--small"
          onClick={() => setParameters({ scheme: 'z-matrix' })}
        >
          {text().toZMatrix}
        </button>
      )}
      {other && (
        <button
          type="button"
          className="button button--small"
          onClick={() => setParameters({ scheme: 'counterexample', dimension: Math.max(3, dimension) })}
        >
          {text().toCounterexample}
        </button>
      )}
    </div>
  );
}

function sentenceOf({ start: { dataset } }: Run, kind: RefusalProps['kind']): string {
  const { samples, dimension } = dataset;
  switch (kind) {
    case 'notSquare':
      return text().notSquare(samples, dimension);
    case 'tooLarge':
      return text().tooLarge(dimension, MAX_SEARCH_DIMENSION);
    default:
      return text()[kind];
  }
}
