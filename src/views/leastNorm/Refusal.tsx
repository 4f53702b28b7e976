import type { MouseEvent } from 'react';
import { focusTitleAround } from '../../drawing/frame/focusTitle.ts';
import { inputsOf } from '../../experiment/limits.ts';
import type { Parameters } from '../../experiment/parameters.ts';
import { MAX_SEARCH_DIMENSION, type SearchState } from '../../findings/leastNorm/searches.ts';
import { SCHEME_DEFINITIONS, schemeUses } from '../../model/schemes/scheme.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';

const text = () => words().pictures['least-norm'];

interface RefusalProps {
  readonly run: Run;
  readonly kind: Exclude<SearchState['kind'], 'waiting' | 'searching' | 'paused' | 'done'>;
}

/** Why there is no M for these data, and a way to data that have one. */
export function Refusal({ run, kind }: RefusalProps) {
  const parameters = useApp((state) => state.parameters);
  const store = useAppStore();
  const take = (change: Partial<Parameters>) => (event: MouseEvent<HTMLElement>) => {
    focusTitleAround(event.currentTarget);
    store.getState().setParameters(change);
  };
  const { dimension } = run.start.dataset;
  const { leastDimension } = SCHEME_DEFINITIONS.counterexample;
  const drawn = kind === 'notSquare' && hasAsManyAsAsked(parameters, dimension);
  const other = kind === 'notSquare' || kind === 'noTeacher' || kind === 'dependent';
  return (
    <div className="least-norm__refusal">
      <p>{sentenceOf(run, kind)}</p>
      {drawn && (
        <button type="button" className="button button--small" onClick={take({ samples: dimension })}>
          {text().square(dimension)}
        </button>
      )}
      {other && !drawn && (
        <button type="button" className="button button--small" onClick={take({ scheme: 'z-matrix' })}>
          {text().toZMatrix}
        </button>
      )}
      {other && (
        <button
          type="button"
          className="button button--small"
          onClick={take({ scheme: 'counterexample', dimension: Math.max(leastDimension, dimension) })}
        >
          {text().toCounterexample}
        </button>
      )}
    </div>
  );
}

/** Whether asking for `samples` inputs gives just so many: not of data on two sides, nor of given points. */
function hasAsManyAsAsked(parameters: Parameters, samples: number): boolean {
  return schemeUses(parameters.scheme, 'samples') && inputsOf({ ...parameters, samples }) === samples;
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
