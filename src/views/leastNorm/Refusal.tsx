import type { MouseEvent } from 'react';
import { focusTitleAround } from '../../drawing/frame/focusTitle.ts';
import { inputsOf } from '../../experiment/limits.ts';
import type { Parameters } from '../../experiment/parameters.ts';
import { SCHEME_DEFINITIONS, schemeUses } from '../../model/schemes/scheme.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { leastNormWords } from '../../text/leastNormWords.ts';
import { type RefusalKind, refusalText } from './refusalText.ts';

const text = () => leastNormWords();

/** What other data would mend. */
const OF_THE_DATA: readonly RefusalKind[] = ['noTeacher', 'notSquare', 'obtuse', 'dependent'];

interface RefusalProps {
  readonly run: Run;
  readonly kind: RefusalKind;
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
  const other = OF_THE_DATA.includes(kind);
  return (
    <div className="least-norm__refusal">
      <p>{refusalText(run, kind)}</p>
      {drawn && (
        <button type="button" className="button button--small" onClick={take({ samples: dimension })}>
          {text().square(dimension)}
        </button>
      )}
      {other && !drawn && (
        <button
          type="button"
          className="button button--small"
          onClick={take({ scheme: 'z-matrix', bias: false })}
        >
          {text().toZMatrix}
        </button>
      )}
      {other && (
        <button
          type="button"
          className="button button--small"
          onClick={take({
            scheme: 'counterexample',
            bias: false,
            dimension: Math.max(leastDimension, dimension),
          })}
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
